import { type ColumnForm, groupsOf, type RowForm } from "../../edition/index.ts";
import type { BoundColumn, BoundRow, BoundTable } from "../../report/report.ts";
import { saysLabel } from "../../report/vocabulary.ts";
import { noteCells } from "./count-cells.ts";
import { type DraftTable, labelToWrite } from "./draft-table.ts";
import type { Notes } from "./findings.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import { isNumber } from "./words.ts";

/** Writes a bound table in the canonical layout: what the cells and labels said stays, their places are the form's. */
export function canonicalOf(table: BoundTable, literal: boolean, notes: Notes): DraftTable {
  const { form } = table;
  const rows = table.wide ? wideRows(table, notes) : plainRows(table, literal, notes);
  const header = [
    form.cornerIsNote && table.corner ? labelToWrite(table.corner.text, { label: form.corner }, literal) : form.corner,
    ...(table.wide ? form.columns : columnsOf(table)).map((column) => columnLabel(column, literal)),
  ];
  noteStrangeColumns(table, notes);
  const caption = captionOf(table, literal);
  const written = { form, header, rows, ...(caption !== undefined && { caption }) };
  noteCells(form, written, notes);
  return written;
}

function captionOf({ caption, form }: BoundTable, literal: boolean): string | undefined {
  const differs = caption && (caption.fit === "near" || (caption.fit === "folded" && literal));
  return differs ? caption.text : form.caption;
}

function columnLabel(column: ColumnForm | BoundColumn, literal: boolean): string {
  if (!("index" in column)) return column.label;
  const typed = column.label?.text ?? "";
  return column.form ? labelToWrite(typed, column.form, literal) : typed;
}

/** Side by side the columns have one label for all rows, which is the form's. */
function noteStrangeColumns(table: BoundTable, notes: Notes): void {
  const { form, wide, columns } = table;
  const placed = new Set(wide ? widePlaces(table) : columns.map(({ index }) => index));
  for (const { label, form: column, index } of columns) {
    if (!label || !placed.has(index) || (column && label.fit !== "near")) continue;
    const note = wide ? texts.headerAside : texts.headerTyped;
    notes.add(placeOf(form), "likely", noteOf(note, { typed: label.text }));
  }
}

/** Columns that the form knows, and others that hold anything. */
function columnsOf(table: BoundTable) {
  return table.columns.filter(
    ({ form, label, index }) => form || label || table.rows.some((row) => (row.source.cells[index]?.text ?? "") !== ""),
  );
}

function plainRows(table: BoundTable, literal: boolean, notes: Notes): string[][] {
  const { form } = table;
  const columns = columnsOf(table);
  const blanks = columns.map(() => "");
  const rows: string[][] = [];
  const written = new Set<RowForm>();
  for (const row of table.rows) {
    if (table.labelColumns > 1) {
      for (const group of groupsAbove(row, table)) {
        if (written.has(group)) continue;
        written.add(group);
        const typed = row.groups.find((label) => label.form === group)?.text;
        rows.push([typed === undefined ? group.label : labelToWrite(typed, group, literal), ...blanks]);
      }
    }
    // A group's label that the form does not know stands as a row of its own.
    for (const group of row.groups) {
      if (group.form) continue;
      notes.add(placeOf(form, group.text), "chosen", noteOf(texts.unknownRow));
      rows.push([group.text, ...blanks]);
    }
    if (row.form) written.add(row.form);
    rows.push([
      labelOf(row, table, literal, notes),
      ...columns.map(({ index }) => row.source.cells[index]?.text ?? ""),
    ]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** The groups that stand over a row: those of its labels, and those of the form. */
function groupsAbove(row: BoundRow, { form }: BoundTable): RowForm[] {
  const above = row.form ? groupsOf(form, row.form) : [];
  const named = row.groups.flatMap((label) => label.form ?? []).filter((group) => group !== row.form);
  return [...new Set([...above, ...named])];
}

function labelOf(row: BoundRow, { form }: BoundTable, literal: boolean, notes: Notes): string {
  const typed = row.label?.text ?? "";
  const known = row.form ?? row.repeats;
  if (!row.form && typed !== "") notes.add(placeOf(form, typed), "chosen", noteOf(texts.unknownRow));
  if (!known) return typed;
  if (row.label?.fit === "near") notes.add(placeOf(form, known.label), "likely", noteOf(texts.typed, { typed }));
  return labelToWrite(typed, known, literal);
}

/** Section four: the numbers that stand side by side, one row of the form below the other. */
function wideRows(table: BoundTable, notes: Notes): string[][] {
  const { form } = table;
  const places = widePlaces(table);
  const bound = new Set(places);
  const [first = [], ...others] = [...new Set(table.rows.map((row) => row.source))].map(({ cells }) => cells);
  const spare = first.filter((cell, index) => !bound.has(index) && isNumber(cell.text));
  const texts_ = [...spare, ...others.flat()].map((cell) => cell.text).filter((text) => text !== "");
  if (texts_.length > 0) {
    notes.stray(placeOf(form), texts_.join(" "), noteOf(texts.extra, { number: texts_.length }));
  }
  const width = form.columns.length;
  const printed = printedRows(table);
  if (printed.some((row, i) => row !== form.rows[i])) notes.add(placeOf(form), "chosen", noteOf(texts.columnOrder));
  return form.rows.map((row) => [
    row.label,
    ...form.columns.map((_, column) => first[places[printed.indexOf(row) * width + column] ?? -1]?.text ?? ""),
  ]);
}

/** The rows of the form in the order in which a header has them side by side. */
function printedRows({ form, header }: BoundTable): readonly RowForm[] {
  const named = header
    .flatMap(({ cells }) => cells.map(({ text }, at) => ({ at, row: saysLabel(text, form.rows) })))
    .sort((a, b) => a.at - b.at);
  const rows = [...new Set(named.flatMap(({ row }) => row ?? []))];
  return rows.length === form.rows.length ? rows : form.rows;
}

/** Which cell of the one row is each of the form's; where all known labels stand in their places, so do strange ones. */
function widePlaces({ form, columns }: BoundTable): (number | undefined)[] {
  const wanted = form.rows.flatMap((_, block) => form.columns.map((column) => ({ block, column })));
  const isOne = (one: BoundColumn | undefined, { block, column }: (typeof wanted)[number]) =>
    one?.block === block && one.form === column;
  const inPlace = wanted.every((place, i) => columns[i] && (!columns[i].form || isOne(columns[i], place)));
  return wanted.map((place, i) => (inPlace ? columns[i] : columns.find((one) => isOne(one, place)))?.index);
}
