import { say } from "../message.ts";
import { defineRule } from "./rule.ts";
import { mendSuspect, refOf } from "./totals.ts";

const wrong = {
  zh: "“{row}”的“{column}”可能填错：填写为 {typed}，改为 {value} 则有关的 {count} 处合计全部相符",
  en: "{column} of “{row}” may be the slip: it is {typed}; with {value} all {count} failing sums would hold",
};
const explained = { zh: "“{row}”的“{column}”合计不符", en: "the sum at {column} of “{row}” fails" };

/**
 * `suspect-cell`: several sums of a table fail, and one base cell, and no other, would make all of them hold.
 * Source: the sums of both forms, section three.
 */
export const suspectCell = defineRule({
  id: "suspect-cell",
  group: "totals",
  severity: "warning",
  title: { zh: "改动一个数，各处合计就都相符", en: "One number would make every sum hold" },
  about: {
    zh: "一张表有几处合计不符，而只要改动某一个基础数据，且只有这一个，就能使它们全部相符时，指出这一格。合计往往是对的，错在抄录时的一个数；因此“全部改正”不会去改合计。",
    en: "Where several sums of a table fail and a change of one single base cell, and no other, makes all of them hold, that cell is named. The totals are often right and one number was copied wrongly, so fix all leaves the totals alone.",
  },
  *check(report) {
    for (const { suspect } of report.tables) {
      if (suspect?.cell.value.kind !== "number") continue;
      const { cell, value, explains } = suspect;
      const args = { row: cell.row.label, column: cell.column.label, value, count: explains.length };
      yield {
        at: cell.source.span,
        message: say(wrong, { ...args, typed: suspect.cell.value.value }),
        cell: refOf(cell),
        related: explains.map(({ at }) => ({
          at: at.source.span,
          message: say(explained, { row: at.row.label, column: at.column.label }),
        })),
        fixes: [mendSuspect(suspect)],
      };
    }
  },
  examples: [
    {
      bad: "| 一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |\n| （一）予以公开 | 21 | 0 | 0 | 0 | 0 | 0 | 12 |\n| （七）总计 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |",
      good: "| 一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |\n| （一）予以公开 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |\n| （七）总计 | 12 | 0 | 0 | 0 | 0 | 0 | 12 |",
    },
  ],
});
