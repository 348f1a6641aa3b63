import type { Reported } from "../check.ts";
import type { BoundCell, BoundTable, Sum } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";

/** The sums of a table that the checker speaks of: none that a rule's setting or a directive has silenced. */
export function wrongSums({ findings }: CheckedDraft, table: BoundTable): Sum[] {
  return table.sums.filter((sum) => findings.some((finding) => speaksOf(finding, sum)));
}

function speaksOf({ rule, at }: Reported, sum: Sum): boolean {
  if (rule === sum.rule) return isAt(at.from, sum.at);
  // A total that was left blank is wrong, too, where it can be computed.
  return rule === "cell-blank" && sum.expected !== undefined && sum.less.length === 0 && isAt(at.from, sum.at);
}

const isAt = (from: number, { source }: BoundCell): boolean => source.cell.from <= from && from <= source.cell.to;
