import type { Span } from "../draft/index.ts";
import type { Edition } from "../edition/index.ts";
import { layoutOf } from "../report/layout.ts";
import { type Part, placeIn, SCALE } from "../report/part.ts";

/** One cell of a consolidated report: what its parts add up to. */
export interface PartSum {
  /** None: in one part the number is missing or cannot be read, so that nothing is known. */
  readonly value?: number;
  /** The part whose number is missing or cannot be read. */
  readonly unread?: Part;
}

export interface PartCell {
  readonly part: Part;
  readonly span: Span;
  readonly value: number;
}

/** The tables of all parts added up. */
export interface PartsTotal {
  readonly at: (table: string, row: string, column: string) => PartSum;
  /** The numbers that make up a cell: of each part whose number is not 0, in the order of the parts. */
  readonly from: (table: string, row: string, column: string) => Generator<PartCell>;
}

const known = new WeakMap<readonly Part[], PartsTotal>();

/** Adds up the parts; the same list of parts once. All must be of this edition. */
export function sumParts(parts: readonly Part[], edition: Edition): PartsTotal {
  const total = known.get(parts) ?? totalOf(parts, edition);
  known.set(parts, total);
  return total;
}

function totalOf(parts: readonly Part[], edition: Edition): PartsTotal {
  const layout = layoutOf(edition);
  const sums = new Float64Array(layout.size);
  // Part by part, so that each is looked at once; a number that is not there makes the sum none.
  for (const { amounts } of parts) {
    for (let index = 0; index < sums.length; index++) sums[index] = Number(sums[index]) + Number(amounts[index]);
  }
  return {
    at(...cell) {
      const index = layout.indexOf(...cell);
      const sum = index === undefined ? Number.NaN : Number(sums[index]);
      if (!Number.isNaN(sum)) return { value: sum / SCALE };
      const unread = parts.find(({ amounts }) => index === undefined || Number.isNaN(amounts[index]));
      return unread ? { unread } : {};
    },
    *from(...cell) {
      const index = layout.indexOf(...cell);
      if (index === undefined) return;
      for (const part of parts) {
        const amount = part.amounts[index];
        const span = placeIn(part, index);
        if (amount && span) yield { part, span, value: amount / SCALE };
      }
    },
  };
}
