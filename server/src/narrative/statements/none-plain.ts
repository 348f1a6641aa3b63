import { decisions } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token, Word } from "../words/tokens.ts";
import { endsStatement, has, isApplication, isNoun, isWord } from "../words/words.ts";
import { isDecided } from "./none-of.ts";

/** Whether what is said of none is said of all that the tables count. */

/** 未受理复议 and 未发生申请 are not said; 未引发复议, 未发生因申请答复引发的复议 may be said of this year's applications. */
export function isPlain(
  { table, id }: Quantity,
  neg: Word,
  before: readonly Token[],
  words: readonly Token[],
  sentence: readonly Token[],
): boolean {
  // 受理申请6件，未收取行政事业性收费: for those.
  if (id === decisions.charge.id) return !sentence.some((one) => isApplication(one) || isOfOpenness(one));
  // 未对企业作出行政处罚: to others, maybe.
  if (table !== "reviews" && table !== "applications") return !words.some(isToward);
  // 未发生因收费引发的诉讼: for another cause, maybe.
  if (has(words, "levy")) return false;
  const take = has(words, "take") || has(words, "takeNew");
  const accepted = has(words, "takeNew") || words.some((one) => isWord(one, "take") && /受理|登记/.test(one.text));
  const happen = /^(?:无|不存在)$/.test(neg.text) || has(words, "happen") || opensCause(neg, words);
  // 未发生政府信息公开申请 is told of applications alone.
  if (table !== "reviews") return take || has(words, "application") || !has(words, "happen");
  const narrow = words.some(
    (one) =>
      isWord(one, "filler") &&
      /申请|答复/.test(one.text) &&
      !/^因(?:.*申请|(?:政府信息)?依申请公开(?:工作)?的?)$/.test(one.text),
  );
  const open = [...before, ...words].some(isOfOpenness);
  return !accepted && (!has(words, "cause") || ((happen || open) && !narrow));
}

/** 有无规范性文件, 未受理的申请, 无重复申请以外的…, 无行政许可信息公开: nothing is said of how many. */
export function isOpen(tokens: readonly Token[], at: number, last: Word, clause: number): boolean {
  const [before, neg, deed, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const behind = tokens.slice(tokens.indexOf(last) + 1, clause);
  return (
    says(before, /^(?:有|是否)$/) ||
    (says(neg, /未$/) && (says(deed, /^(?:受理|收到|办理|办结)的$/) || says(next, /^的$/))) ||
    tokens.slice(at, clause).some((one) => says(one, /^(?:以|之)?外$/)) ||
    (isDecided(last.sense) && behind.some((one) => says(one, /信息|公开/)))
  );
}

const says = (token: Token | undefined, what: RegExp): boolean =>
  token !== undefined && "text" in token && what.test(token.text);

const isToward = (token: Token) => says(token, /^(?:对|对于|针对|向)$/);

/** 没有因依申请公开引起的复议, as 无因…; not 没有引发复议. */
const opensCause = (neg: Word, [first]: readonly Token[]): boolean =>
  /^(?:没有|未有)$/.test(neg.text) && first !== undefined && "text" in first && /^[因由]/.test(first.text);

/** 未因政府信息公开引发复议, 信息公开工作未引发复议: of all that the table counts. */
const isOfOpenness = (token: Token) => isWord(token, "filler") && /(?:信息|政务)公开/.test(token.text);

/** 因政府信息公开引起的行政复议5件，未引起行政诉讼: what is said to lead to cases, or not to. */
export const causeOf = (tokens: readonly Token[]): Token | undefined =>
  tokens.find((token, at) => {
    const next = tokens[at + 1];
    return isOfOpenness(token) && next !== undefined && isWord(next, "cause");
  });

/** 行政许可均按时办结，无投诉，无行政复议: against those, maybe. */
export function isOfDecisions(tokens: readonly Token[], at: number): boolean {
  let from = at - 1;
  while (from >= 0 && !endsStatement(tokens[from]) && !namesMatter(tokens[from] as Token)) from--;
  const noun = tokens[from];
  return noun !== undefined && (isWord(noun, "licence") || isWord(noun, "penalty") || isWord(noun, "coercion"));
}

const namesMatter = (token: Token) => isNoun(token) && !isWord(token, "foreign");
