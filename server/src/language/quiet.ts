import type { Reported } from "../check.ts";
import type { BoundCell, BoundRow, BoundTable, Sum } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";

/** What a row that is being typed cannot help: blanks, too few cells, half a number. */
const UNFINISHED = new Set(["cell-blank", "ragged-row", "cell-number"]);

/** A row of a table that the author is at, and that is not complete yet. */
interface OpenRow {
  readonly table: BoundTable;
  readonly row: BoundRow;
}

/**
 * The findings on a draft while the author is at a line. A row there that is not complete yet is left in peace, and the
 * sums that need it are spoken of as they were (`before`: the findings of the last version in which it was complete),
 * instead of going out and on with each key. Elsewhere all is said at once.
 */
export function quietFindings(before: readonly Reported[], draft: CheckedDraft, line: number): readonly Reported[] {
  const open = openRowAt(draft, line);
  if (!open) return draft.findings;
  const said = draft.findings.filter((finding) => !isPremature(finding, open));
  const kept = before.flatMap((finding) => stillStands(finding, open));
  const all = [...said, ...kept.filter((finding) => !said.some((one) => isSame(one, finding)))];
  return all.sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
}

/**
 * True where a row of a table is being typed at a line. One that was there before, some of its cells blank, counts
 * only once it is changed (`untouched`); a row without a single number has been begun.
 */
export function isOpenAt(draft: CheckedDraft, line: number, untouched = false): boolean {
  const open = openRowAt(draft, line);
  return open !== undefined && !(untouched && open.row.cells.some(({ value }) => value.kind !== "blank"));
}

function openRowAt({ report, lines }: CheckedDraft, line: number): OpenRow | undefined {
  const { from, to } = lines.lineSpan(line);
  for (const table of report.tables) {
    const row = table.rows.find(({ source }) => source.line.from >= from && source.line.to <= to);
    if (row && !table.wide) return isComplete(row) ? undefined : { table, row };
  }
  return undefined;
}

function isComplete({ form, ragged, cells }: BoundRow): boolean {
  if (!form || form.heads) return true;
  return ragged === undefined && cells.every(({ value }) => value.kind === "number");
}

function isPremature(finding: Reported, { table, row }: OpenRow): boolean {
  const { from, to } = row.source.line;
  if (UNFINISHED.has(finding.rule) && finding.at.from >= from && finding.at.to <= to) return true;
  return table.sums.some((sum) => speaksOf(finding, sum) && needs(sum, row));
}

/** The finding at its place in this version, without the fixes and places of the old one. */
function stillStands({ related, fixes, ...finding }: Reported, { table, row }: OpenRow): Reported[] {
  const { cell } = finding;
  if (cell?.table !== table.form.id || cell.row === row.form?.id) return [];
  const here = table.cell(cell.row, cell.column);
  const sum = table.sums.find((one) => one.at === here && one.rule === finding.rule && needs(one, row));
  if (!here || !sum) return [];
  const { span, cell: room } = here.source;
  return [{ ...finding, at: span.from < span.to ? span : room }];
}

const needs = (sum: Sum, row: BoundRow): boolean => {
  // In a row that lacks cells it cannot be told which column they are missing from.
  const cells: ReadonlySet<BoundCell> = new Set(row.cells);
  return cells.has(sum.at) || [...sum.base.keys()].some((cell) => cells.has(cell)) || !sum.complete || byTotals(sum);
};

/** Totals are compared only because base cells cannot be read just now. */
const byTotals = ({ at, balance }: Sum): boolean => at.derived && balance;

const speaksOf = ({ rule, at }: Reported, sum: Sum): boolean =>
  rule === sum.rule && at.from >= sum.at.source.cell.from && at.to <= sum.at.source.cell.to;

const isSame = (a: Reported, b: Reported): boolean => a.rule === b.rule && a.at.from === b.at.from;
