import type { BoundCell } from "./report.ts";
import type { Sum, Suspect } from "./sum.ts";

/**
 * The base cells each of which, changed alone, would make all failing sums hold. Each sum tells by how much the cell
 * would have to change; they must agree, and every sum that the cell takes part in must be failing.
 */
export function findSuspects(sums: readonly Sum[]): readonly Suspect[] {
  const failing = sums.filter((sum) => !sum.holds);
  const [first] = failing;
  const suspects: Suspect[] = [];
  if (!first) return suspects;
  for (const cell of [...first.base.keys(), first.at]) {
    const value = valueThatMends(cell, sums, failing);
    if (value !== undefined) suspects.push({ cell, value, explains: failing });
  }
  return suspects;
}

/** The one that several sums show, where no second cell explains as much. */
export function soleOf(suspects: readonly Suspect[]): Suspect | undefined {
  const [only] = suspects;
  return suspects.length === 1 && only && only.explains.length > 1 ? only : undefined;
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
