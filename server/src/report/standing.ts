import type { TableForm } from "../edition/index.ts";
import type { BoundRow, BoundTable } from "./report.ts";
import type { Parts } from "./sum.ts";

/** Which rows of a draft stand for the rows that a sum of the form names, and their cells. */
export class Standing {
  readonly #form: TableForm;
  readonly #cell: BoundTable["cell"];
  /** Rows of the form that the draft has, by id. */
  readonly #present: ReadonlySet<string | undefined>;
  /** For the rows that a sum of the form names, those that stand for them here; one answer for all columns. */
  readonly #rows = new Map<readonly string[], readonly string[]>();
  /** Their cells in a column, for several sums ask for the same ones. */
  readonly #cells = new Map<readonly string[], Map<string, Parts>>();

  constructor(form: TableForm, rows: readonly BoundRow[], cell: BoundTable["cell"]) {
    this.#form = form;
    this.#cell = cell;
    this.#present = new Set(rows.map((row) => row.form?.id));
  }

  /** Whether the draft has this row of the form. */
  isPresent(row: string): boolean {
    return this.#present.has(row);
  }

  /** The cells of these rows in a column; `rows` is one of the form's own lists. */
  cells(rows: readonly string[], column: string): Parts {
    const byColumn = memo(this.#cells, rows, () => new Map<string, Parts>());
    return memo(byColumn, column, () => {
      const standing = memo(this.#rows, rows, () => this.#standFor(rows));
      return standing.map((id) => this.#cell(id, column));
    });
  }

  /** A group that carries its number itself stands for its absent rows. */
  #standFor(rows: readonly string[]): string[] {
    const standing = rows.map((id) => {
      const group = this.#present.has(id) ? undefined : this.#form.rows.find((row) => row.id === id)?.group;
      return group && this.isAlone(group) ? group : id;
    });
    return [...new Set(standing)];
  }

  /** None of the rows of the group is there, so that it carries their number itself. */
  isAlone(group: string): boolean {
    return this.#form.rows.every((row) => row.group !== group || !this.#present.has(row.id));
  }
}

function memo<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
