import type { Cell, Span, TableRow } from "./draft.ts";
import { isDelimiterRow } from "./parser.ts";
import { holdsMarkup, isSpace, phraseAt, plainAt } from "./phrase.ts";
import { holdsAlike, isAlike, PIPE } from "./pipes.ts";

const BACKSLASH = 92;

/** No form has a fiftieth of it: what stands behind so many cells is read as one more. */
const MOST_CELLS = 1000;

/**
 * Splits the lines of a table block into rows and cells. A full-width pipe, or what else looks like one,
 * separates cells only in a row that has too few real ones: elsewhere it is text.
 */
export function readRows(text: string, block: Span): TableRow[] {
  const rows: TableRow[] = [];
  let width = 0;
  for (let from = block.from; from <= block.to; ) {
    const end = text.indexOf("\n", from);
    const next = end < 0 || end > block.to ? block.to + 1 : end + 1;
    let to = next - 1;
    if (text.charCodeAt(to - 1) === 13 && to > from) to--;
    const first = firstNonSpace(text, from, to);
    if (first === to || text.startsWith("<!--", first)) {
      from = next;
      continue;
    }
    const row = readRow(text, { from, to }, width);
    if (width === 0) width = row.cells.length;
    rows.push(rows.length === 1 && isMistyped(row) ? { ...row, delimiter: true } : row);
    from = next;
  }
  return rows;
}

/** The row under the header with dashes or colons as Chinese types them, which Markdown does not know. */
const isMistyped = ({ cells }: TableRow): boolean =>
  cells.length > 0 && cells.every(({ text }) => /^[:：]?\s?[-‐-―－]+\s?[:：]?$/.test(text));

/** What begins a list or a quotation in Markdown. */
const MARKS = "-*+>";

/** A row behind the mark of a list or quotation, if it then has as many cells as the table. */
function readRow(text: string, line: Span, width: number): TableRow {
  const mark = firstNonSpace(text, line.from, line.to);
  if (mark === line.to || !MARKS.includes(text.charAt(mark))) return readPlainRow(text, line, width);
  const from = firstNonSpace(text, mark + 1, line.to);
  if (from === line.to || !"|｜".includes(text.charAt(from))) return readPlainRow(text, line, width);
  const row = readPlainRow(text, { from, to: line.to }, width);
  if (width > 0 && row.cells.length !== width) return readPlainRow(text, line, width);
  return { ...row, line, mark: { from: mark, to: mark + 1 } };
}

function readPlainRow(text: string, line: Span, width: number): TableRow {
  const raw = text.slice(line.from, line.to);
  const delimiter = isDelimiterRow(raw);
  // Most rows hold no markup, and none of their cells need be looked through for it.
  const phrase = holdsMarkup(raw) ? phraseAt : plainAt;
  const narrow = split(text, line, false, phrase);
  // No other reading fits better than one that fits.
  if (narrow.cells.length === width || !holdsAlike(raw)) return { line, delimiter, ...narrow };
  const wide = split(text, line, true, phrase);
  const better = width === 0 || Math.abs(wide.cells.length - width) < Math.abs(narrow.cells.length - width);
  return { line, delimiter, ...(better ? wide : narrow) };
}

function split(text: string, line: Span, wide: boolean, phrase: typeof phraseAt): { cells: Cell[]; widePipes: Span[] } {
  const cells: Cell[] = [];
  const widePipes: Span[] = [];
  const start = firstNonSpace(text, line.from, line.to);
  let from = start;
  const isPipe = (code: number) => code === PIPE || (wide && isAlike(code));
  for (let at = from; at < line.to && cells.length < MOST_CELLS; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (isPipe(code)) {
      if (code !== PIPE) widePipes.push({ from: at, to: at + 1 });
      // The first pipe only opens the row.
      if (at > start) cells.push(cellAt(text, from, at, phrase));
      from = at + 1;
    }
  }
  // Behind the last pipe: nothing, a comment (Markdown drops it, so a directive may stand there), or one more cell.
  const rest = cellAt(text, from, line.to, phrase);
  if (rest.span.from < rest.span.to && !text.startsWith("<!--", rest.span.from)) cells.push(rest);
  return { cells, widePipes };
}

/** Written out, not spread: a draft has hundreds of cells, and this is where reading it spends its time. */
function cellAt(text: string, from: number, to: number, phrase: typeof phraseAt): Cell {
  const { span, text: words } = phrase(text, from, to);
  return { span, text: words, cell: { from, to } };
}

function firstNonSpace(text: string, from: number, to: number): number {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return from;
}
