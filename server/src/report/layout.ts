import { type ColumnForm, type Edition, type RowForm, tablesOf } from "../edition/index.ts";
import { perEdition } from "../edition/per-edition.ts";
import type { BoundCell } from "./report.ts";

/** The cells of an edition's tables, numbered through: a report's numbers in a row. */
export class Layout {
  readonly #byName = new Map<string, number>();
  /** To look up two objects is quicker than three names, and there are many cells. */
  readonly #byForm = new Map<RowForm, Map<ColumnForm, number>>();

  constructor(edition: Edition) {
    for (const { id, rows, columns } of tablesOf(edition)) {
      for (const row of rows) {
        this.#byForm.set(row, new Map(columns.map((column, index) => [column, this.size + index])));
        for (const column of columns) this.#byName.set(`${id} ${row.id} ${column.id}`, this.size);
      }
    }
  }

  get size(): number {
    return this.#byName.size;
  }

  indexOf(table: string, row: string, column: string): number | undefined {
    return this.#byName.get(`${table} ${row} ${column}`);
  }

  /** A cell of another edition's table is found by its names. */
  indexOfCell({ table, row, column }: BoundCell): number | undefined {
    return this.#byForm.get(row)?.get(column) ?? this.indexOf(table.id, row.id, column.id);
  }
}

export const layoutOf = perEdition((edition) => new Layout(edition));
