import { isWay } from "../clauses/way-words.ts";
import type { SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isApplication, isCases, isEnd, isMark, isResult, isWord } from "../words/words.ts";

/** 其中; a bracket; 公开信息148条：; `results` where nothing but a comma opens those of reviews or suits. */
export function openingAt(tokens: readonly Token[], at: number): "list" | "bracket" | "colon" | "results" | undefined {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  // 12件，包含在不掌握的17件之中: a part of what stands behind.
  if (isWord(token, "list")) return next && isWord(next, "filler") && next.text === "在" ? undefined : "list";
  if (isMark(token, "（(")) return "bracket";
  // 在办结的6件申请中，予以公开4件; 办结的6件中，予以公开4件.
  const among = isWord(token, "filler") && token.text === "中" && isMark(next, "，,");
  const of = tokens[at - 1];
  if (among && of && (isApplication(of) || of.kind === "number")) return "list";
  // 收到5件，3件为网络申请，2件为信件申请.
  if (
    isMark(token, "，,") &&
    next?.kind === "number" &&
    tokens[at - 1]?.kind === "number" &&
    isWay(behind(tokens, at + 1))
  )
    return "list";
  // 行政复议6件，维持4件，纠正1件，撤回1件.
  if (isMark(token, "，,") && isOfCases(tokens, at) && isResultNext(tokens, at)) return "results";
  const colon = isMark(token, "：:") && tokens[at - 1]?.kind === "number" && next && !isWord(next, "list");
  return colon ? "colon" : undefined;
}

/** The number before the mark at `at` is the only one of reviews or suits so far, and of all of them. */
function isOfCases(tokens: readonly Token[], at: number): boolean {
  const whole = tokens[at - 1];
  if (whole?.kind !== "number") return false;
  const phrase = phraseOf(whole, tokens);
  const named = tokens.slice(0, at).filter(isCases);
  return named.length === 1 && phrase.some(isCases) && !phrase.some(isEnd);
}

/** Right behind the mark at `at` a number of those that ended in one way. */
function isResultNext(tokens: readonly Token[], at: number): boolean {
  const to = tokens.findIndex((token, i) => i > at && (token.kind === "number" || token.kind === "mark"));
  if (tokens[to]?.kind !== "number") return false;
  const phrase = to === at + 1 ? behind(tokens, to) : tokens.slice(at + 1, to);
  return phrase.some((token) => token.kind === "word" && isResult(token.sense)) && !phrase.some(isCases);
}

/** The words behind a number, on to a mark or another number. */
export function behind(tokens: readonly Token[], at: number): Token[] {
  let to = at + 1;
  while (to < tokens.length && tokens[to]?.kind !== "mark" && tokens[to]?.kind !== "number") to++;
  return tokens.slice(at + 1, to);
}

/** The words before a whole, back to a mark or another number; brackets with no number in them are passed over. */
export function phraseOf(whole: SaidNumber, tokens: readonly Token[]): Token[] {
  const phrase: Token[] = [];
  for (let at = tokens.indexOf(whole) - 1; at >= 0; at--) {
    if (isMark(tokens[at], "）)")) at = bracketBefore(tokens, at) - 1;
    const token = tokens[at];
    if (!token || isStop(token)) break;
    phrase.unshift(token);
  }
  return phrase;
}

/** Where the bracket opens that closes at `at`; behind `at` where a number or a mark but 、 stands in it. */
function bracketBefore(tokens: readonly Token[], at: number): number {
  let from = at - 1;
  while (from >= 0 && !isStop(tokens[from] as Token)) from--;
  return isMark(tokens[from], "（(") ? from : at + 1;
}

const isStop = (token: Token) => token.kind === "number" || (token.kind === "mark" && token.text !== "、");
