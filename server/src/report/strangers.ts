import type { BoundColumn, BoundRow } from "./report.ts";

/**
 * What rows and columns that the form does not know add to its sums: a total that counts them in is right as well.
 */
export class Strangers {
  readonly #columns: readonly BoundColumn[];
  readonly #strangeColumns: readonly BoundColumn[];
  readonly #strangeRows: readonly BoundRow[];

  constructor(rows: readonly BoundRow[], columns: readonly BoundColumn[]) {
    this.#columns = columns;
    this.#strangeColumns = columns.filter((column) => !column.form);
    this.#strangeRows = rows.filter((row) => !row.form);
  }

  /** The numbers in strange rows that stand in the column with this id of the form. */
  inColumn(id: string): number {
    if (this.#strangeRows.length === 0) return 0;
    const index = this.#columns.find(({ form }) => form?.id === id)?.index;
    return index === undefined ? 0 : this.#strangeRows.reduce((sum, row) => sum + numberAt(row, index), 0);
  }

  /** The numbers in strange columns that stand in the row. */
  inRow(row: BoundRow): number {
    return this.#strangeColumns.reduce((sum, { index }) => sum + numberAt(row, index), 0);
  }
}

function numberAt(row: BoundRow, index: number): number {
  const text = row.source.cells[index]?.text ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
