import { isShortFor } from "./agency.ts";
import type { Token } from "./tokens.ts";
import { isWord } from "./words.ts";

/** A short name is cut into no more pieces by the words of the lexicon that it holds. */
const MOST_PIECES = 5;

/** 市综合执法局, 县政数局: a short name of the agency that opens a clause is one name, whatever words it holds. */
export function joinShortNames(tokens: Token[], agency: string | undefined): Token[] {
  if (agency === undefined) return tokens;
  let joined: Token[] | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const to = opensClause(tokens[at - 1]) ? nameEnd(tokens, at, agency) : undefined;
    const end = to === undefined ? undefined : tokens[to];
    // Most sentences hold none.
    if (end) joined ??= tokens.slice(0, at);
    joined?.push(end ? { kind: "own", span: { from: token.span.from, to: end.span.to } } : token);
    at = to ?? at;
  }
  return joined ?? tokens;
}

/** The last token of a short name that begins at `at`. */
function nameEnd(tokens: readonly Token[], at: number, agency: string): number | undefined {
  const to = endOfName(tokens, at, agency);
  return to > at || isKindAlone(tokens[at] as Token, tokens[at + 1], agency) ? to : undefined;
}

/** The last token of a name that begins at `at` and is of several; `at` itself where there is none. */
function endOfName(tokens: readonly Token[], at: number, agency: string): number {
  let name = "";
  let end = at;
  // A short name holds no character that the whole does not.
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || !("text" in first) || !agency.includes(first.text.charAt(0))) return at;
  for (let to = at; to < tokens.length && to < at + MOST_PIECES; to++) {
    const token = tokens[to] as Token;
    if (token.kind !== "word" && token.kind !== "rest") break;
    name += token.text;
    if (to > at && ENDS.test(name) && isShortFor(name, agency)) end = to;
  }
  return end;
}

/** 局收到, 镇受理: no more than what kind of body it is, before what it did. */
function isKindAlone(token: Token, next: Token | undefined, agency: string): boolean {
  if (token.kind !== "rest" || !/^[局镇乡]$/.test(token.text) || !next) return false;
  // 公安局示例分局: 局 may be the one above.
  const alone = agency.indexOf(token.text) === agency.lastIndexOf(token.text);
  return alone && agency.replace(/(?:人民)?政府$/, "").endsWith(token.text) && DEEDS.some((deed) => isWord(next, deed));
}

const DEEDS = ["take", "takeNew", "handle", "finish", "answer"] as const;
const ENDS = /[局委办会心院站社处]$/;

/** A mark, or when it was: 2024年，县政数局, 全年县政数局. */
const opensClause = (before: Token | undefined) =>
  before === undefined || before.kind === "mark" || before.kind === "year" || isWord(before, "thisYear");
