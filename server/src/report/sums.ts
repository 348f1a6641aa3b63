import type { TableForm } from "../edition/index.ts";
import type { BoundCell } from "./report.ts";

/** One number on the way to a sum: a cell, or what the cells of a whole row or column come to. */
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
  /** The cells added up, as the message shows them. */
  readonly terms: readonly Term[];
  /** For a balance: what is taken off (the results), after the terms. */
  readonly less: readonly Term[];
  /** Computed from base cells only. None: a base cell is blank, missing or unreadable, so nothing is said. */
  readonly expected?: number;
  /** False where the cell's number is readable and differs under every reading. */
  readonly holds: boolean;
  /** The base cells that the sum is made of. */
  readonly base: readonly BoundCell[];
  /** Base cells may hold the slip: to write this sum could wipe out the evidence. */
  inDoubt: boolean;
}

/** The base cell that explains every failing sum of its table, and the value that makes them hold. */
export interface Suspect {
  readonly cell: BoundCell;
  readonly value: number;
  readonly explains: readonly Sum[];
}

export type { TableForm };
