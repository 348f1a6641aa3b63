import type { Span, TableBlock } from "../draft/index.ts";
import type { RowForm, TableForm } from "../edition/index.ts";
import type { BoundCell, BoundRow, BoundTable, Report } from "../report/index.ts";
import { captionLine } from "./canonical.ts";
import type { Edit } from "./edit.ts";
import { type FormatOptions, formatText } from "./format.ts";
import { lineEndOf } from "./insert.ts";

/** How a table may be laid out: one label column, or as the official form prints it. */
export type LayoutName = "canonical" | "official";

/**
 * Lays the table out anew, and others that share its block; labels and numbers stay as typed. None where the table
 * stands so already, or where something in it has no place: an unknown row, a cell too many, a comment.
 */
export function relayout(
  report: Report,
  table: BoundTable,
  to: LayoutName,
  options: FormatOptions = {},
): Edit | undefined {
  const { text } = report.draft;
  const tables = report.tables.filter(({ source }) => source === table.source);
  const ready = to === "canonical" ? tables.length === 1 && isCanonical(table) : !hasOfficialLayout(tables);
  if (ready || !tables.every((one) => isWhole(one)) || !holdsNoMore(text, table.source, tables)) return undefined;
  const lines = tables.flatMap((one, index) => {
    const label = one.caption && !("line" in one.caption) ? one.caption.text : undefined;
    const caption = label === undefined ? [] : [captionLine(label), ""];
    return [...(index > 0 ? [""] : []), ...caption, ...(to === "canonical" ? canonical(one) : official(one))];
  });
  return { span: rowsSpan(table.source), newText: writeLines(lines, text, options) };
}

/** The rows of a block, without a carriage return behind them. */
export function rowsSpan({ block, rows }: TableBlock): Span {
  return { from: block.from, to: rows.at(-1)?.line.to ?? block.to };
}

/** The lines of tables, aligned, with the line ends of the text that they go into. */
export function writeLines(lines: readonly string[], text: string, options: FormatOptions): string {
  return formatText(lines.join("\n"), options).replaceAll("\n", lineEndOf(text));
}

export const rowLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

export const isCanonical = ({ labelColumns, wide, header, caption }: BoundTable): boolean =>
  labelColumns === 1 && !wide && header.length === 1 && !(caption && !("line" in caption));

function hasOfficialLayout([table, ...more]: readonly BoundTable[]): boolean {
  if (!table || more.length > 0 || !isCanonical(table) || table.missingRows.length > 0) return false;
  return table.form.wide || depthOf(table.form) > 1;
}

/** Every column and row is the form's, once, with a cell for each number. */
function isWhole({ columns, rows, missingColumns, wide, form }: BoundTable): boolean {
  const numbers = wide ? form.rows.length : 1;
  return (
    missingColumns.length === 0 &&
    columns.every((column) => column.form) &&
    columns.length === form.columns.length * numbers &&
    rows.every((row) => row.form && !row.ragged)
  );
}

/** Nothing stands in the block that the tables do not speak of. */
function holdsNoMore(text: string, { block, rows }: TableBlock, tables: readonly BoundTable[]): boolean {
  if (text.slice(block.from, block.to).includes("<!--")) return false;
  const known = new Set(tables.flatMap((table) => [...table.header, ...table.rows.map(({ source }) => source)]));
  const captions = new Set(tables.flatMap(({ caption }) => (caption ? [caption.span.from] : [])));
  return rows.every((row) => row.delimiter || known.has(row) || row.cells.some(({ span }) => captions.has(span.from)));
}

const wordsOf = (cell: BoundCell | undefined): string => cell?.source.text ?? "";

/** One label column; groups have rows of their own. */
function canonical(table: BoundTable): string[] {
  const { form, rows } = table;
  const named = new Set<string>();
  const lines = [
    rowLine([cornerOf(table), ...columnLabels(table)]),
    rowLine([":--", ...form.columns.map(() => "--:")]),
  ];
  for (const row of rows) {
    const own = row.form;
    if (!own) continue;
    for (const { label, id } of groupsAbove(table, row)) {
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
function groupsAbove({ form, rows }: BoundTable, { form: own }: BoundRow): { id: string; label: string }[] {
  const groups: { id: string; label: string }[] = [];
  for (let id = own?.group; id !== undefined; ) {
    const group: RowForm | undefined = form.rows.find((row) => row.id === id);
    if (!group) break;
    const typed = rows.flatMap((row) => row.groups).find((one) => one.form === group);
    groups.unshift({ id: group.id, label: typed?.text ?? group.label });
    id = group.group;
  }
  return groups;
}

function official(table: BoundTable): string[] {
  return table.form.wide ? sideBySide(table) : inLabelColumns(table);
}

/** As many label columns as there are levels; a group stands in front of its first row. */
function inLabelColumns(table: BoundTable): string[] {
  const { form, rows } = table;
  const depth = depthOf(form);
  const labels = (texts: readonly string[]) => Array.from({ length: depth }, (_, level) => texts[level] ?? "");
  const marks = [...labels([]).map(() => ":--"), ...form.columns.map(() => "--:")];
  const lines = [rowLine([...labels([cornerOf(table)]), ...columnLabels(table)]), rowLine(marks)];
  let pending: string[] = [];
  for (const row of rows) {
    if (!row.form) continue;
    const level = levelOf(form, row.form);
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

/** All rows of the form in one row, under a header of three. */
function sideBySide({ form, rows }: BoundTable): string[] {
  const all = form.rows.flatMap((row) => form.columns.map((column) => ({ row, column })));
  const over = (labels: readonly (string | undefined)[]) =>
    rowLine(
      all.map(({ column }, index) => (column === form.columns[0] ? labels[index / form.columns.length] : "") ?? ""),
    );
  const [group, part] = [/^([^（]*)/, /（(.*)）$/].map((pattern) =>
    form.rows.map((row) => pattern.exec(row.label)?.[1]),
  );
  const numbers = all.map(({ row, column }) =>
    wordsOf(rows.find((one) => one.form === row)?.cells.find((cell) => cell.column === column)),
  );
  const first = (group ?? []).map((label, index, labels) => (label === labels[index - 1] ? "" : label));
  return [
    over(first),
    rowLine(all.map(() => "--:")),
    over(part ?? []),
    rowLine(all.map(({ column }) => column.label)),
    rowLine(numbers),
  ];
}

function levelOf(form: TableForm, row: RowForm): number {
  const group = form.rows.find(({ id }) => id === row.group);
  return group ? levelOf(form, group) + 1 : 0;
}

const depthOf = (form: TableForm): number => Math.max(...form.rows.map((row) => levelOf(form, row))) + 1;
