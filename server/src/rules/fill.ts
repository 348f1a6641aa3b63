import type { Fill } from "../edit/canonical.ts";
import type { ColumnForm, RowForm, TableForm } from "../edition/index.ts";
import type { BoundTable } from "../report/index.ts";

/** What rows and columns that were lost are filled with: 0, and in the totals what the cells that are there come to. */
export function fillOf(table: BoundTable): Fill {
  const { rowSums, columnSums } = table.form;
  const valueAt = (row: string, column: string) => {
    const value = table.cell(row, column)?.value;
    return value?.kind === "number" ? value.value : 0;
  };
  return (row, column) => {
    const down = columnSums.find((sum) => sum.total === row.id);
    const across = rowSums.find((sum) => sum.total === column.id);
    const rows = down?.parts ?? [row.id];
    const columns = across?.parts ?? [column.id];
    return String(rows.flatMap((r) => columns.map((c) => valueAt(r, c))).reduce((all, value) => all + value, 0));
  };
}

export const isTotalRow = (form: TableForm, row: RowForm): boolean =>
  form.columnSums.some((sum) => sum.total === row.id);

export const isTotalColumn = (form: TableForm, column: ColumnForm): boolean =>
  form.rowSums.some((sum) => sum.total === column.id);
