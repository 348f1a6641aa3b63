import { parseDraft, type Span, type TableBlock, type TableRow } from "../draft/index.ts";
import { type BoundTable, bindReport, type Report } from "../report/index.ts";
import { displayWidth } from "../width.ts";
import { applyEdits, type Edit } from "./edit.ts";

export interface FormatOptions {
  /** Quotation marks, dashes and the like take two columns, as the fonts for Chinese draw them; so unless told. */
  readonly ambiguousWidth?: "wide" | "narrow";
}

/** Aligns every table of the form in a draft. A second call changes nothing. */
export function formatText(text: string, options: FormatOptions = {}): string {
  return applyEdits(text, formatTables(bindReport(parseDraft(text)), options));
}

/**
 * The edits that align the tables of the form by display width, or those that `within` touches: labels left, numbers
 * right. They change white space, and the number of dashes in the delimiter row; what stands outside tables, line ends
 * and tables that the form does not know stay as they are.
 */
export function formatTables(report: Report, options: FormatOptions = {}, within?: Span): Edit[] {
  const blocks = new Map<TableBlock, number>();
  for (const table of report.tables) {
    for (const block of blocksOf(report, table)) {
      if (within && (block.block.to < within.from || block.block.from > within.to)) continue;
      blocks.set(block, Math.min(table.labelColumns, blocks.get(block) ?? table.labelColumns));
    }
  }
  return [...blocks].flatMap(([block, labelColumns]) => formatBlock(report.draft.text, block, labelColumns, options));
}

/** The block that a table stands in, and those that a blank line cut off from it. */
function blocksOf({ draft }: Report, table: BoundTable): TableBlock[] {
  const rows = new Set(table.rows.map((row) => row.source));
  return draft.blocks.filter((block): block is TableBlock => {
    return block.kind === "table" && (block === table.source || block.rows.some((row) => rows.has(row)));
  });
}

type Alignment = "left" | "right" | "center";

/** A cell that is less wide leaves no room for `:--`. */
const LEAST = 3;

function formatBlock(text: string, { rows }: TableBlock, labelColumns: number, options: FormatOptions): Edit[] {
  const delimiter = rows.slice(0, 2).find((row) => row.delimiter);
  const width = (span: Span) => displayWidth(text.slice(span.from, span.to), options.ambiguousWidth !== "narrow");
  const lines = rows.map((row) => ({ row, words: row.cells.map(({ cell }) => trimmed(text, cell)) }));
  const widths: number[] = [];
  for (const { row, words } of lines) {
    if (row === delimiter) continue;
    words.forEach((word, column) => {
      widths[column] = Math.max(widths[column] ?? LEAST, width(word));
    });
  }
  const alignments = widths.map((_, column) => alignmentOf(text, delimiter, column, labelColumns));
  return lines.flatMap(({ row, words }) => {
    return row === delimiter
      ? formatDelimiter(text, row, widths)
      : formatRow(text, row, words, (word, column) => {
          const room = (widths[column] as number) - width(word);
          const alignment = alignments[column];
          const left = alignment === "left" ? 0 : alignment === "right" ? room : Math.floor(room / 2);
          return [left, room - left];
        });
  });
}

/** Numbers stand right, whatever the delimiter says; labels as it says. */
function alignmentOf(text: string, row: TableRow | undefined, column: number, labelColumns: number): Alignment {
  if (column >= labelColumns) return "right";
  const cell = row?.cells[column]?.cell;
  const word = cell ? text.slice(cell.from, cell.to).trim() : "";
  return word.endsWith(":") ? (word.startsWith(":") ? "center" : "right") : "left";
}

function formatDelimiter(text: string, row: TableRow, widths: readonly number[]): Edit[] {
  const words = row.cells.map(({ cell }) => trimmed(text, cell));
  const dashes = words.flatMap((word, column): Edit[] => {
    const typed = text.slice(word.from, word.to);
    const marks = typed.replace(/-+/, "");
    const newText = typed.replace(/-+/, "-".repeat(Math.max(1, (widths[column] ?? LEAST) - marks.length)));
    return newText === typed ? [] : [{ span: word, newText }];
  });
  return [...formatRow(text, row, words, () => [0, 0]), ...dashes];
}

/** Gives each cell one space on both sides of its words, and besides what `padding` says. */
function formatRow(
  text: string,
  { line, cells }: TableRow,
  words: readonly Span[],
  padding: (word: Span, column: number) => readonly [number, number],
): Edit[] {
  const edits: Edit[] = [];
  const space = (from: number, to: number, count: number) => {
    if (text.slice(from, to) !== " ".repeat(count)) edits.push({ span: { from, to }, newText: " ".repeat(count) });
  };
  space(line.from, trimmed(text, line).from, 0);
  cells.forEach(({ cell }, column) => {
    const word = words[column] as Span;
    const [left, right] = padding(word, column);
    // A row may go without the pipes at its ends; there, spaces would be indentation, or seen by nobody.
    const opened = isPipe(text.charCodeAt(cell.from - 1));
    const before = opened ? left + 1 : 0;
    const after = cell.to < line.to ? right + 1 : 0;
    if (word.from === word.to) space(cell.from, cell.to, before + after);
    else {
      if (opened) space(cell.from, word.from, before);
      space(word.to, cell.to, after);
    }
  });
  const end = cells[cells.length - 1]?.cell.to ?? line.from;
  if (end < line.to) space(end + 1 + text.slice(end + 1, line.to).trimEnd().length, line.to, 0);
  return edits;
}

/** Without spaces and tabs around it; other white space is taken for what the author wants to stand there. */
function trimmed(text: string, { from, to }: Span): Span {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { from, to };
}

const isSpace = (code: number): boolean => code === 32 || code === 9;

const isPipe = (code: number): boolean => code === 124 || code === 0xff5c;
