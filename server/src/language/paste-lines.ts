import type { Span } from "../draft/index.ts";
import { isDelimiterRow } from "../draft/parser.ts";
import type { Edit } from "../edit/edit.ts";
import { lineEndOf } from "../edit/insert.ts";
import {
  type Cells,
  type Clipboard,
  clipboardCells,
  isEven,
  isNumbers,
  padded,
  widthOf,
} from "../edit/pasted-cells.ts";
import { rowText, tableText } from "../edit/pasted-table.ts";

/** A selection of whole lines, or the caret on a blank one, and what stands around it. */
export interface WholeLines {
  readonly span: Span;
  readonly above: string;
  readonly below: string;
  /** It ends where the line below begins. */
  readonly endsLine: boolean;
}

export function wholeLines(text: string, span: Span): WholeLines | undefined {
  const lineFrom = text.lastIndexOf("\n", span.from - 1) + 1;
  const end = text.indexOf("\n", span.to);
  const lineTo = end < 0 ? text.length : end;
  const behind = text.slice(span.to, lineTo).trim();
  const endsLine = span.to > span.from && text[span.to - 1] === "\n";
  if (text.slice(lineFrom, span.from).trim() !== "" || (behind !== "" && !endsLine)) return undefined;
  const [next = ""] = text.slice(lineTo + 1).split("\n", 1);
  const above = text.slice(text.lastIndexOf("\n", lineFrom - 2) + 1, lineFrom).trim();
  return { span, above, below: endsLine ? behind : next.trim(), endsLine };
}

/**
 * What whole lines become: rows of the table that they stand in, or below, or else tables of their own, with the first
 * row as header. None where the clipboard holds no table, and is pasted as any other text.
 */
export function pasteLines(text: string, lines: WholeLines, clipboard: Clipboard): Edit | undefined {
  const { span, above, below, endsLine } = lines;
  const losesHeader = text.slice(span.from, span.to).split("\n").some(isDelimiterRow);
  const inTable = !losesHeader && (isRow(above) || (endsLine && isRow(below)));
  const pasted = pastedLines(clipboard, inTable);
  if (!pasted) return undefined;
  const eol = lineEndOf(text);
  const joins = isRow(below) && (pasted.rows || losesHeader);
  // Text right above or below would be read as part of the table.
  const before = pasted.rows || above === "" ? "" : eol;
  const behind = below === "" || joins ? "" : eol;
  return { span, newText: before + pasted.lines.join(eol) + (endsLine ? eol : "") + behind };
}

const isRow = (line: string): boolean => line.startsWith("|");

/** The lines to write; `rows` where they are rows alone, of the table that is there. */
function pastedLines(clipboard: Clipboard, inTable: boolean): { lines: string[]; rows: boolean } | undefined {
  const cells = clipboardCells(clipboard);
  if (isNumbers(cells)) return undefined;
  const lines = isEven(cells) ? undefined : blockLines(clipboard);
  if (lines) return { lines, rows: false };
  if (!isTable(cells)) return undefined;
  const even = padded(cells);
  if (inTable) return { lines: even.map(rowText), rows: true };
  return even.length > 1 ? { lines: tableText(even), rows: false } : undefined;
}

/** Lines of text and tables as they follow each other; none where there are no tables. */
function blockLines({ blocks = [] }: Clipboard): string[] | undefined {
  if (blocks.every((block) => typeof block === "string")) return undefined;
  return blocks.flatMap((block, i) => [
    ...(i > 0 ? [""] : []),
    ...(typeof block === "string" ? [block] : tableText(block)),
  ]);
}

/** Rows of different lengths may be lines of text, some with a tab in them. */
const isTable = (cells: Cells): boolean => (isEven(cells) ? widthOf(cells) > 1 : cells.every((row) => row.length > 1));
