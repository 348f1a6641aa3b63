import type { Outcome } from "./sense.ts";
import type { Token, Word } from "./tokens.ts";
import { isOutcome, isWord, joins } from "./words.ts";

/** What may stand behind that of which there was none. */

const BEHIND = new Set(["filler", "happen", "thisYear", "applicationBare", "handle", "take"]);
/** A word that changes nothing in what there was none of. */
export const isBehind = (token: Token): boolean =>
  token.kind === "word" ? BEHIND.has(token.sense) : token.kind === "rest" && /^(?:件|情形|结果)$/.test(token.text);

/** Whether the words behind do not narrow it: nothing is told there, or there was none of something else either. */
export function isAllOfIt(words: readonly Token[], outcome: Word | undefined): boolean {
  const joint = words.findIndex(joins);
  return words.every(
    (word, at) =>
      isBehind(word) || isGroupOf(word, outcome) || (joint >= 0 && at >= joint && (joins(word) || isComplaint(word))),
  );
}

/** 行政复议、行政诉讼及行政申诉案件, 申请和投诉举报: the tables do not have those. */
export const isComplaint = (token: Token | undefined) =>
  token !== undefined && isWord(token, "foreign") && /^(?:投诉|举报|信访|(?:有关|行政)?申诉)/.test(token.text);

/** 因属于国家秘密而不予公开: the reason, and what it is a reason for. */
export const isGroupOf = (token: Token, reason: Word | undefined) =>
  reason !== undefined && token.kind === "word" && isRefusal(token) && reason.sense.startsWith(token.sense);

/** 无不予公开情形; 没有予以公开的 begins another matter. */
export const isRefusal = (token: Word): token is Word & { sense: Outcome } =>
  isOutcome(token.sense) && !/^(?:grant|partGrant)$/.test(token.sense);
