import { say } from "../message.ts";
import type { BoundTable, Report } from "../report/index.ts";
import { changeCell } from "./cells.ts";
import { lastYear, numberIn, sameTable } from "./other-drafts.ts";
import { defineRule, type Finding } from "./rule.ts";
import { refOf } from "./totals.ts";

const wrong = {
  zh: "“{row}”的“{column}”填写为 {typed}，上年报告中“{from}”是 {value}",
  en: "{column} of “{row}” is {typed}, but last year's “{from}” was {value}",
};

/**
 * `carried-over`: what is carried in from last year is what last year's report carried forward, for each kind of
 * applicant. Source: both forms, section three, 二 and 四.
 */
export const carriedOver = defineRule({
  id: "carried-over",
  group: "drafts",
  severity: "warning",
  title: { zh: "上年结转等于上年报告的结转下年度", en: "What is carried in is what last year carried forward" },
  about: {
    zh: "“二、上年结转政府信息公开申请数量”的每一列，都应等于同一机关上年报告“四、结转下年度继续办理”的同一列。有上年的年报才比较。可能是上年报告填错，所以改法要逐个选用。",
    en: "Every column of 二 (carried in) equals the same column of 四 (carried forward) in the same agency's report on the year before. Checked where that report is at hand. Last year's may be the wrong one, so fixes are chosen one by one.",
  },
  *check(report) {
    if (!report.previous) return;
    for (const table of report.tables) yield* inTable(table, report.previous);
  },
  examples: [
    {
      bad: "| 二、上年结转政府信息公开申请数量 | 77 | 0 | 0 | 0 | 0 | 0 | 77 |",
      good: "| 二、上年结转政府信息公开申请数量 | 103 | 0 | 0 | 0 | 0 | 0 | 103 |",
    },
  ],
});

function* inTable(table: BoundTable, previous: Report): Generator<Finding> {
  const other = sameTable(table, previous);
  if (!other) return;
  const totals = new Set(table.form.rowSums.map((sum) => sum.total));
  for (const { rule, row, from } of table.form.carried) {
    if (rule !== carriedOver.id) continue;
    const columns = table.form.columns.filter(({ id }) => !totals.has(id));
    const found = columns.flatMap(({ id }) => differing(table, other, previous, { row, from, column: id }) ?? []);
    // A total follows from its columns; it speaks only where they cannot be read.
    const read = columns.every(
      ({ id }) => numberIn(table.cell(row, id)) !== undefined && numberIn(other.cell(from, id)) !== undefined,
    );
    const rest = read
      ? []
      : [...totals].flatMap((id) => differing(table, other, previous, { row, from, column: id }) ?? []);
    yield* found.length > 0 ? found : rest;
  }
}

function differing(
  table: BoundTable,
  other: BoundTable,
  previous: Report,
  { row, from, column }: { row: string; from: string; column: string },
): Finding | undefined {
  const cell = table.cell(row, column);
  const before = other.cell(from, column);
  const typed = numberIn(cell);
  const value = numberIn(before);
  if (!cell || !before || typed === undefined || value === undefined || typed === value) return undefined;
  return {
    at: cell.source.span,
    cell: refOf(cell),
    message: say(wrong, { row: cell.row.label, column: cell.column.label, typed, from: before.row.label, value }),
    related: [lastYear(before, previous)],
    fixes: [changeCell(cell, value, false)],
  };
}
