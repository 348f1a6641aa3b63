import { isExcept } from "./phrase-words.ts";
import type { Token } from "./tokens.ts";
import { isKindWord, isMark, isWord, textOf } from "./words.ts";

/** 除信息公开案件外，另有行政复议66件; 另有行政复议17件，均与信息公开无关: the tokens that tell of cases that openness did not lead to. */
export function otherMatters(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0, last = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "number" && isOfOtherKind(tokens, at)) found.add(at);
    if (token.kind === "number" && isKindWord(tokens[at - 1]) && !found.has(at) && isOtherKind(tokens, at))
      for (let i = at; i < tokens.length && !isMark(tokens[i], "，,；;。"); i++) found.add(i);
    const behind =
      (isExcept(token) && exceptsOpenness(tokens, at)) || isBesidesOpenness(tokens, at) || isAsReviewer(token);
    if (!behind && !(isWord(token, "limit") && token.text === "无关")) continue;
    const to = behind ? endOf(tokens, at) : at;
    for (let i = behind ? at : startOf(tokens, at, last); i < to; i++) found.add(i);
    [at, last] = [to, to];
  }
  return found;
}

/** 作为复议机关办理复议15件: what was decided upon for others. */
const isAsReviewer = (token: Token) => isWord(token, "limit") && token.text.startsWith("作为");

/** 除信息公开案件外, 除依申请公开外: and nothing counted. */
function exceptsOpenness(tokens: readonly Token[], at: number): boolean {
  let end = at + 1;
  while (tokens[end]?.kind === "word" && !isExcept(tokens[end] as Token)) end++;
  const words = tokens.slice(at + 1, end);
  return tokens[end]?.kind === "mark" && words.some(isOpen);
}

/** 诉讼3件，均为婚姻登记类; 复议11件（征地补偿类）: the words right behind the number at `at` say what the cases were about. */
function isOfOtherKind(tokens: readonly Token[], at: number): boolean {
  const [mark, first] = [tokens[at + 1], tokens[at + 2]];
  const opens = isMark(mark, "（(") || (isMark(mark, "，,") && first !== undefined && isWord(first, "all"));
  if (!opens) return false;
  const from = tokens.slice(at + 2, at + 2 + FAR);
  const end = from.findIndex((token) => token.kind === "mark" || token.kind === "number");
  const words = end < 0 ? from : from.slice(0, end);
  return isKindWord(words.at(-1)) && !isMark(from[words.length], "、") && isOther(words);
}

/** 工伤类87件维持71件、纠正9件: the words that end with 类 before the number at `at` are such a kind, and what follows is told of it. */
function isOtherKind(tokens: readonly Token[], at: number): boolean {
  let from = at - 1;
  while (from > 0 && at - from < FAR && tokens[from - 1]?.kind !== "mark" && tokens[from - 1]?.kind !== "number")
    from--;
  return isOther(tokens.slice(from, at));
}

const isOther = (words: readonly Token[]) =>
  words.some((token) => token.kind === "rest" || isWord(token, "foreign")) && !words.some(isOpen);

/** So many tokens behind a number may say what it was about; the bound keeps the whole linear. */
const FAR = 12;

/** 信息公开以外的复议21件. */
const isBesidesOpenness = (tokens: readonly Token[], at: number) =>
  isOpen(tokens[at] as Token) && textOf(tokens.slice(at + 1, at + 3)) === "以外";

const isOpen = (token: Token) => token.kind === "word" && token.text.includes("公开");

/** Back to another statement, or to 另有. */
function startOf(tokens: readonly Token[], at: number, least: number): number {
  let from = at;
  while (from > least && !isMark(tokens[from - 1], "；;。") && !isWord(tokens[from] as Token, "extra")) from--;
  return from;
}

function endOf(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && !isMark(tokens[end], "；;。")) end++;
  return end;
}
