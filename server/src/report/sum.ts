import type { BoundCell } from "./report.ts";

/** One number on the way to a sum: a cell, with what it counts for (a total counts for what it should be). */
export interface Term {
  readonly cell: BoundCell;
  readonly value: number;
}

/** One sum of the form over the cells of a table. */
export interface Sum {
  /** The rule that the form names for it. */
  readonly rule: string;
  /** The cell that should hold the sum; for a balance, the cell that the difference would go into. */
  readonly at: BoundCell;
  /** What is added up. */
  readonly terms: readonly Term[];
  /** For a balance: what is taken off again. */
  readonly less: readonly Term[];
  /** Computed from base cells only. None: one of them is blank, missing or unreadable, so nothing is said. */
  readonly expected?: number;
  /** Every cell that the sum needs has its place in the draft, be it blank. */
  readonly complete: boolean;
  /** False where the number in `at` is readable and differs under every reading. */
  readonly holds: boolean;
  /** The base cells that the sum is made of, and how much it grows when the cell grows by one. */
  readonly base: ReadonlyMap<BoundCell, number>;
  /** Whether this is a balance, and not the sum of a total. */
  readonly balance: boolean;
  /** The base cells may hold the slip: to write the sum could wipe out the evidence. */
  readonly inDoubt: boolean;
}

/** A base cell that may explain every failing sum of its table, and the value that makes them hold. */
export interface Suspect {
  readonly cell: BoundCell;
  readonly value: number;
  readonly explains: readonly Sum[];
}

export type Parts = readonly (BoundCell | undefined)[];

export interface Sides {
  readonly plus: Parts;
  readonly minus?: Parts;
}

/** A sum as computed. Its parts are listed only when somebody asks: most sums hold, and nobody does. */
export class Computed implements Sum {
  readonly rule: string;
  readonly at: BoundCell;
  readonly expected?: number;
  readonly complete: boolean;
  readonly holds: boolean;
  inDoubt = false;
  readonly #plus: Parts;
  readonly #minus: Parts;
  readonly #shown: (() => Term[]) | undefined;

  constructor(rule: string, at: BoundCell, { plus, minus = [] }: Sides, slack: number, shown?: () => Term[]) {
    const gain = add(plus);
    const loss = add(minus);
    const expected = gain === undefined || loss === undefined ? undefined : gain - loss;
    const typed = at.certain && at.value.kind === "number" ? at.value.value : undefined;
    this.rule = rule;
    this.at = at;
    if (expected !== undefined) this.expected = expected;
    this.complete = !plus.includes(undefined) && !minus.includes(undefined);
    this.holds = expected === undefined || typed === undefined || typed === expected || typed === expected + slack;
    this.#plus = plus;
    this.#minus = minus;
    this.#shown = shown;
  }

  get terms(): readonly Term[] {
    return this.#shown?.() ?? termsOf(this.#plus);
  }

  get less(): readonly Term[] {
    return termsOf(this.#minus);
  }

  get balance(): boolean {
    return this.#minus.length > 0;
  }

  get base(): ReadonlyMap<BoundCell, number> {
    const base = new Map<BoundCell, number>();
    for (const cell of this.#plus) if (cell) base.set(cell, 1);
    for (const cell of this.#minus) if (cell) base.set(cell, -1);
    return base;
  }
}

/** The sum of the cells, or nothing where one of them cannot be used. */
export function add(cells: readonly (BoundCell | undefined)[]): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    if (!cell?.certain || cell.value.kind !== "number") return undefined;
    sum += cell.value.value;
  }
  return sum;
}

const termsOf = (cells: readonly (BoundCell | undefined)[]): Term[] =>
  cells.flatMap((cell) => (cell?.value.kind === "number" ? { cell, value: cell.value.value } : []));
