import type { RunningForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundTable, Report } from "../report/index.ts";
import { changeCell } from "./cells.ts";
import { lastYear, numberIn, sameTable } from "./other-drafts.ts";
import { defineRule, type Finding } from "./rule.ts";
import { refOf } from "./totals.ts";

const wrong = {
  zh: "“{row}”的“{column}”按上年报告推算应为 {expected}（上年 {before}+制发 {plus}-废止 {minus}），填写为 {typed}",
  en: "{column} of “{row}” should be {expected} going by last year's report ({before} + {plus} − {minus}), but is {typed}",
};
const less = {
  zh: "“{row}”的“{column}”填写为 {typed}，比按上年报告推算的 {expected}（上年 {before}+制发 {plus}-废止 {minus}）少；如有到期失效的，可以不改",
  en: "{column} of “{row}” is {typed}, less than {expected} going by last year's report ({before} + {plus} − {minus}); right if some have expired",
};

/**
 * `in-force`: what is in force is last year's number and what was issued, without what was repealed. Source: the form
 * of 2021, 第二十条第（一）项.
 */
export const inForce = defineRule({
  id: "in-force",
  group: "drafts",
  severity: "warning",
  title: { zh: "现行有效件数与上年报告接得上", en: "What is in force follows from last year's report" },
  about: {
    zh: "现行有效件数应等于上年报告的现行有效件数加本年制发件数、减本年废止件数。少于推算数的，可能是文件到期失效，只作提示。有上年的年报才比较。",
    en: "The number in force is last year's, with what was issued and without what was repealed this year. Fewer than that may mean that some have expired, and is only mentioned. Checked where last year's report is at hand.",
  },
  *check(report) {
    if (!report.previous) return;
    for (const table of report.tables) {
      for (const running of table.form.running)
        if (running.rule === this.id) yield* inTable(table, running, report.previous);
    }
  },
  examples: [{ bad: "| 行政规范性文件 | 3 | 0 | 9 |", good: "| 行政规范性文件 | 3 | 0 | 8 |" }],
});

function* inTable(table: BoundTable, form: RunningForm, previous: Report): Generator<Finding> {
  const other = sameTable(table, previous);
  for (const { id } of table.form.rows) {
    const cell = table.cell(id, form.column);
    const last = other?.cell(id, form.column);
    const [typed, before, plus, minus] = [cell, last, table.cell(id, form.plus), table.cell(id, form.minus)].map(
      numberIn,
    );
    if (!cell || !last || typed === undefined || before === undefined || plus === undefined || minus === undefined)
      continue;
    const expected = before + plus - minus;
    if (typed === expected) continue;
    const args = { row: cell.row.label, column: cell.column.label, typed, expected, before, plus, minus };
    yield {
      at: cell.source.span,
      cell: refOf(cell),
      message: say(typed < expected ? less : wrong, args),
      ...(typed < expected && { severity: "information" as const }),
      related: [lastYear(last, previous)],
      fixes: expected >= 0 ? [changeCell(cell, expected, false)] : [],
    };
  }
}
