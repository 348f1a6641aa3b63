import type { RowForm, SectionForm, TableForm } from "../../edition/index.ts";
import { formLabel, likeness, squeeze } from "../../report/label.ts";
import type { DraftTable } from "./draft-table.ts";
import type { Part } from "./sections.ts";
import { isNothing, isNumber } from "./words.ts";

/** A label less like the form's than this may be another row's. */
const NAMES = 0.9;

/** Whether these parts hold each of a section's tables once, with all of its rows and a value in each cell: nothing can have moved. */
export function isWhole(parts: readonly Part[], section: SectionForm): boolean {
  const tables = parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
  const wholes = section.tables.every((form) => tables.some((table) => table.form === form && holdsAll(form, table)));
  return wholes && tables.length === section.tables.length;
}

function holdsAll(form: TableForm, { header, rows }: DraftTable): boolean {
  const width = form.columns.length;
  const wanted = form.rows.filter((row) => !row.heads);
  const given = rows.filter(([, ...cells]) => cells.some((cell) => cell !== ""));
  return (
    header.length === width + 1 &&
    given.length === wanted.length &&
    given.every(([label = "", ...cells], index) => {
      const says = likeness(squeeze(label), formLabel(wanted[index] as RowForm), true) >= NAMES;
      return says && cells.length === width && cells.every((cell) => isNumber(cell) || isNothing(cell));
    })
  );
}
