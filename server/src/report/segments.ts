import type { Cell, TableBlock, TableRow } from "../draft/index.ts";
import { isWord } from "./identify.ts";
import { fold } from "./label.ts";
import type { BoundLabel } from "./report.ts";
import { wholeRows } from "./torn-rows.ts";
import { vocabulary } from "./vocabulary.ts";

/** One table of the form as it stands in a Markdown table, which may hold several. */
export interface Segment {
  readonly source: TableBlock;
  /** How many cells Markdown expects in each row: as many as the block's first row has, or had before a line break tore it. */
  readonly width: number;
  /** A caption typed as a row of the table. */
  readonly caption?: BoundLabel;
  readonly header: readonly TableRow[];
  /** The header rows over again, above what goes on further down. */
  readonly repeatedHeader?: readonly TableRow[];
  readonly body: readonly TableRow[];
}

/**
 * Cuts a Markdown table into tables of the form: a row that holds only a caption starts the next one, and so does a
 * header in the midst of the body. Rows of header words that hold no number are header rows, as many as there are; below
 * a caption or another row of the header, half of the words may be strange.
 */
export function segmentsOf(source: TableBlock, text: string): Segment[] {
  const segments: (Segment & { readonly header: TableRow[]; readonly body: TableRow[] })[] = [];
  let current: (typeof segments)[number] | undefined;
  const rows = wholeRows(source.rows, text);
  const width = rows[0]?.cells.length ?? 0;
  rows.forEach((row, index) => {
    if (row.delimiter) return;
    const caption = captionOf(row);
    if (caption) {
      current = { source, width, caption, header: [], body: [] };
      segments.push(current);
    } else if (isHeader(row, rows[index + 1], current)) {
      if (!current || current.body.length > 0) {
        current = { source, width, header: [], body: [] };
        segments.push(current);
      }
      current.header.push(row);
    } else {
      if (!current) {
        current = { source, width, header: [], body: [] };
        segments.push(current);
      }
      current.body.push(row);
    }
  });
  return segments;
}

/**
 * Whether a segment is the rest of one above it, as tables are printed over several pages: under the same columns,
 * and none of its rows stands above already.
 */
export function goesOn(above: Segment, below: Segment): boolean {
  const columnsOf = ({ header }: Segment) => wordsOf(header[header.length - 1]?.cells.slice(1));
  const columns = columnsOf(below);
  if (below.caption || columns === "" || !columnsOf(above).endsWith(columns)) return false;
  const known = new Set(above.body.map((row) => wordsOf(row.cells)));
  return !below.body.some((row) => known.has(wordsOf(row.cells)));
}

/** Whether rows without a delimiter row can be the rest of what is above: rows of its body, or what a caption or header waits for. */
export function isRestOf(above: Segment | undefined, below: Segment): boolean {
  if (below.header.length === 0) return true;
  return above?.body.length === 0 && (above.header.length > 0 || above.caption !== undefined);
}

/** The one above with what goes on below. */
export function joined(above: Segment, below: Segment): Segment {
  if (above.body.length === 0) return { ...above, header: [...above.header, ...below.header], body: below.body };
  const repeatedHeader = [...(above.repeatedHeader ?? []), ...below.header];
  return { ...above, repeatedHeader, body: [...above.body, ...below.body] };
}

const wordsOf = (cells: readonly Cell[] = []): string =>
  cells.flatMap(({ text }) => (isWord(text) ? fold(text) : [])).join("|");

/** A row of one text, be it in one cell or repeated in all as merged cells are pasted. */
function captionOf(row: TableRow): BoundLabel | undefined {
  const first = row.cells.find((cell) => cell.text !== "");
  if (!first || row.cells.some((cell) => cell.text !== "" && cell.text !== first.text)) return undefined;
  const caption = vocabulary.captionOf(first.text);
  return caption && { fit: caption.fit, ...first };
}

function holdsNumber({ text }: Cell): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function isHeader(
  row: TableRow,
  next: TableRow | undefined,
  current: { header: TableRow[]; body: TableRow[] } | undefined,
): boolean {
  if (row.cells.some(holdsNumber)) return false;
  // Markdown's own header row, whatever its words.
  if (next?.delimiter && !current?.body.length) return true;
  const words = row.cells.filter((cell) => cell.text !== "" && cell.text !== "^^");
  // One known word alone may be a row label (行政复议) whose numbers are still blank.
  if (words.length < 2) return false;
  const strange = words.filter((cell) => !vocabulary.isHeaderWord(cell.text));
  if (strange.length === 0) return true;
  const known = new Set(words.flatMap((cell) => (strange.includes(cell) ? [] : cell.text)));
  const least = vocabulary.isCorner(words[0]?.text ?? "") ? 1 : 2;
  // What has no row below it is no header, but the part of one that a page's end cut off.
  const isAbove = next !== undefined && current?.body.length === 0;
  return isAbove && known.size >= Math.max(least, strange.length) && strange.every(isLabel);
}

/** Words, and not the sign of who has nothing to report (无, —). */
const isLabel = ({ text }: Cell): boolean => /\p{Script=Han}{2}/u.test(text);
