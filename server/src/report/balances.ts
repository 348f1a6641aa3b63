import type { TableForm } from "../edition/index.ts";
import type { BoundCell, BoundTable } from "./report.ts";
import type { Standing } from "./standing.ts";
import type { Strangers } from "./strangers.ts";
import { Computed, type Parts, type Sides, type Sum } from "./sum.ts";

type BalanceForm = TableForm["balances"][number];

/** The balances of a table (勾稽关系), column by column. */
export class Balances {
  readonly #form: TableForm;
  readonly #cell: BoundTable["cell"];
  readonly #standing: Standing;
  readonly #strangers: Strangers;
  /** What totals that do not hold should be, by their cell. */
  readonly #due: ReadonlyMap<BoundCell, number>;
  /** Totals that could be computed. */
  readonly #assessed: ReadonlySet<BoundCell>;

  /** `sums` are those of the table's totals. */
  constructor(
    form: TableForm,
    cell: BoundTable["cell"],
    standing: Standing,
    strangers: Strangers,
    sums: readonly Sum[],
  ) {
    this.#form = form;
    this.#cell = cell;
    this.#standing = standing;
    this.#strangers = strangers;
    this.#assessed = new Set(sums.flatMap(({ at, expected }) => (expected === undefined ? [] : at)));
    this.#due = new Map(
      sums.flatMap(({ at, holds, expected }) => (holds || expected === undefined ? [] : [[at, expected]])),
    );
  }

  /** By base cells; along the totals only where those of a column cannot be read, for the totals follow from them. */
  compute(): Computed[] {
    return this.#form.balances.flatMap((form) => this.#balance(form));
  }

  #balance(form: BalanceForm): Computed[] {
    const found: Computed[] = [];
    let readable = true;
    for (const column of this.#form.columns) {
      const at = this.#cell(form.at, column.id);
      if (!at) continue;
      if (at.derived) {
        const isTold = () => [...form.left, ...form.right].some((id) => this.#isAmongWrong(this.#cell(id, column.id)));
        if (!readable && !isTold())
          found.push(new Computed(form.rule, this.#asDue(at), this.#sides(form, column.id, false), 0));
        continue;
      }
      const slack = -this.#strangers.inColumn(column.id);
      const balance = new Computed(form.rule, at, this.#sides(form, column.id, true), slack);
      if (balance.expected === undefined || at.value.kind !== "number") readable = false;
      found.push(balance);
    }
    return found;
  }

  /** What is added and what is taken off; a total row is taken by its parts, unless only totals were filled in. */
  #sides(form: BalanceForm, column: string, byParts: boolean): Sides {
    const others = form.right.filter((id) => id !== form.at);
    return { plus: this.#side(form.left, column, byParts), minus: this.#side(others, column, byParts) };
  }

  #side(ids: readonly string[], column: string, byParts: boolean): Parts {
    const cells: (BoundCell | undefined)[] = [];
    for (const id of ids) {
      const total = byParts ? this.#form.columnSums.find((sum) => sum.total === id) : undefined;
      const cell = this.#cell(id, column);
      if (total) cells.push(...this.#standing.cells(total.parts, column));
      else cells.push(cell && this.#asDue(cell));
    }
    return cells;
  }

  /** A total that nothing tells to be right, in a row of which others are told to be wrong: what is amiss with it is said of them. */
  #isAmongWrong(cell: BoundCell | undefined): boolean {
    if (!cell?.derived || this.#assessed.has(cell)) return false;
    return [...this.#due.keys()].some(({ row }) => row === cell.row);
  }

  /** A total counts for what it should be: a wrong one is a finding of its own and no cause of another. */
  #asDue(cell: BoundCell): BoundCell {
    const value = this.#due.get(cell);
    return value === undefined ? cell : { ...cell, value: { kind: "number", value } };
  }
}
