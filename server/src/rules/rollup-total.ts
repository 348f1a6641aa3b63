import { say } from "../message.ts";
import type { BoundCell } from "../report/index.ts";
import { amountOf } from "../report/part.ts";
import { numberCells, type PartCell, sumParts, unfit } from "../rollup/index.ts";
import { changeCell } from "./cells.ts";
import { defineRule, type Finding } from "./rule.ts";
import { refOf } from "./totals.ts";

const wrong = {
  zh: "“{row}”的“{column}”填写为 {typed}，{count} 份报告相加为 {value}",
  en: "{column} of “{row}” is {typed}, but the {count} reports add up to {value}",
};
const mixed = {
  zh: "要汇总的报告中有 {count} 份的格式或者年度与本报告不同，或者没有写年度，没有汇总核对",
  en: "{count} of the reports to be added up are of another form or year, or tell no year; nothing was checked",
};
const part = { zh: "{agency}：{value}", en: "{agency}: {value}" };

/** More parts than this are no help. */
const SHOWN = 100;

/** `rollup-total`: a consolidated report is the sum of its parts. Source: 条例, article 49: the report of all bodies. */
export const rollupTotal = defineRule({
  id: "rollup-total",
  group: "drafts",
  severity: "warning",
  title: { zh: "汇总报告等于各单位报告之和", en: "A consolidated report is the sum of its parts" },
  about: {
    zh: "配置中写明由哪些报告汇总而成的，表中每一格都应等于各份报告同一格之和。总计由各列算出，不另行提示。有一份报告的数空白或者读不出的，这一格不作判断；两种格式混在一起不能汇总。",
    en: "Where the configuration names the reports that this one adds up, every cell is the sum of theirs. Totals follow and are not mentioned again. A cell that is blank or unreadable in one of them is left alone; the two forms cannot be mixed.",
  },
  *check(report) {
    const { parts, title } = report;
    if (!parts || parts.length === 0) return;
    const odd = unfit(report, parts);
    if (odd.length > 0) {
      const at = title?.span ?? { from: 0, to: 0 };
      yield { at, message: say(mixed, { count: odd.length }), severity: "information" };
      return;
    }
    const total = sumParts(parts, report.edition);
    for (const cell of numberCells(report)) {
      const typed = cell.derived ? undefined : amountOf(cell);
      if (typed === undefined) continue;
      const place = [cell.table.id, cell.row.id, cell.column.id] as const;
      const { value } = total.at(...place);
      if (value !== undefined && value !== typed) yield finding(cell, typed, value, parts.length, total.from(...place));
    }
  },
  examples: [{ bad: "| 行政许可 | 300 |（各单位：120、190）", good: "| 行政许可 | 310 |（各单位：120、190）" }],
});

function finding(cell: BoundCell, typed: number, value: number, count: number, from: Iterable<PartCell>): Finding {
  const unit = cell.column.kind === "amount" ? "万元" : "";
  const args = {
    row: cell.row.label,
    column: cell.column.label,
    typed: typed + unit,
    value: value + unit,
    count,
  };
  return {
    at: cell.source.span,
    cell: refOf(cell),
    message: say(wrong, args),
    related: [...first(from, SHOWN)].map((one) => ({
      at: one.span,
      in: one.part,
      message: say(part, { agency: one.part.agency ?? "", value: one.value + unit }),
    })),
    fixes: [changeCell(cell, value + unit, false)],
  };
}

function* first<T>(items: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count++ === most) return;
    yield item;
  }
}
