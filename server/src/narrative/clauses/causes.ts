import type { Token } from "../words/tokens.ts";
import { isCases, isMark, isOutcomeWord, isSuit, isTelling, isWord } from "../words/words.ts";
import { isOpenness } from "./asides.ts";
import { isPutOff } from "./bare-words.ts";

/** 因, 由于. */
export const isBecause = (token: Token | undefined) =>
  token !== undefined && isWord(token, "filler") && /^[因由]于?$/.test(token.text);

/** 因不属于本机关负责公开等原因无法提供: for all such reasons. */
export const isAndOthers = (token: Token | undefined) =>
  token !== undefined && "text" in token && /等(?:原因|缘由|情形|情况)?$/.test(token.text);

/** 申请人对答复不服而提起的行政复议3件: what stands before 行政复议 says why, not which; 不服征收决定 says which. */
export function causeOfCases(before: readonly Token[]): readonly Token[] | "other" | undefined {
  const named = before.findIndex((token) => isCases(token) || isSuit(token));
  // 不服复议决定提起行政诉讼1件: what the suit is about is not counted.
  const sued = before.findLastIndex((token) => isWord(token, "litigation"));
  const against = before[named - 1];
  const at = sued > named && against && isWord(against, "cause") && against.text.endsWith("不服") ? sued : named;
  const lead = before.slice(0, Math.max(0, at));
  const cause = lead.find((token) => isWord(token, "cause"));
  const core = before.slice(at);
  if (!cause || !core.every((token) => token.kind === "word" || isMark(token, "、"))) return undefined;
  // 因过程性信息类答复引起的复议3件: of one kind of answers.
  const narrow = lead.some((token) => isOutcomeWord(token) || isPutOff(token));
  const strange = narrow || (lead.some((token) => token.kind === "rest" || isTelling(token)) && !lead.some(isOpenness));
  return strange || lead.some(isOneApplicant) ? "other" : [cause, ...core];
}

/** 申请人张某提起行政复议5件: one of them. */
const isOneApplicant = (token: Token, at: number, words: readonly Token[]) => {
  const next = words[at + 1];
  return isWord(token, "limit") && token.text === "申请人" && next?.kind === "rest" && next.text.length > 1;
};
