import type { Token } from "../words/tokens.ts";
import { isBy, isCases, isMark, isWord, joins } from "../words/words.ts";
import { allWaysEnd } from "./all-ways.ts";
import { isDecided, isLaw, isOfDocuments } from "./none-of.ts";

/** Words that may stand between 未 and what there was none of. */
const BETWEEN = new Set([
  "filler",
  "take",
  "takeNew",
  "happen",
  "cause",
  "thisYear",
  "natural",
  "legal",
  "business",
  "enterprise",
  "research",
  "charity",
  "legalService",
  "carryIn",
  "carryOut",
  "carry",
  "decide",
  "levy",
]);
/** What stands from `from` on between a negation and what there was none of, without the ways in which it may have come. */
export function betweenFrom(tokens: readonly Token[], from: number): { to: number; words: readonly Token[] } {
  const words: Token[] = [];
  let to = from;
  for (let next = from; next < tokens.length; to = next) {
    next = allWaysEnd(tokens, to);
    if (next > to) continue;
    if (!isBetween(tokens, to)) break;
    words.push(tokens[to] as Token);
    next = to + 1;
  }
  return { to, words };
}

/** Whether the token at `at` may stand between the negation and what there was none of. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1] as Token, tokens[at] as Token, tokens[at + 1]];
  if (token.kind === "own" || (token.kind === "word" && BETWEEN.has(token.sense)) || isOfDocuments(token)) return true;
  // 未发生1起行政复议; 未受理1件申请 says that there was one.
  if (token.kind === "number")
    return token.value === 1 && (isWord(before, "happen") || (isWord(before, "take") && !/受理/.test(before.text)));
  // 未收到个人、法人的申请; 未制发、废止规范性文件; 未制定行政法规、规章.
  if (isMark(token, "、"))
    return (isBy(before) && !!next && isBy(next)) || (isOfDocuments(before) && isOfDocuments(next)) || isLaw(before);
  if (token.kind === "rest" && token.text === "开展") return next?.kind === "word" && isDecided(next.sense);
  if (isLaw(token)) return next !== undefined && joins(next);
  // 没有人申请公开政府信息.
  if (token.kind === "rest" && token.text === "人")
    return !!next && isWord(next, "application") && /^申请/.test(next.text);
  // 未收到公开政府信息的申请.
  if (isWord(token, "publish")) return isWord(before, "take") || token.text === "发布";
  // 未收到和处理申请, 未办理申请; 未发生针对我镇有关政府信息公开事务的行政复议.
  if (isWord(token, "handle")) return joins(before) || token.text === "办理";
  // 未发生申请人申请行政复议的情况.
  if (isWord(token, "limit") && token.text === "申请人") return next !== undefined && isCases(next);
  return isWord(token, "limit") && /^(?:针对|有关|涉及)$/.test(token.text);
}
