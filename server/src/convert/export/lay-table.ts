import type { Cell, Span } from "../../draft/index.ts";
import { groupsOf, type HeaderGroup, levelsOf } from "../../edition/index.ts";
import type { BoundRow, BoundTable } from "../../report/report.ts";
import { tableName } from "../import/messages.ts";
import { cell, type LaidCell, type LaidTable, placed } from "./laid-table.ts";
import { depthOf, labelOf, layWide } from "./lay-wide.ts";

/**
 * Lays a bound table out as the official form prints it: labels of groups in merged cells beside their rows, header
 * labels above their columns. What the draft says is printed, right or wrong; where its columns are not the form's, the
 * header is the draft's own.
 */
export function layTable(table: BoundTable): LaidTable {
  const { printed } = table.form;
  const complete = table.missingColumns.length === 0 && table.columns.every(({ form }) => form !== undefined);
  const all = table.form.rows.every((row) => row.heads || table.rows.some(({ form }) => form === row));
  const strange = table.rows.some(({ form, label }) => !form && label !== undefined);
  if (printed?.rows && complete && all && !strange) return layWide(table, printed.rows);
  return layRows(table, complete && !table.wide ? printed?.columns : undefined);
}

function layRows(table: BoundTable, groups: readonly (string | HeaderGroup)[] | undefined): LaidTable {
  const { form } = table;
  const labelColumns = levelsOf(form);
  const columns = table.wide ? form.columns.map((one) => ({ form: one, label: undefined })) : table.columns;
  const names = columns.map(({ form, label }) => ({ text: label?.text || form?.label || "", at: label?.span }));
  const width = labelColumns + names.length;
  const corner = table.corner?.text ?? form.corner;
  const header = groups
    ? groupedHeader(table, groups, corner, labelColumns)
    : [plainHeader(placed(cell("corner", corner, 0, labelColumns), table.corner?.span), names)];
  const named = cell("caption", table.caption?.text ?? form.caption ?? "", 0, width);
  const caption = form.caption === undefined ? [] : [[placed(named, table.caption?.span)]];
  return {
    name: tableName(form),
    rows: [...caption, ...header, ...bodyRows(table, labelColumns)],
    headerRows: caption.length + header.length,
    labelColumns,
    width,
  };
}

function plainHeader(corner: LaidCell, names: readonly Value[]): LaidCell[] {
  return [corner, ...names.map(({ text, at }, i) => placed(cell("column", text, corner.columns + i), at))];
}

function groupedHeader(
  table: BoundTable,
  groups: readonly (string | HeaderGroup)[],
  corner: string,
  from: number,
): LaidCell[][] {
  const depth = Math.max(...groups.map(depthOf)) + 1;
  const header: LaidCell[][] = Array.from({ length: depth }, () => []);
  header[0]?.push(placed(cell("corner", corner, 0, from, depth), table.corner?.span));
  let at = from;
  const place = (item: string | HeaderGroup, level: number) => {
    if (typeof item === "string") {
      const column = table.form.columns.find(({ id }) => id === item);
      const named = cell("column", column ? labelOf(table, column) : item, at, 1, depth - level);
      header[level]?.push(placed(named, table.columns.find(({ form }) => form?.id === item)?.label?.span));
      at++;
      return;
    }
    const start = at;
    for (const under of item.over) place(under, level + 1);
    header[level]?.push(cell("column", item.label, start, at - start));
  };
  for (const group of groups) place(group, 0);
  for (const row of header) row.sort((a, b) => a.column - b.column);
  return header;
}

/** What stands in a cell of the draft, and where; no place for what is not typed there. */
interface Value {
  readonly text: string;
  readonly at?: Span | undefined;
}

/** A row to be printed: its labels from the outermost group to its own, and its values. */
interface Line {
  readonly path: readonly string[];
  /** Where its own label, the last of the path, stands. */
  readonly at?: Span | undefined;
  readonly values: readonly Value[];
}

function bodyRows(table: BoundTable, labelColumns: number): LaidCell[][] {
  const lines = linesOf(table);
  return lines.map(({ path, at, values }, r) => {
    const row: LaidCell[] = [];
    path.forEach((label, level) => {
      const last = level === path.length - 1;
      const begins = r === 0 || !sharesGroup(lines[r - 1], path, level);
      if (!last && !begins) return;
      let rows = 1;
      while (!last && sharesGroup(lines[r + rows], path, level)) rows++;
      const named = cell("row", label, level, last ? Math.max(1, labelColumns - level) : 1, rows);
      row.push(placed(named, last ? at : undefined));
    });
    return [...row, ...values.map(({ text, at }, i) => placed(cell("value", text, labelColumns + i), at))];
  });
}

/** Whether a row stands under the same group at this level. */
function sharesGroup(line: Line | undefined, path: readonly string[], level: number): boolean {
  if (!line || line.path.length <= level + 1) return false;
  return path.slice(0, level + 1).every((label, i) => line.path[i] === label);
}

function linesOf(table: BoundTable): Line[] {
  const { form } = table;
  // A group's label as the draft words it.
  const typed = new Map(form.rows.map((row) => [row.id, row.label]));
  for (const { form: row, label, groups } of table.rows) {
    for (const group of groups) if (group.form) typed.set(group.form.id, group.text);
    if (row?.heads && label) typed.set(row.id, label.text);
  }
  if (table.wide) {
    return form.rows.map((row) => ({
      path: [row.label],
      values: form.columns.map((column) => toValue(table.cell(row.id, column.id)?.source)),
    }));
  }
  return table.rows.flatMap((row) => {
    const values = valuesOf(row, table);
    const own = row.label?.text ?? row.form?.label ?? "";
    // A group without numbers is printed beside its rows.
    if (row.form?.heads && values.every(({ text }) => text === "") && hasChild(table, row.form.id)) return [];
    const known = row.form ?? row.repeats;
    const above = known ? groupsOf(form, known).map((group) => typed.get(group.id) ?? group.label) : [];
    return [{ path: [...above, own], at: row.label?.span, values }];
  });
}

const hasChild = ({ rows }: BoundTable, id: string) => rows.some(({ form }) => form?.group === id);

/** The cells behind the labels; those that a row has beyond the header stand in its last cell, so that none is lost. */
function valuesOf({ source }: BoundRow, table: BoundTable): Value[] {
  const values = table.columns.map(({ index }) => toValue(source.cells[index]));
  const beyond = source.cells.slice(table.labelColumns + table.columns.length).map(({ text }) => text);
  const extra = beyond.filter((text) => text !== "").join(" ");
  if (extra === "") return values;
  return [...values.slice(0, -1), ...values.slice(-1).map((last) => ({ ...last, text: `${last.text} ${extra}` }))];
}

function toValue(source: Cell | undefined): Value {
  return { text: source?.text ?? "", at: source?.cell };
}
