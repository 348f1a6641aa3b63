import type { Draft, Span } from "../draft/index.ts";
import { lineStart, nextLine } from "../edit/insert.ts";
import { rowsOf } from "../report/again.ts";
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

/** The lines of a table with its caption and the blank lines above, where nothing else stands among them. */
export function removable({ text }: Draft, table: BoundTable): Span | undefined {
  const { source } = table;
  const rows = rowsOf(table).map(({ line }) => line);
  const within = captionWithin(table);
  const from = Math.min(...(within ? [lineStart(text, within.span.from)] : []), ...rows.map((line) => line.from));
  const to = Math.max(...rows.map((line) => line.to));
  // The delimiter row of the first of several tables in one serves the others, too.
  const first = from <= (source.rows[0]?.line.to ?? 0);
  if (from < source.block.from || to > source.block.to || (first && to < source.block.to)) return undefined;
  const start = captionAbove(table)?.line;
  if (start && text.slice(start.to, source.block.from).trim() !== "") return undefined;
  let behind = start?.from ?? from;
  while (behind > 0 && /\s/.test(text.charAt(behind - 1))) behind--;
  return { from: behind === 0 ? 0 : nextLine(text, behind), to: nextLine(text, to) };
}
