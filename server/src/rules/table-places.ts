import type { Span } from "../draft/index.ts";
import { lineStart } from "../edit/insert.ts";
import { captionAbove, captionWithin } from "../report/captions.ts";
import type { BoundTable } from "../report/index.ts";

/** From the first to the last word of the header's last row. */
export function headerSpan(table: BoundTable): Span {
  const row = table.header.at(-1) ?? table.source.rows[0];
  const cells = row?.cells.filter((cell) => cell.text !== "") ?? [];
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? { from: first.span.from, to: last.span.to } : table.source.block;
}

/** Where a table as a whole is spoken of: at its caption, if it has one. */
export const headOf = (table: BoundTable): Span => table.caption?.span ?? headerSpan(table);

/** Where the first line of a table begins, that of the caption above it included. */
export function startOf(table: BoundTable, text: string): number {
  const caption = captionAbove(table)?.line.from ?? Number.POSITIVE_INFINITY;
  return lineStart(text, Math.min(caption, table.source.block.from));
}

/** Where the first row of a table begins, which may stand in the midst of a Markdown table that holds several. */
export function firstRowOf(table: BoundTable): number {
  const { header, rows, source } = table;
  return captionWithin(table)?.span.from ?? (header[0] ?? rows[0]?.source)?.line.from ?? source.block.from;
}

/** Not one of several tables in one Markdown table, whose columns they share. */
export function standsAlone(table: BoundTable): boolean {
  const rows = table.source.rows.filter((row) => !row.delimiter).length;
  return rows === table.header.length + table.rows.length;
}
