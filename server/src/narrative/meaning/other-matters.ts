import { otherKindAt } from "../clauses/other-kinds.ts";
import { isExcept } from "../clauses/phrase-words.ts";
import type { Token } from "../words/tokens.ts";
import { endOf, endsStatement, isCases, isResult, isSuit, isWord, textOf } from "../words/words.ts";

/** 除信息公开案件外，另有行政复议66件; 另有行政复议17件，均与信息公开无关: the tokens that tell of cases that openness did not lead to. */
export function otherMatters(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  // Most sentences tell of no cases.
  if (!tokens.some(isOfCases)) return found;
  for (let at = 0, last = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "number" && !found.has(at))
      for (let i = at, to = otherKindAt(tokens, at); i < to; i++) found.add(i);
    const behind =
      (isExcept(token) && exceptsOpenness(tokens, at)) || isBesidesOpenness(tokens, at) || isAsReviewer(token);
    if (!behind && !(isWord(token, "limit") && token.text === "无关")) continue;
    const to = behind ? endOf(tokens, at, endsStatement) : at;
    for (let i = behind ? at : startOf(tokens, at, last); i < to; i++) found.add(i);
    [at, last] = [to, to];
  }
  return found;
}

/** 作为复议机关办理复议15件: what was decided upon for others. */
const isAsReviewer = (token: Token) => isWord(token, "limit") && token.text.startsWith("作为");

/** 行政复议, 直接起诉, 维持. */
const isOfCases = (token: Token) => isCases(token) || isSuit(token) || (token.kind === "word" && isResult(token.sense));

/** 除信息公开案件外, 除依申请公开外: and nothing counted. */
function exceptsOpenness(tokens: readonly Token[], at: number): boolean {
  let end = at + 1;
  while (tokens[end]?.kind === "word" && !isExcept(tokens[end] as Token)) end++;
  const words = tokens.slice(at + 1, end);
  return tokens[end]?.kind === "mark" && words.some(isOpen);
}

/** 信息公开以外的复议21件. */
const isBesidesOpenness = (tokens: readonly Token[], at: number) =>
  isOpen(tokens[at] as Token) && textOf(tokens.slice(at + 1, at + 3)) === "以外";

const isOpen = (token: Token) => token.kind === "word" && token.text.includes("公开");

/** Back to another statement, or to 另有. */
function startOf(tokens: readonly Token[], at: number, least: number): number {
  let from = at;
  while (from > least && !endsStatement(tokens[from - 1]) && !isWord(tokens[from] as Token, "extra")) from--;
  return from;
}
