import type { SumForm, TableForm } from "../edition/index.ts";
import { Balances } from "./balances.ts";
import type { BoundCell, BoundColumn, BoundRow, BoundTable } from "./report.ts";
import { Standing } from "./standing.ts";
import { Strangers } from "./strangers.ts";
import { add, Computed, type Sum } from "./sum.ts";
import { findSuspects, soleOf } from "./suspect.ts";

type Assessed = Pick<BoundTable, "sums" | "suspects" | "suspect">;
type CellAt = BoundTable["cell"];

/** Computes every sum of the form over the cells of a table. What is not reported is not zero. */
export function assess(
  form: TableForm,
  rows: readonly BoundRow[],
  columns: readonly BoundColumn[],
  cell: CellAt,
): Assessed {
  if (form.rowSums.length + form.columnSums.length === 0) return { sums: [], suspects: [] };
  const all = new Sums(form, rows, columns, cell).compute();
  if (all.every((sum) => sum.holds)) return { sums: all, suspects: [] };
  const suspects = findSuspects(all.filter((sum) => sum.rule !== "group-total"));
  const suspect = soleOf(suspects);
  const unbalanced = all.filter((sum) => !sum.holds && sum.balance);
  const broken = new Set(unbalanced.map((sum) => sum.at.column));
  const brokenTotal = unbalanced.some((sum) => sum.at.derived);
  const coversBroken = (sum: Sum) => broken.size > 0 && [...sum.base.keys()].some((base) => broken.has(base.column));
  for (const sum of all) sum.inDoubt = brokenTotal || suspect?.explains.includes(sum) === true || coversBroken(sum);
  return { sums: all, suspects, ...(suspect && { suspect }) };
}

class Sums {
  readonly #all: Computed[] = [];
  readonly #form: TableForm;
  readonly #rows: readonly BoundRow[];
  readonly #cell: CellAt;
  readonly #standing: Standing;
  readonly #strangers: Strangers;

  constructor(form: TableForm, rows: readonly BoundRow[], columns: readonly BoundColumn[], cell: CellAt) {
    this.#form = form;
    this.#rows = rows;
    this.#cell = cell;
    this.#standing = new Standing(form, rows, cell);
    this.#strangers = new Strangers(rows, columns);
  }

  compute(): Computed[] {
    this.#rowSums();
    this.#columnSums();
    this.#groupSums();
    const balances = new Balances(this.#form, this.#cell, this.#standing, this.#strangers, this.#all);
    return [...this.#all, ...balances.compute()];
  }

  #rowSums(): void {
    for (const form of this.#form.rowSums) {
      for (const row of this.#rows) {
        if (!row.form || form.except.includes(row.form.id)) continue;
        // A group row holds sums of its own, unless it stands for its rows.
        if (row.form.heads && !this.#standing.isAlone(row.form.id)) continue;
        const at = this.#cell(row.form.id, form.total);
        if (!at || at.row !== row.form) continue;
        const { id } = row.form;
        const parts = form.parts.map((column) => this.#cell(id, column));
        this.#all.push(new Computed(form.rule, at, { plus: parts }, this.#strangers.inRow(row)));
      }
    }
  }

  #columnSums(): void {
    for (const form of this.#form.columnSums) {
      for (const column of this.#form.columns) {
        const at = this.#cell(form.total, column.id);
        if (!at) continue;
        const across = this.#form.rowSums.find((sum) => sum.total === column.id);
        this.#all.push(across ? this.#corner(form, across, at) : this.#columnSum(form, column.id, at));
      }
    }
  }

  #columnSum(form: SumForm, column: string, at: BoundCell): Computed {
    return new Computed(
      form.rule,
      at,
      { plus: this.#standing.cells(form.parts, column) },
      this.#strangers.inColumn(column),
    );
  }

  /** Where the total row and the total column meet: from base cells, shown as the totals of the columns. */
  #corner(form: SumForm, across: SumForm, at: BoundCell): Computed {
    const slack = across.parts.reduce((sum, column) => sum + this.#strangers.inColumn(column), 0);
    return this.#inAllColumns(form, across, at, slack);
  }

  /** The sum of rows in all columns, from base cells; shown as what each column comes to. */
  #inAllColumns(form: Omit<SumForm, "except">, across: SumForm, at: BoundCell, slack: number): Computed {
    const plus: (BoundCell | undefined)[] = [];
    for (const column of across.parts) plus.push(...this.#standing.cells(form.parts, column));
    return new Computed(form.rule, at, { plus }, slack, () =>
      across.parts.flatMap((column) => {
        const cell = this.#cell(form.total, column);
        return cell ? { cell, value: add(this.#standing.cells(form.parts, column)) ?? 0 } : [];
      }),
    );
  }

  /** A number typed in a group row equals the sum of the rows of its group. */
  #groupSums(): void {
    for (const head of this.#rows) {
      if (!head.form?.heads) continue;
      for (const at of head.cells) {
        if (at.value.kind !== "number") continue;
        const rows = this.#below(head.form.id);
        if (!rows.some((id) => this.#standing.isPresent(id))) continue;
        this.#all.push(this.#groupSum(head.form.id, rows, at));
      }
    }
  }

  #groupSum(group: string, rows: string[], at: BoundCell): Computed {
    const across = this.#form.rowSums.find((sum) => sum.total === at.column.id);
    if (!across) return new Computed("group-total", at, { plus: this.#standing.cells(rows, at.column.id) }, 0);
    return this.#inAllColumns({ rule: "group-total", total: group, parts: rows }, across, at, 0);
  }

  /** The rows of numbers under a group, its sub-groups' included, totals left out. */
  #below(group: string): string[] {
    const totals = new Set(this.#form.columnSums.map((sum) => sum.total));
    return this.#form.rows
      .filter((row) => row.group === group && !totals.has(row.id))
      .flatMap((row) => (row.heads ? this.#below(row.id) : row.id));
  }
}
