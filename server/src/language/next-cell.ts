import type { Position, Range } from "../position.ts";
import type { BoundCell } from "../report/index.ts";
import type { BoundDraft } from "./checked-draft.ts";

/**
 * Where Tab leads from a place, or Shift+Tab: the next cell for a number, group rows left out; none behind the last.
 * The client's `cell-beside.ts` chooses as this does, as far as a line tells.
 */
export function nextCell({ report, lines }: BoundDraft, position: Position, backwards: boolean): Range | null {
  const at = lines.offsetAt(position);
  const cells = report.tables
    .flatMap(({ rows }) => rows.flatMap((row) => (row.form?.heads ? [] : row.cells)))
    .sort((a, b) => a.source.cell.from - b.source.cell.from);
  const next = backwards
    ? cells.findLast(({ source }) => source.cell.to < at)
    : cells.find(({ source }) => source.cell.from > at);
  return next ? lines.rangeOf(spot(next)) : null;
}

/**
 * Where Enter leads from a cell for a number: the one below it in its table, group rows left out. None below the last, nor
 * from anywhere else.
 */
export function cellBelow({ report, lines }: BoundDraft, position: Position): Range | null {
  const at = lines.offsetAt(position);
  for (const { rows } of report.tables)
    for (const [index, row] of rows.entries()) {
      const here = row.cells.find(({ source: { cell } }) => cell.from <= at && at <= cell.to);
      if (!here) continue;
      const below = rows.slice(index + 1).find(({ form }) => !form?.heads);
      const cell = below?.cells.find(({ column }) => column === here.column);
      return cell ? lines.rangeOf(spot(cell)) : null;
    }
  return null;
}

/** What is typed takes the place of the number; in a blank, of the space where a number of one digit ends up. */
function spot({ source: { cell, span, text } }: BoundCell): { from: number; to: number } {
  if (text !== "") return span;
  const to = Math.max(cell.from, cell.to - 1);
  return { from: Math.max(cell.from, to - 1), to };
}
