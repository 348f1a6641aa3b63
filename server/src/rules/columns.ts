import type { Span, TableRow } from "../draft/index.ts";
import type { ColumnForm } from "../edition/index.ts";
import type { BoundColumn, BoundTable } from "../report/index.ts";

/** The strange column that stands alone where one column of the form is missing: it is meant for that one. */
export function meantColumns(table: BoundTable): Map<BoundColumn, ColumnForm> {
  const meant = new Map<BoundColumn, ColumnForm>();
  if (table.wide) return meant;
  const order = table.form.columns;
  let gap: BoundColumn[] = [];
  let previous = -1;
  const close = (next: number) => {
    if (gap.length === 0) return;
    const lost = table.missingColumns.filter((form) => order.indexOf(form) > previous && order.indexOf(form) < next);
    const [column] = gap;
    const [form] = lost;
    if (column && form && gap.length === 1 && lost.length === 1) meant.set(column, form);
    gap = [];
  };
  for (const column of table.columns) {
    if (column.form) {
      const index = order.indexOf(column.form);
      close(index);
      previous = index;
    } else if (column.label) gap.push(column);
  }
  close(order.length);
  return meant;
}

/** From the first to the last word of the header's last row. */
export function headerSpan(table: BoundTable): Span {
  const row: TableRow | undefined = table.header.at(-1) ?? table.source.rows[0];
  const cells = row?.cells.filter((cell) => cell.text !== "") ?? [];
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? { from: first.span.from, to: last.span.to } : table.source.block;
}
