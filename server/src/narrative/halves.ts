import type { BoundNumber } from "./bind.ts";
import type { Said } from "./meanings.ts";
import { byApplicant, cases } from "./quantities/index.ts";
import type { Quantity } from "./quantity.ts";
import type { Token } from "./tokens.ts";
import { isWord } from "./words.ts";

/** The numbers of a sentence that are bound to one quantity: how many, their sum, whether one of them holds. */
export interface Alike {
  readonly count: number;
  readonly sum: number;
  readonly holds: boolean;
}

export function alikeIn(all: readonly BoundNumber[]): ReadonlyMap<Quantity, Alike> {
  const alike = new Map<Quantity, Alike>();
  for (const { quantity, number, holds } of all) {
    const known = alike.get(quantity) ?? { count: 0, sum: 0, holds: false };
    alike.set(quantity, {
      count: known.count + 1,
      sum: known.sum + number.value,
      holds: known.holds || holds,
    });
  }
  return alike;
}

/** 以政府名义处理41件，政府办公室处理36件: both together are what the table gives, or the office's own are. */
export function isHalf(
  { quantity, figures }: BoundNumber,
  alike: ReadonlyMap<Quantity, Alike>,
  said: Said | undefined,
): boolean {
  const same = alike.get(quantity);
  // 直接起诉2件，结果维持1件，复议后起诉1件，结果维持1件: each has its own.
  if (!same || (isResultOf(quantity) && alike.has(cases.direct))) return false;
  if (same.holds && said?.counted.before.some(isOnBehalf)) return true;
  const { count, sum } = same;
  return quantity !== byApplicant && count > 1 && figures.some(({ value, most }) => value <= sum && sum <= most);
}

const isOnBehalf = (token: Token) => isWord(token, "filler") && token.text.startsWith("代表");

/** Of suits, by how they ended. */
const isResultOf = ({ id }: Quantity) => id.startsWith("litigation.");
