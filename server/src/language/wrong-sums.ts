import type { Reported } from "../check.ts";
import type { ColumnForm } from "../edition/index.ts";
import type { BoundCell, BoundTable, Sum } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";

/** The sums of a table that the checker speaks of: none that a rule's setting or a directive has silenced. */
export function wrongSums({ findings }: CheckedDraft, table: BoundTable): Sum[] {
  return table.sums.filter((sum) => findings.some((finding) => speaksOf(finding, sum)));
}

/** What can be done about wrong sums differs by their kind. */
export interface SumKinds {
  /** Cells for totals, which can be computed anew. */
  readonly totals: readonly BoundCell[];
  /** Cells of group rows, where the form has none: they are the author's own. */
  readonly groups: readonly BoundCell[];
  /** Columns that do not balance: one of their base numbers is wrong, and the author knows which. */
  readonly columns: readonly ColumnForm[];
}

export function kindsOf(sums: readonly Sum[]): SumKinds {
  const totals = new Set<BoundCell>();
  const groups = new Set<BoundCell>();
  const columns = new Set<ColumnForm>();
  for (const { at, balance } of sums) {
    if (balance) columns.add(at.column);
    else (at.derived ? totals : groups).add(at);
  }
  return { totals: [...totals], groups: [...groups], columns: [...columns] };
}

function speaksOf({ rule, at }: Reported, sum: Sum): boolean {
  if (rule === sum.rule) return isAt(at.from, sum.at);
  // A total that was left blank is wrong, too, where it can be computed.
  return rule === "cell-blank" && sum.expected !== undefined && !sum.balance && isAt(at.from, sum.at);
}

const isAt = (from: number, { source }: BoundCell): boolean => source.cell.from <= from && from <= source.cell.to;
