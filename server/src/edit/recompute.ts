import type { BoundCell, BoundTable, Report, Sum } from "../report/index.ts";
import { writeCell } from "./cell.ts";
import type { Edit } from "./edit.ts";

export interface Recomputed {
  readonly edits: readonly Edit[];
  /** Wrong totals that stay as they are, since the numbers they are made of are in doubt themselves. */
  readonly left: readonly Sum[];
}

/** Writes the derived cells of these tables anew, of all of them unless told. No base cell is ever changed. */
export function recompute(report: Report, tables: readonly BoundTable[] = report.tables): Recomputed {
  const edits: Edit[] = [];
  const left: Sum[] = [];
  const wrong = tables
    .flatMap((table) => table.sums)
    .filter(({ at, expected, holds }) => {
      if (!at.derived || expected === undefined) return false;
      return at.value.kind === "number" ? !holds : at.certain;
    });
  const written = new Map<BoundCell, Sum>();
  for (const sum of wrong) {
    // A cell may be the total of its row and of its column; where the two are not the same, it stays.
    const clash = wrong.some((other) => other.at === sum.at && other.expected !== sum.expected);
    if (sum.inDoubt || clash) left.push(sum);
    else if (!written.has(sum.at)) written.set(sum.at, sum);
  }
  for (const [cell, { expected }] of written) edits.push(writeCell(cell.source, String(expected)));
  return { edits, left };
}
