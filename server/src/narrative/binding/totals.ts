import type { Counted, Sentence } from "../clauses/clauses.ts";
import { saysTotal } from "../clauses/total-words.ts";
import { MOST_NUMBERS } from "../parts/parts.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { mayBe } from "../words/number.ts";
import { isOutcome } from "../words/words.ts";
import type { BoundNumber } from "./bind.ts";
import type { Tried } from "./tries.ts";

/**
 * 上年结转70件、新收1985件，合计2055件: a total said behind its parts, which are bound and right. Yields it bound to the
 * cells of the parts; it holds where it is the sum of the last few of them, or what else applications may add up to.
 */
export function* totalsOf(
  { counted }: Sentence,
  bound: readonly BoundNumber[],
  whole: (one: Counted) => BoundNumber,
): Generator<BoundNumber> {
  if (counted.length > MOST_NUMBERS) return;
  for (let at = 0; at < counted.length; at++) {
    const one = counted[at] as Counted;
    if (!saysTotal(one)) continue;
    const parts = partsBefore(counted, at, bound);
    if (parts.length < 2) continue;
    const figures = sumsOf(parts).map((figure) => ({ ...figure, holds: mayBe(one.number, figure.value) }));
    const outcomes = parts.every(({ quantity }) => quantity.id.split("+").every((id) => isOutcome(id as never)));
    const other = outcomes || parts[0]?.quantity.table !== "applications" ? undefined : whole(one);
    const holds = figures.some((figure) => figure.holds) || other?.holds === true;
    const nearest = figures.sort((a, b) => away(a, one) - away(b, one));
    const cells = nearest[0]?.cells ?? [];
    yield { span: one.number.span, number: one.number, quantity: sum, figures: nearest, cells, holds };
  }
}

const sum: Quantity = { id: "sum", says: { zh: "前面各数之和", en: "the sum of the above" }, table: "", readings: [] };

const away = ({ value }: Tried, { number }: Counted) => Math.abs(value - number.value);

/** The bound numbers right before a total, of one table and in the same bracket. */
function partsBefore(counted: readonly Counted[], end: number, bound: readonly BoundNumber[]): BoundNumber[] {
  const parts: BoundNumber[] = [];
  for (let at = end - 1; at >= 0; at--) {
    const one = counted[at];
    const part = bound.find(({ span }) => span === one?.number.span);
    // What does not add up because one of the parts is wrong is no finding of its own.
    if (part && !part.holds && one?.depth === counted[end]?.depth) return [];
    if (!part || one?.depth !== counted[end]?.depth) break;
    if (part.figures.length === 0 || part.quantity.table !== (parts[0] ?? part).quantity.table) break;
    parts.unshift(part);
  }
  return parts;
}

/** The sum of the last two, three … of them. */
function sumsOf(parts: readonly BoundNumber[]): Tried[] {
  return parts.slice(0, -1).map((_, from) => {
    const added = parts.slice(from);
    const value = added.reduce((total, { number }) => total + number.value, 0);
    const zh = added.map(({ quantity }) => quantity.says.zh).join("+");
    const en = added.map(({ quantity }) => quantity.says.en).join(" + ");
    const reading = { says: { zh, en }, plus: [] };
    return {
      reading,
      says: reading.says,
      value,
      most: value,
      cells: added.flatMap(({ cells }) => cells),
      holds: false,
    };
  });
}
