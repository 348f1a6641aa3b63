import type { BoundCell } from "./report.ts";

const PAIR = /^(\d+)\s+(\d+)$/;

/** Two numbers in one cell, and the blank one beside it that the first or second of them belongs into. */
export interface TwoNumbers {
  readonly left: BoundCell;
  readonly right: BoundCell;
  readonly numbers: readonly [string, string];
}

/** Of a cell with a blank one beside it; elsewhere what is written so may be one number. */
export function twoNumbersAt(cells: readonly BoundCell[], at: number): TwoNumbers | undefined {
  const [before, cell, behind] = [cells[at - 1], cells[at], cells[at + 1]];
  const [, first, second] = PAIR.exec(cell?.source.text ?? "") ?? [];
  if (!cell || first === undefined || second === undefined) return undefined;
  const numbers = [first, second] as const;
  if (behind?.source.text === "") return { left: cell, right: behind, numbers };
  return before?.source.text === "" ? { left: before, right: cell, numbers } : undefined;
}

/** The cells of a row, where one holds two numbers read as neither, and the blank one beside it as not certain. */
export function withTwoNumbers(cells: readonly BoundCell[]): readonly BoundCell[] {
  // Nearly all cells hold plain digits.
  if (!cells.some(({ value }) => value.kind === "number" && value.plain !== undefined)) return cells;
  const doubtful = new Set<BoundCell>();
  const read = cells.map((cell, i): BoundCell => {
    const two = twoNumbersAt(cells, i);
    if (two) doubtful.add(two.left).add(two.right);
    return two ? { ...cell, value: { kind: "unreadable" } } : cell;
  });
  return read.map((cell, i) => (doubtful.has(cells[i] as BoundCell) ? { ...cell, certain: false } : cell));
}
