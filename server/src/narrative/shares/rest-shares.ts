import type { Counted, Sentence } from "../clauses/clauses.ts";
import type { SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { has, isOutcomeWord, isWord } from "../words/words.ts";

/** The share of all others, and what the shares before it leave. */
export interface RestShare {
  readonly number: SaidNumber;
  readonly left: number;
}

/**
 * 予以公开占58.7%、不予公开占6.9%、无法提供占29.2%，其他情况占5.2%: shares of outcomes and of all others add up to 100 %. Gives the last
 * one of each list that does not, by more than rounding or cutting off may do; `odd` are the shares that are wrong by themselves.
 */
export function oddRestShares({ counted }: Sentence, odd: ReadonlySet<SaidNumber>): RestShare[] {
  return counted.flatMap((one, at) => {
    if (!isRest(one)) return [];
    let from = at;
    while (from > 0 && isOutcomeShare(counted[from - 1] as Counted)) from--;
    const others = counted.slice(from, at).map(({ number }) => number);
    if (others.length < 2 || [...others, one.number].some((number) => number.approximate || odd.has(number))) return [];
    const left = 100 - others.reduce((sum, { value }) => sum + value, 0);
    const slack = [...others, one.number].reduce((sum, { step }) => sum + (step || 1), 0);
    return Math.abs(one.number.value - left) > slack ? [{ number: one.number, left }] : [];
  });
}

const isShare = ({ number, before, after, otherYear }: Counted) =>
  isPercent(number.unit) && !otherYear && has(before, "share") && after.length === 0;

const isOutcomeShare = (one: Counted) =>
  isShare(one) &&
  one.before.some(isOutcomeWord) &&
  !one.before.some((token) => token.kind === "rest" || isWord(token, "rest"));

/** 其他情况占: nothing says which. */
const isRest = (one: Counted) => isShare(one) && has(one.before, "rest") && one.before.every(isPlain);

const isPlain = (token: Token) => isWord(token, "rest") || isWord(token, "filler") || isWord(token, "share");
