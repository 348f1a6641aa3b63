import type { Said } from "../meaning/meanings.ts";
import { byApplicant, cases } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token } from "../words/tokens.ts";
import { isWord } from "../words/words.ts";
import type { BoundNumber } from "./bind.ts";

/** How many numbers of a sentence count one thing, what they add up to, and whether one of them holds. */
export interface Sum {
  readonly count: number;
  readonly value: number;
  readonly holds: boolean;
}

export function sumsOf(all: readonly BoundNumber[]): ReadonlyMap<Quantity, Sum> {
  const sums = new Map<Quantity, Sum>();
  for (const { quantity, number, holds } of all) {
    const before = sums.get(quantity);
    sums.set(quantity, {
      count: (before?.count ?? 0) + 1,
      value: (before?.value ?? 0) + number.value,
      holds: holds || before?.holds === true,
    });
  }
  return sums;
}

/** 以政府名义处理41件，政府办公室处理36件: both together are what the table gives, or the office's own are. */
export function isHalf(
  { quantity, figures }: BoundNumber,
  sums: ReadonlyMap<Quantity, Sum>,
  said: Said | undefined,
): boolean {
  // 直接起诉2件，结果维持1件，复议后起诉1件，结果维持1件: each has its own.
  if (isResultOf(quantity) && sums.has(cases.direct)) return false;
  const same = sums.get(quantity);
  if (!same) return false;
  if (same.holds && said?.counted.before.some(isOnBehalf)) return true;
  const { count, value: sum } = same;
  return quantity !== byApplicant && count > 1 && figures.some(({ value, most }) => value <= sum && sum <= most);
}

const isOnBehalf = (token: Token) => isWord(token, "filler") && token.text.startsWith("代表");

/** Of suits, by how they ended. */
const isResultOf = ({ id }: Quantity) => id.startsWith("litigation.");
