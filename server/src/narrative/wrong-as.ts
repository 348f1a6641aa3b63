import type { BoundNumber } from "./bind.ts";
import type { Reading } from "./quantity.ts";

// A number as the others of its sentence show it to be meant.

/** The number as it is where only this reading is meant, which does not give it. */
export function wrongAs(one: BoundNumber, meant: Reading): BoundNumber {
  const figures = one.figures.filter(({ reading }) => reading === meant);
  return { ...fieldsOf(one), figures, holds: false, cells: figures[0]?.cells ?? [] };
}

/** A number that is wrong only as another one is. */
export const asRight = (one: BoundNumber): BoundNumber => {
  const { figures, cells } = one;
  return { ...fieldsOf(one), figures, cells, holds: true };
};

export const fieldsOf = ({ span, number, quantity }: BoundNumber) => ({ span, number, quantity });
