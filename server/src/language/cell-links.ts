import type { BoundCell, Report } from "../report/index.ts";
import { cellAt } from "./place.ts";

/** A cell and the cells that the form ties it to. */
export interface LinkedCell {
  readonly cell: BoundCell;
  /** What it is the sum of, or for 四 what its balance is made of. */
  readonly parts: readonly BoundCell[];
  /** The totals and balances that it is a part of. */
  readonly totals: readonly BoundCell[];
}

export function linkedCellAt(report: Report, offset: number): LinkedCell | undefined {
  const found = cellAt(report, offset);
  if (!found) return undefined;
  const { table, cell } = found;
  const own = table.sums.filter(({ at }) => at === cell);
  // A total is the sum of its column before it is the remainder of a balance.
  const sums = own.some(({ less }) => less.length === 0) ? own.filter(({ less }) => less.length === 0) : own;
  const parts = sums.flatMap(({ terms, less }) => [...terms, ...less].map((term) => term.cell));
  const totals = table.sums
    .filter(({ at, base, terms }) => at !== cell && (base.has(cell) || terms.some((term) => term.cell === cell)))
    .map(({ at }) => at);
  return { cell, parts: [...new Set(parts)], totals: [...new Set(totals)] };
}
