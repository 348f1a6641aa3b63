import type { TextEdit } from "vscode-languageserver";
import type { Draft, Span, TableRow } from "../draft/index.ts";
import {
  type Clipboard,
  clipboardCells,
  isEven,
  isLabelled,
  isNumbers,
  padded,
  pastedCells,
  widthOf,
} from "../edit/pasted-cells.ts";
import { cellText } from "../edit/pasted-table.ts";
import { tearsRow } from "../edit/torn-row.ts";
import { render } from "../message.ts";
import type { Range } from "../position.ts";
import type { BoundTable, Report } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { alignedEdits } from "./paste-aligned.ts";
import { type Change, refused, texts } from "./paste-change.ts";
import { pasteLabelled } from "./paste-labelled.ts";
import { pasteLines, wholeLines } from "./paste-lines.ts";
import { pasteNumbers } from "./paste-numbers.ts";
import { textEdit } from "./text-edit.ts";

/** What takes the place of what VS Code itself would paste. Without edits nothing changes, and the message says why. */
export interface Pasted {
  readonly edits: readonly TextEdit[];
  readonly message?: string;
}

/**
 * What pasting cells makes: numbers go into cells, rows into those of their labels, a table becomes one. Whatever is
 * pasted, no tab and no line break comes into the row of a table. Null: as any other text.
 */
export function paste(draft: CheckedDraft, range: Range, clipboard: Clipboard): Pasted | null {
  if (!/[\t\r\n]/.test(clipboard.text)) return null;
  const { lines, lang } = draft;
  const change = changeOf(draft, lines.spanOf(range), clipboard);
  if (!change) return null;
  return {
    edits: alignedEdits(draft, change).map((edit) => textEdit(lines, edit)),
    ...(change.message && { message: render(change.message, lang) }),
  };
}

/** With more text than this it is a whole workbook, or no table. */
const MOST = 200_000;

function changeOf({ report }: CheckedDraft, selected: Span, clipboard: Clipboard): Change | undefined {
  const { text } = report.draft;
  if (clipboard.text.length > MOST) return rowAt(report.draft, selected) && refused(texts.large);
  const lines = wholeLines(text, selected);
  const known = lines && belowTable(report, selected, clipboard);
  if (known) return known;
  const edit = lines && pasteLines(text, lines, clipboard);
  if (edit) return { edits: [edit], lines: true };
  const row = rowAt(report.draft, selected);
  return row && intoTable(report, row, selected, clipboard);
}

/** On the blank line below a table: rows that the table has already are not to stand there again. */
function belowTable(report: Report, { from, to }: Span, clipboard: Clipboard): Change | undefined {
  const { draft, tables } = report;
  const cells = clipboardCells(clipboard);
  if (from < to || !isLabelled(cells)) return undefined;
  const isAbove = (end: number) => end < from && /^[ \t\r]*\n[ \t]*$/.test(draft.text.slice(end, from));
  const table = tables.find(({ rows }) => isAbove(rows.at(-1)?.source.line.to ?? from));
  const change = table && pasteLabelled(table, report, padded(cells));
  return change && (change.edits.length > 0 || !change.message) ? change : undefined;
}

/** The first row of any table that a selection touches. */
function rowAt({ blocks }: Draft, { from, to }: Span): TableRow | undefined {
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  return rows.find(({ line }) => from <= line.to && (line.from < to || line.from === from));
}

function intoTable(report: Report, row: TableRow, selected: Span, clipboard: Clipboard): Change | undefined {
  const { text } = clipboard;
  const cells = clipboardCells(clipboard);
  const blank = cells.every((line) => line.every((cell) => cell === ""));
  const numbers = isNumbers(cells) && !blank;
  const harmless = !text.includes("\t") && !tearsRow(report.draft.text, selected, text);
  if (harmless && !numbers) return undefined;
  if (blank) return refused(texts.blank);
  const table = tableOf(report, row);
  const [[cell = "", ...others] = [], ...below] = cells;
  if (others.length + below.length === 0) return intoCell(table, row, selected, cell);
  if (!numbers && widthOf(cells) === 1) return refused(texts.lines);
  if (!table) return refused(texts.strange);
  if (isLabelled(cells)) return pasteLabelled(table, report, padded(cells));
  const plain = pastedCells(text);
  const certain = isEven(plain) && widthOf(plain) === widthOf(cells);
  return certain ? pasteNumbers(table, selected, plain) : refused(texts.uneven);
}

function tableOf({ tables }: Report, row: TableRow): BoundTable | undefined {
  const own = tables.find(({ header, rows }) => header.includes(row) || rows.some(({ source }) => source === row));
  return own ?? tables.find(({ source }) => source.rows.includes(row));
}

/** A single cell, which a spreadsheet ends with a line break: a number as such, or else its words. */
function intoCell(table: BoundTable | undefined, row: TableRow, selected: Span, cell: string): Change {
  const isNumber = isNumbers([[cell]]);
  const number = table && isNumber ? pasteNumbers(table, selected, [[cell]]) : undefined;
  if (number && !number.message) return number;
  const inside = row.line.from < selected.from && selected.to <= row.line.to;
  if (inside && !cell.startsWith("|")) return { edits: [{ span: selected, newText: cellText(cell) }] };
  return refused(isNumber ? texts.place : texts.lines);
}
