import type { RowForm } from "../edition/index.ts";
import type { BoundRow, BoundTable } from "../report/index.ts";

/** Rows with a label that the form does not know there, and the labels that are missing in their place. */
export interface Strangers {
  readonly rows: readonly BoundRow[];
  /** The one row of the form that a stranger can stand for: both are alone between the same two neighbours. */
  readonly meant: ReadonlyMap<BoundRow, RowForm>;
}

export function strangersOf(table: BoundTable): Strangers {
  const meant = new Map<BoundRow, RowForm>();
  const rows: BoundRow[] = [];
  const order = table.form.rows;
  let gap: BoundRow[] = [];
  let previous = -1;
  const close = (next: number) => {
    if (gap.length === 0) return;
    const lost = table.missingRows.filter((form) => order.indexOf(form) > previous && order.indexOf(form) < next);
    const [row] = gap;
    const [form] = lost;
    if (row && form && gap.length === 1 && lost.length === 1) meant.set(row, form);
    for (const one of gap) rows.push(one);
    gap = [];
  };
  for (const row of table.rows) {
    if (row.form) {
      const index = order.indexOf(row.form);
      close(index);
      previous = index;
    } else if (row.source.cells.some((cell) => cell.text !== "")) gap.push(row);
  }
  close(order.length);
  return { rows, meant };
}

/** A table of another edition than the report's is spoken of by `outdated-edition`, not label by label. */
export const isOutdated = (table: Pick<BoundTable, "edition">, edition: { readonly id: string }): boolean =>
  table.edition.id !== edition.id;
