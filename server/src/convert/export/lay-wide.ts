import type { ColumnForm, HeaderGroup } from "../../edition/index.ts";
import type { BoundTable } from "../../report/report.ts";
import { tableName } from "../import/messages.ts";
import { cell, type LaidCell, type LaidTable, placed } from "./laid-table.ts";

/** The rows of the form side by side in one row of numbers. */
export function layWide(table: BoundTable, groups: readonly HeaderGroup[]): LaidTable {
  const { columns } = table.form;
  const order: string[] = [];
  const depth = Math.max(...groups.map(depthOf)) + 1;
  const header: LaidCell[][] = Array.from({ length: depth }, () => []);
  const place = (group: HeaderGroup, level: number) => {
    const at = order.length * columns.length;
    for (const under of group.over) {
      if (typeof under !== "string") {
        place(under, level + 1);
        continue;
      }
      columns.forEach((column, i) => {
        const place = order.length * columns.length + i;
        header[level + 1]?.push(cell("column", labelOf(table, column), place, 1, depth - 1 - level));
      });
      order.push(under);
    }
    header[level]?.push(cell("column", group.label, at, order.length * columns.length - at));
  };
  for (const group of groups) place(group, 0);
  for (const row of header) row.sort((a, b) => a.column - b.column);
  const values = order.flatMap((row) => columns.map((column) => table.cell(row, column.id)?.source));
  return {
    name: tableName(table.form),
    rows: [...header, values.map((value, i) => placed(cell("value", value?.text ?? "", i), value?.cell))],
    headerRows: depth,
    labelColumns: 0,
    width: values.length,
  };
}

/** How many rows of header a label and what is under it take. */
export function depthOf(group: HeaderGroup | string): number {
  return typeof group === "string" ? 0 : 1 + Math.max(...group.over.map(depthOf));
}

/** A column's label as the draft words it. */
export const labelOf = (table: BoundTable, form: ColumnForm) =>
  table.columns.find((column) => column.form === form)?.label?.text || form.label;
