import { defineRule } from "./rule.ts";
import { wrongTotals } from "./totals.ts";

const wrong = {
  zh: "“{column}”一列的{row}应为 {expected}（{parts}），填写为 {typed}",
  en: "{row} of the column “{column}” should be {expected} ({parts}), but is {typed}",
};

/**
 * `column-total`: （七）总计 is the sum of all results above it, in every column; the corner, where it meets the
 * column 总计, is computed from base cells, too. Source: both forms, section three.
 */
export const columnTotal = defineRule({
  id: "column-total",
  group: "totals",
  severity: "error",
  title: { zh: "（七）总计等于本年度各项办理结果之和", en: "（七）总计 is the sum of all results of the year" },
  about: {
    zh: "第三部分的表中，每一列的“（七）总计”等于“三、本年度办理结果”下（一）至（六）各项之和。右下角的总计也由各基础数据算出，因此别处的合计填错，不会使这里跟着报错。",
    en: "In section three, （七）总计 of each column is the sum of the results （一） to （六）. The corner is computed from base cells as well, so a wrong total elsewhere never makes it wrong.",
  },
  *check(report) {
    yield* wrongTotals(report, this.id, wrong);
  },
  examples: [
    {
      bad: "| （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      good: "| （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
    },
  ],
});
