import type { Cell, Span, TableRow } from "../draft/index.ts";

/**
 * The rows of a table, those that a line break has torn in two as one: neither part is a row, be it that the first is not
 * closed, that the second is not opened by a pipe, or that all is blank around the break, and both together have as many cells as the table.
 */
export function wholeRows(rows: readonly TableRow[], text: string): readonly TableRow[] {
  const width = (rows.find(({ delimiter }) => delimiter) ?? rows[0])?.cells.length ?? 0;
  // Nearly all tables have none, and keep their list.
  if (!rows.some((row) => isShort(row, width))) return rows;
  const whole: TableRow[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    const joined = above && (isShort(above, width) || isShort(row, width)) && joinedWith(above, row, text);
    if (joined && joined.cells.length === width) whole[whole.length - 1] = joined;
    else whole.push(row);
  }
  return whole;
}

const isShort = ({ cells }: TableRow, width: number): boolean => cells.length < width;

function joinedWith(above: TableRow, below: TableRow, text: string): TableRow | undefined {
  if (above.delimiter || below.delimiter || below.line.from - above.line.to > 2) return undefined;
  const upper = text.slice(above.line.from, above.line.to).trim();
  const lower = withoutComment(text.slice(below.line.from, below.line.to).trim());
  // Where no row has pipes at its ends, nothing tells a torn one.
  if (!upper.startsWith("|") || !lower.endsWith("|") || upper.includes("<!--")) return undefined;
  const tear = { from: above.line.to, to: below.line.from };
  const cells = joinedCells(above.cells, below.cells, tear, !upper.endsWith("|"), !lower.startsWith("|"));
  if (!cells || above.cells.length === 0) return undefined;
  const widePipes = [...above.widePipes, ...below.widePipes];
  return { line: { from: above.line.from, to: below.line.to }, cells, delimiter: false, widePipes, tear };
}

function joinedCells(
  above: readonly Cell[],
  below: readonly Cell[],
  tear: Span,
  isOpen: boolean,
  goesOn: boolean,
): Cell[] | undefined {
  if (isOpen && goesOn) return acrossSeam(above, below);
  if (isOpen || goesOn) return [...above, ...below];
  // Within a blank cell there is nothing to stand behind the last pipe above, nor before the first one below.
  if (![...above.slice(1), ...below].every(({ text }) => text === "")) return undefined;
  return [...above, { text: "", span: tear, cell: tear }, ...below];
}

/** What stands behind the last pipe is no cell. */
const withoutComment = (line: string): string =>
  line.endsWith("-->") ? line.slice(0, Math.max(0, line.lastIndexOf("<!--"))).trimEnd() : line;

/** One cell is in both; digits at the break may as well be numbers of their own. */
function acrossSeam(upper: readonly Cell[], lower: readonly Cell[]): Cell[] | undefined {
  const [last, first] = [upper.at(-1), lower[0]];
  if (!last || !first || /\d$/.test(last.text) || /^\d/.test(first.text)) return undefined;
  const seam: Cell = {
    text: last.text + first.text,
    span: { from: last.span.from, to: first.span.to },
    cell: { from: last.cell.from, to: first.cell.to },
  };
  return [...upper.slice(0, -1), seam, ...lower.slice(1)];
}
