import type { Reading } from "../quantities/quantity.ts";
import type { BoundNumber } from "./bind.ts";

// A number as the others of its sentence show it to be meant.

/** The number as it is where only this reading is meant, which does not give it; as it was where the tables have no such one. */
export function wrongAs(one: BoundNumber, meant: Reading): BoundNumber {
  const figures = one.figures.filter(({ reading }) => reading === meant);
  if (figures.length === 0) return one;
  return { ...fieldsOf(one), figures, holds: false, cells: figures[0]?.cells ?? [] };
}

/** A number that is wrong only as another one is. */
export const asRight = (one: BoundNumber): BoundNumber => {
  const { figures, cells } = one;
  return { ...fieldsOf(one), figures, cells, holds: true };
};

export const fieldsOf = ({ span, number, quantity }: BoundNumber) => ({ span, number, quantity });
