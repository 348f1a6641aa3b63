import type { BoundCell } from "./report.ts";
import type { Sum, Suspect } from "./sum.ts";

/**
 * Where several sums fail, looks for the one base cell whose change would make all of them hold. Each sum tells by
 * how much the cell would have to change; they must agree, every sum that the cell takes part in must be failing,
 * and no second cell may explain as much.
 */
export function findSuspect(sums: readonly Sum[]): Suspect | undefined {
  const failing = sums.filter((sum) => !sum.holds);
  if (failing.length < 2) return undefined;
  const first = failing[0] as Sum;
  const suspects: Suspect[] = [];
  for (const cell of [...first.base.keys(), first.at]) {
    const value = valueThatMends(cell, sums, failing);
    if (value !== undefined) suspects.push({ cell, value, explains: failing });
  }
  return suspects.length === 1 ? suspects[0] : undefined;
}

function valueThatMends(cell: BoundCell, sums: readonly Sum[], failing: readonly Sum[]): number | undefined {
  if (cell.derived || cell.value.kind !== "number" || !failing.every((sum) => takesPart(cell, sum))) return undefined;
  let change = 0;
  for (const sum of sums) {
    if (!takesPart(cell, sum) || sum.expected === undefined || sum.at.value.kind !== "number") continue;
    const lacks = sum.at.value.value - sum.expected;
    const wanted = sum.at === cell ? -lacks : lacks * (sum.base.get(cell) as number);
    if (wanted === 0 || (change !== 0 && change !== wanted)) return undefined;
    change = wanted;
  }
  const value = cell.value.value + change;
  return value >= 0 ? value : undefined;
}

const takesPart = (cell: BoundCell, sum: Sum) => sum.at === cell || sum.base.has(cell);
