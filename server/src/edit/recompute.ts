import type { BoundTable, Report, Sum } from "../report/index.ts";
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
  for (const sum of tables.flatMap((table) => table.sums)) {
    if (!sum.at.derived || sum.expected === undefined) continue;
    const { kind } = sum.at.value;
    if (kind === "number" ? sum.holds : !sum.at.certain) continue;
    if (sum.inDoubt) left.push(sum);
    else edits.push(writeCell(sum.at.source, String(sum.expected)));
  }
  return { edits, left };
}
