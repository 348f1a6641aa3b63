import type { SourceGrid } from "../source/source.ts";
import { headerRows } from "./grid-tables.ts";
import { isNumber, isValue } from "./words.ts";

/**
 * A grid whose rows end in the same column. Where merged labels were counted wrong, or a table was cut in two below one,
 * a row has too few label cells, or blank ones too many, and its numbers stand beside their columns; the last number of
 * each row is the total all the same.
 */
export function straightened(grid: SourceGrid): { readonly grid: SourceGrid; readonly moved: number } {
  const { rows } = grid;
  const numbered = rows.filter((row) => row.some((cell) => isNumber(cell)));
  const header = Math.max(0, ...headerRows(grid).map((row) => row.length));
  const widths = numbered.map((row) => row.length);
  const width = widths.includes(header) ? header : commonest(widths);
  const values = Math.min(...numbered.filter((row) => row.length === width).map(valuesAtEnd));
  if (rows.every((row) => row.length === width) || values < 2) return { grid, moved: 0 };
  let moved = 0;
  let above: readonly string[] = [];
  const straight = rows.map((row) => {
    if (!numbered.includes(row) || valuesAtEnd(row) < values) return row;
    const labels = resized(row.slice(0, row.length - values), width - values, above);
    if (!labels) return row;
    above = labels;
    if (row.length !== width) moved++;
    return [...labels, ...row.slice(row.length - values)];
  });
  return { grid: { ...grid, rows: straight }, moved };
}

/** Labels in so many cells: those of the row above stay below themselves, and blank ones are added behind them, or left out. */
function resized(labels: readonly string[], width: number, above: readonly string[]): string[] | undefined {
  const cells = [...labels];
  if (cells.length < width) {
    let same = 0;
    while (same < cells.length && cells[same] === above[same]) same++;
    cells.splice(same, 0, ...Array<string>(width - cells.length).fill(""));
  }
  for (let at = cells.length - 1; at >= 0 && cells.length > width; at--) if (cells[at] === "") cells.splice(at, 1);
  return cells.length === width ? cells : undefined;
}

function valuesAtEnd(row: readonly string[]): number {
  return row.length - 1 - row.findLastIndex((cell) => !isValue(cell));
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
