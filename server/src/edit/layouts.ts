import { groupsOf, type HeaderGroup, levelsOf, type RowForm } from "../edition/index.ts";
import type { BoundCell, BoundTable } from "../report/index.ts";
import { delimiterLine, rowLine } from "./canonical.ts";

/** The lines of a table in each of its layouts, not yet aligned; labels and numbers as typed. */

const wordsOf = (cell: BoundCell | undefined): string => cell?.source.text ?? "";

/** One label column; groups have rows of their own. */
export function canonicalLines(table: BoundTable): string[] {
  const { form, rows } = table;
  const named = new Set<string>();
  const lines = [rowLine([cornerOf(table), ...columnLabels(table)]), delimiterLine(1, form.columns.length)];
  for (const row of rows) {
    const own = row.form;
    if (!own) continue;
    for (const { label, id } of groupsAbove(table, own)) {
      if (!named.has(id)) lines.push(rowLine([label, ...form.columns.map(() => "")]));
      named.add(id);
    }
    named.add(own.id);
    const cells = form.columns.map(({ id }) => row.cells.find(({ column }) => column.id === id));
    lines.push(rowLine([row.label?.text ?? own.label, ...cells.map(wordsOf)]));
  }
  return lines;
}

function cornerOf({ corner, form, wide }: BoundTable): string {
  return wide ? form.corner : (corner?.text ?? form.corner);
}

function columnLabels({ form, columns }: BoundTable): string[] {
  return form.columns.map((column) => columns.find((one) => one.form === column)?.label?.text ?? column.label);
}

/** The groups of a row, outermost first, as typed where they stand in the draft. */
function groupsAbove({ form, rows }: BoundTable, own: RowForm): { id: string; label: string }[] {
  const typed = rows.flatMap((row) => row.groups);
  return groupsOf(form, own).map((group) => ({
    id: group.id,
    label: typed.find((one) => one.form === group)?.text ?? group.label,
  }));
}

/** As the official form prints it: a column for each level of labels, or all rows side by side. */
export function officialLines(table: BoundTable): string[] {
  return table.form.wide ? sideBySide(table) : inLabelColumns(table);
}

/** As many label columns as there are levels; a group stands in front of its first row. */
function inLabelColumns(table: BoundTable): string[] {
  const { form, rows } = table;
  const depth = levelsOf(form);
  const labels = (texts: readonly string[]) => Array.from({ length: depth }, (_, level) => texts[level] ?? "");
  const lines = [
    rowLine([...labels([cornerOf(table)]), ...columnLabels(table)]),
    delimiterLine(depth, form.columns.length),
  ];
  let pending: string[] = [];
  for (const row of rows) {
    if (!row.form) continue;
    const level = groupsOf(form, row.form).length;
    const label = row.label?.text ?? row.form.label;
    if (row.form.heads && row.cells.every((cell) => wordsOf(cell) === "")) {
      pending[level] = label;
      continue;
    }
    pending[level] = label;
    lines.push(rowLine([...labels(pending), ...row.cells.map(wordsOf)]));
    pending = [];
  }
  return lines;
}

/** All rows of the form in one row, under a header of three: as it is printed, or with the rows' own labels. */
function sideBySide({ form, rows }: BoundTable): string[] {
  const all = form.rows.flatMap((row) => form.columns.map((column) => ({ row, column })));
  const printed = form.printed?.rows;
  const labels = form.rows.map(({ id, label }) => (printed ? labelsOver(printed, id) : [label]));
  const over = (level: number) => {
    // A label stands above the first of the rows that it spans.
    const first = (at: number) => (labels[at]?.[level] === labels[at - 1]?.[level] ? undefined : labels[at]?.[level]);
    return rowLine(
      all.map((_, index) => (index % form.columns.length === 0 ? first(index / form.columns.length) : "") ?? ""),
    );
  };
  const numbers = all.map(({ row, column }) =>
    wordsOf(rows.find((one) => one.form === row)?.cells.find((cell) => cell.column === column)),
  );
  return [
    over(0),
    delimiterLine(0, all.length),
    over(1),
    rowLine(all.map(({ column }) => column.label)),
    rowLine(numbers),
  ];
}

/** The labels of the official header over the row with this id, outermost first. */
function labelsOver(groups: readonly (string | HeaderGroup)[], id: string): string[] {
  for (const group of groups) {
    if (typeof group === "string") continue;
    if (group.over.includes(id)) return [group.label];
    const below = labelsOver(group.over, id);
    if (below.length > 0) return [group.label, ...below];
  }
  return [];
}
