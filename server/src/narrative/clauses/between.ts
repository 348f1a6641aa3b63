import type { Token } from "../words/tokens.ts";
import { isBy, isCases, isEnd, isMark, isNoun, isOutcomeWord, isTelling, isWord, joins } from "../words/words.ts";
import { isEmpty } from "./bare-words.ts";
import type { Counted } from "./clauses.ts";

// Whose the words are that stand between two numbers: of the one before them, or of the one behind.

/** A number whose words are still being read. */
export type Open = { -readonly [K in keyof Counted]: Counted[K] } & { after: Token[] };

/**
 * Gives `last` the words behind it that are its own, and returns those that are left for the next number: 25件行政复议中
 * 被纠正3件, 238件申请其中235件已答复, 34件申请仅2件由企业提出: the words up to 中 are of the first, those behind it of the next.
 */
export function closeLast(last: Open, phrase: Token[]): Token[] {
  const joiner = phrase.at(-1);
  // 5件信访类申请和3件重复申请, 发生2起行政复议和1起行政诉讼, 因信息公开引起的12件复议和9件诉讼: what stands before 和 is of the former.
  if (joiner && phrase.length > 1 && joins(joiner) && !isMark(joiner, "、") && !last.before.some(isTelling)) {
    last.after = phrase.slice(0, -1);
    return [joiner];
  }
  const among = phrase.findIndex((token) => token.kind === "word" && /^(?:其?中|仅|只有|仅有)$/.test(token.text));
  last.ownAfter = among >= 0 && phrase.slice(0, among).every((token) => isNoun(token) || isWord(token, "takeNew"));
  if (!last.ownAfter) return phrase;
  last.after = phrase.slice(0, among);
  const list = isWord(phrase[among] as Token, "list");
  return phrase.slice(list ? among : among + 1);
}

/** 办理申请从上年的15件增加到29件: what was said of the first number is said of the second. The words before it, in such a case. */
export function changedTo(last: Open | undefined, phrase: readonly Token[]): Token[] | undefined {
  const from = last?.before.findIndex((token) => "text" in token && /^[由从]$/.test(token.text)) ?? -1;
  if (!last || from < 1) return undefined;
  const to = phrase.findIndex((token) => "text" in token && /^[到至]$/.test(token.text));
  const verb = phrase[to - 1];
  const changes = verb && (isWord(verb, "change") || ("text" in verb && /^[增降升减]$/.test(verb.text)));
  const clear = phrase.slice(to + 1).every((token) => token.kind === "year" || isEmpty(token));
  return changes && clear ? last.before.slice(0, from) : undefined;
}

/**
 * 9件因重复申请、信访投诉类申请等原因不予处理, 5件来自企业、法律服务机构, 15件为部分公开、无法提供等: the list behind the number
 * goes on at the 、 before the words `behind` it.
 */
export function goesOn(phrase: readonly Token[], behind: readonly Token[]): boolean {
  const [[first], [next]] = [phrase, behind];
  if (first === undefined || !isWord(first, "filler")) return false;
  if (/^[因由]/.test(first.text)) return next?.kind === "word" || next?.kind === "rest";
  if (next === undefined) return false;
  if (isOutcomeWord(next)) return phrase.some(isOutcomeWord) && !behind.some((token) => token.kind === "number");
  return isBy(next) && phrase.some(isBy);
}

/** 131件行政复议、46件行政诉讼获维持, 行政复议131件、行政诉讼46件获维持: what is said behind the last of them is said of all. */
export function shareEnds(counted: readonly Open[]): void {
  for (let at = counted.length - 2; at >= 0; at--) {
    const [one, next] = [counted[at], counted[at + 1]];
    if (!one || !next || !one.after.every(isCases)) continue;
    const noun = one.before.at(-1);
    // One mark and one noun stand between.
    const named = one.after.length === 0 && noun && isCases(noun) && next.before.every(isCases);
    if (named && next.before.length === 1 && next.index === one.index + 3 && !next.after.some(isCases)) {
      one.after = next.after.filter(isEnd);
      continue;
    }
    if (one.after.length === 0 || one.before.some(isTelling)) continue;
    const joined = next.index === one.index + one.after.length + 2 && next.before.length === 0;
    if (joined && next.after.some(isCases)) one.after = [...one.after, ...next.after.filter(isEnd)];
  }
}
