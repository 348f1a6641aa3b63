import type { Token } from "../words/tokens.ts";
import { isBy, isCases, isEnd, isNoun, isResult, isWord } from "../words/words.ts";

// What stands among the words of a number and does not tell what is counted.

/** 发生3起因答复不当引起的行政复议、行政诉讼等情况: why, not which. */
export function withoutCause(after: readonly Token[]): readonly Token[] {
  const [opens] = after;
  // 16件因补正等原因转入下一年度.
  const carried = after.findIndex((token) => isWord(token, "carryOut"));
  if (carried > 1 && opens && isWord(opens, "filler") && /^[因由]/.test(opens.text)) return after.slice(carried);
  const to = after.findIndex(isCases);
  const why = after.slice(0, Math.max(0, to));
  const because = opens !== undefined && isWord(opens, "filler") && /^[因由对]/.test(opens.text);
  if (!because || !why.some((token) => isWord(token, "cause")) || !why.some(isOpenness)) return after;
  const end = after.findIndex((token, at) => at > to && token.kind === "rest" && token.text === "等");
  return after.slice(to, end < 0 ? undefined : end);
}

/** 2件决定维持我机关作出的答复: what was upheld. */
export function withoutObject(after: readonly Token[]): readonly Token[] {
  const end = after.findIndex((token) => token.kind === "word" && isResult(token.sense));
  return end >= 0 && after.slice(end).some(isStrange) ? after.slice(0, end + 1) : after;
}

/** 5件申请均予以公开: of the applications; what is said of all is a statement of its own. */
export function withoutAll(before: readonly Token[], after: readonly Token[]): readonly Token[] {
  const at = after.findIndex((token) => isWord(token, "all"));
  const named = at >= 0 && [...before, ...after.slice(0, at)].some(isNoun);
  if (!named || !after.slice(at).some((token) => isEnd(token) || isBy(token))) return after;
  const whose = after[at - 1];
  return after.slice(0, whose && isWord(whose, "limit") && whose.text === "申请人" ? at - 1 : at);
}

/** 制定《…办法》《…细则》等7件: which they are, by some of their titles. */
export function withoutTitles(before: readonly Token[]): readonly Token[] {
  const last = before.at(-1);
  const named = last?.kind === "rest" && last.text === "等" && before.some((token) => token.kind === "quote");
  return named ? before.slice(0, -1).filter((token) => token.kind !== "quote") : before;
}

/** 法人提出的申请包括商业企业12件, 法人中商业企业12件: a kind of those, and not of all who are named. */
export function withoutWhole(before: readonly Token[]): readonly Token[] {
  const list = before.findLastIndex((token) => isWord(token, "list") || isAmong(token));
  const part = before.slice(list + 1);
  return list > 0 && part.some(isBy) && before.slice(0, list).some(isBy) ? part : before;
}

const isAmong = (token: Token) => isWord(token, "filler") && /^当?中$/.test(token.text);

export const isStrange = (token: Token) => token.kind === "rest" || token.kind === "quote";

/** A word that speaks of openness: an application, an answer, what is open. */
export const isOpenness = (token: Token) => token.kind === "word" && /公开|申请|答复/.test(token.text);
