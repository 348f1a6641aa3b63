import type { TableForm } from "../../edition/index.ts";
import type { Message } from "../../message.ts";
import { formLabel, squeeze } from "../../report/label.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import { isNothing, isNumber } from "./words.ts";

/** So many cells are named, and the others counted. */
const MOST_NAMED = 3;

/** Of a cell with a sentence in it so much tells which it is. */
const LONGEST = 30;

/** Says how many of a table's cells hold a number, and names those that should and do not. */
export function noteCells(form: TableForm, table: DraftTable, notes: Notes): void {
  const cells = table.rows.flatMap((row) => row.slice(1));
  const number = cells.filter((cell) => isNumber(cell)).length;
  const signs = cells.filter((cell) => isNothing(cell)).length;
  const all = form.rows.filter((row) => !row.heads).length * form.columns.length;
  const count = noteOf(signs > 0 ? texts.cellsAndSigns : texts.cells, { number, all, signs });
  const columns: readonly unknown[] = form.columns.map(({ label }) => label);
  // In a table whose columns have moved there are as many numbers, and words or blanks among them; a column that the form
  // does not know may hold anything.
  const others = cellsWithout(form, table).filter(
    ({ args }) => number + signs !== all || columns.includes(args.column),
  );
  const sure = number + signs === all && others.length === 0;
  const note = others.length > 0 ? noteOf(texts.cellsWithout, { count, cells: named(others) }) : count;
  notes.add(placeOf(form), sure ? "sure" : "chosen", note);
}

/** The cells that are blank or hold words; a row of blanks is told as one, if it is not the name of a group. */
function cellsWithout(form: TableForm, { header, rows }: DraftTable): Message[] {
  return rows.flatMap(([row = "", ...cells]) => {
    if (cells.every((cell) => cell === "")) return holdsNumbers(form, row) ? noteOf(texts.blankRow, { row }) : [];
    return cells.flatMap((cell, index) => {
      if (isNumber(cell) || isNothing(cell)) return [];
      return noteOf(texts.cell, {
        row,
        column: header[index + 1] ?? "",
        text: cell === "" ? noteOf(texts.blank) : cell.slice(0, LONGEST),
      });
    });
  });
}

const holdsNumbers = (form: TableForm, label: string): boolean =>
  form.rows.some((row) => !row.heads && formLabel(row).right.includes(squeeze(label)));

function named(cells: readonly Message[]): Message {
  const [first, ...others] = cells.slice(0, MOST_NAMED) as [Message, ...Message[]];
  const list = others.reduce((before, cell) => noteOf(texts.and, { before, cell }), first);
  return cells.length > MOST_NAMED ? noteOf(texts.inAll, { list, number: cells.length }) : list;
}
