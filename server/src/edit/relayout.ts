import type { Span, TableBlock } from "../draft/index.ts";
import { levelsOf } from "../edition/index.ts";
import { captionWithin } from "../report/captions.ts";
import type { BoundTable, Report } from "../report/index.ts";
import { captionLine } from "./canonical.ts";
import type { Edit } from "./edit.ts";
import { type FormatOptions, formatText } from "./format.ts";
import { lineEndOf } from "./insert.ts";
import { canonicalLines, officialLines } from "./layouts.ts";

/** How a table may be laid out: one label column, or as the official form prints it. */
export type LayoutName = "canonical" | "official";

/**
 * Lays the table out anew, and others that share its block; labels and numbers stay as typed. None where the table
 * stands so already, or where something in it has no place: an unknown row, a cell too many, a comment; nor where it goes
 * on further down, below a line that tears it.
 */
export function relayout(
  report: Report,
  table: BoundTable,
  to: LayoutName,
  options: FormatOptions = {},
): Edit | undefined {
  const { text } = report.draft;
  const tables = report.tables.filter(({ source }) => source === table.source);
  const ready = to === "canonical" ? tables.length === 1 && isCanonical(table) : !hasOfficialLayout(tables);
  if (ready || !tables.every((one) => isWhole(one)) || !holdsNoMore(text, table.source, tables)) return undefined;
  const lines = tables.flatMap((one, index) => {
    const within = captionWithin(one);
    const caption = within ? [captionLine(within.text), ""] : [];
    return [...(index > 0 ? [""] : []), ...caption, ...(to === "canonical" ? canonicalLines(one) : officialLines(one))];
  });
  return { span: rowsSpan(table.source), newText: writeLines(lines, text, options) };
}

/** The rows of a block, without a carriage return behind them. */
export function rowsSpan({ block, rows }: TableBlock): Span {
  return { from: block.from, to: rows.at(-1)?.line.to ?? block.to };
}

/** The lines of tables, aligned, with the line ends of the text that they go into. */
export function writeLines(lines: readonly string[], text: string, options: FormatOptions): string {
  return formatText(lines.join("\n"), options).replaceAll("\n", lineEndOf(text));
}

const isCanonical = (table: BoundTable): boolean =>
  table.labelColumns === 1 && !table.wide && table.header.length === 1 && !captionWithin(table);

function hasOfficialLayout([table, ...more]: readonly BoundTable[]): boolean {
  if (!table || more.length > 0 || !isCanonical(table) || table.missingRows.length > 0) return false;
  return table.form.wide || levelsOf(table.form) > 1;
}

/** Whether all rows of a table stand in its block. */
export const isTogether = ({ rows, source }: BoundTable): boolean =>
  rows.every(({ source: row }) => row.line.to <= source.block.to);

/** Every column and row is the form's, once, with a cell for each number. */
function isWhole(table: BoundTable): boolean {
  const { columns, rows, missingColumns, wide, form } = table;
  const numbers = wide ? form.rows.length : 1;
  return (
    isTogether(table) &&
    missingColumns.length === 0 &&
    columns.every((column) => column.form) &&
    columns.length === form.columns.length * numbers &&
    rows.every((row) => row.form && !row.ragged && row.groups.every((group) => group.form))
  );
}

/** Nothing stands in the block that the tables do not speak of. */
function holdsNoMore(text: string, { block, rows }: TableBlock, tables: readonly BoundTable[]): boolean {
  if (text.slice(block.from, block.to).includes("<!--")) return false;
  const known = new Set(tables.flatMap((table) => [...table.header, ...table.rows.map(({ source }) => source)]));
  const captions = new Set(tables.flatMap(({ caption }) => (caption ? [caption.span.from] : [])));
  return rows.every((row) => row.delimiter || known.has(row) || row.cells.some(({ span }) => captions.has(span.from)));
}
