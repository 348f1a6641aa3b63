import type { TextEdit } from "vscode-languageserver";
import { writeCell } from "../edit/cell.ts";
import type { Edit } from "../edit/edit.ts";
import { pastedCells } from "../edit/pasted-cells.ts";
import type { Range } from "../position.ts";
import type { BoundCell, BoundRow, BoundTable } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { cellAt } from "./place.ts";
import { textEdit } from "./text-edit.ts";

/** What takes the place of the selection, and what changes elsewhere. */
export interface Pasted {
  readonly insertText: string;
  readonly edits: readonly TextEdit[];
}

/** What pasting cells of a spreadsheet makes: numbers go into cells, a table becomes one. Null: as any other text. */
export function paste(draft: CheckedDraft, { start, end }: Range, clipboard: string): Pasted | null {
  const cells = pastedCells(clipboard);
  if (!cells) return null;
  const selected = { from: draft.lines.offsetAt(start), to: draft.lines.offsetAt(end) };
  if (cells.flat().every((cell) => number.test(cell))) return intoCells(draft, selected, cells);
  return cells.some((row) => row.length > 1) ? asRows(draft, selected, cells) : null;
}

type Selected = Edit["span"];

const number = /^(\d[\d,]*(\.\d+)?)?$/;

/** From the cell with the caret on, as a spreadsheet does it; what is blank there leaves the cell as it is. */
function intoCells(draft: CheckedDraft, selected: Selected, cells: readonly string[][]): Pasted | null {
  const here = cellAt(draft.report, selected.from);
  const row = here?.table.rows.find((one) => one.cells.includes(here.cell));
  if (!here || !row || row.form?.heads || selected.to > here.cell.source.cell.to) return null;
  const targets = targetsOf(here.table, row, row.cells.indexOf(here.cell), cells);
  if (!targets) return null;
  const edits = targets.map(({ cell, value }) => writeCell(cell.source, value));
  const own = edits.find(({ span }) => span.from <= selected.from && selected.to <= span.to);
  const text = draft.report.draft.text.slice(selected.from, selected.to);
  // The editor itself replaces what is selected, so that an edit of its cell is what stands around that.
  const around = own
    ? [
        { span: { from: own.span.from, to: selected.from }, newText: "" },
        { span: { from: selected.to, to: own.span.to }, newText: "" },
      ].filter(({ span }) => span.from < span.to)
    : [];
  const others = edits.filter((edit) => edit !== own);
  return {
    insertText: own?.newText ?? text,
    edits: [...around, ...others].map((edit) => textEdit(draft.lines, edit)),
  };
}

/** Nothing where they do not all find a place. */
function targetsOf(
  { rows }: BoundTable,
  first: BoundRow,
  column: number,
  cells: readonly string[][],
): { cell: BoundCell; value: string }[] | undefined {
  const targets: { cell: BoundCell; value: string }[] = [];
  let at = rows.indexOf(first);
  for (const line of cells) {
    // A row of a group holds no numbers: a spreadsheet has it as a blank one, or not at all.
    const isBlank = line.every((value) => value === "");
    while (!isBlank && rows[at]?.form?.heads) at++;
    const row = rows[at++];
    if (!row || row.ragged) return undefined;
    for (const [i, text] of line.entries()) {
      const value = text.replaceAll(",", "");
      const cell = row.cells[column + i];
      if (value === "") continue;
      if (!cell) return undefined;
      targets.push({ cell, value });
    }
  }
  return targets;
}

/** Whole lines: rows of the table that they stand in, or below, or else a table of its own with its first row as header. */
function asRows({ report }: CheckedDraft, selected: Selected, cells: readonly string[][]): Pasted | null {
  const { text } = report.draft;
  const lineFrom = text.lastIndexOf("\n", selected.from - 1) + 1;
  const lineTo = text.indexOf("\n", selected.to);
  const behind = text.slice(selected.to, lineTo < 0 ? text.length : lineTo);
  const endsLine = selected.to > selected.from && text[selected.to - 1] === "\n";
  if (text.slice(lineFrom, selected.from).trim() !== "" || (behind.trim() !== "" && !endsLine)) return null;
  const above = text.slice(text.lastIndexOf("\n", lineFrom - 2) + 1, lineFrom).trim();
  const inTable = above.startsWith("|") || (endsLine && behind.trimStart().startsWith("|"));
  const [header = [], ...rest] = cells.map(rowText);
  if (!inTable && rest.length === 0) return null;
  const delimiter = `|${(cells[0] ?? []).map((_, i) => (i === 0 ? " :-- |" : " --: |")).join("")}`;
  const rows = inTable ? [header, ...rest] : [...(above === "" ? [] : [""]), header, delimiter, ...rest];
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const [below = ""] = lineTo < 0 ? [] : text.slice(lineTo + 1).split("\n", 1);
  // A line of text right below would be read as one more row.
  const end = endsLine || /^\s*[^|\s]/.test(below) ? eol : "";
  return { insertText: rows.join(eol).concat(end), edits: [] };
}

const rowText = (row: readonly string[]): string =>
  `| ${row.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
