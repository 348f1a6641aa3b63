import type { SourceBlock, SourceGrid } from "../source/source.ts";

type Row = readonly string[];

/**
 * The parts of a grid above and below each row that is a line by itself (`lineIn` gives its text), and these lines. A row
 * right above such a line goes with what is below it where `keeps` says so.
 */
export function gridApart(
  grid: SourceGrid,
  lineIn: (row: Row) => string | undefined,
  keeps: (row: Row | undefined) => boolean = () => false,
): SourceBlock[] {
  const parts: SourceBlock[] = [];
  let rows: Row[] = [];
  const close = () => {
    if (rows.length > 0) parts.push({ ...grid, rows });
    rows = [];
  };
  for (const row of grid.rows) {
    const text = lineIn(row);
    if (text === undefined) {
      rows.push(row);
      continue;
    }
    const kept = keeps(rows[rows.length - 1]) ? rows.pop() : undefined;
    close();
    parts.push({ kind: "line", text, whole: true });
    if (kept) rows.push(kept);
  }
  close();
  return parts;
}
