import { defineRule } from "./rule.ts";
import { wrongTotals } from "./totals.ts";

const wrong = {
  zh: "{column}应为 {expected}（{parts}），填写为 {typed}",
  en: "{column} should be {expected} ({parts}), but is {typed}",
};

/** `row-total`: the 总计 of a row is the sum of its six kinds of applicant. Source: both forms, section three. */
export const rowTotal = defineRule({
  id: "row-total",
  group: "totals",
  severity: "error",
  title: { zh: "每行的总计等于各类申请人之和", en: "The total of a row is the sum over all kinds of applicant" },
  about: {
    zh: "第三部分的表中，除“（七）总计”外，每行的“总计”等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和。应填的数只由这六列算出；有一列空白或者读不出数时不作判断。",
    en: "In section three, the 总计 of every row but （七） is the sum of the six kinds of applicant. It is computed from those six cells alone; where one is blank or cannot be read, nothing is said.",
  },
  *check(report) {
    yield* wrongTotals(report, this.id, wrong);
  },
  examples: [
    {
      bad: "| 一、本年新收政府信息公开申请数量 | 22 | 0 | 0 | 0 | 0 | 1 | 24 |",
      good: "| 一、本年新收政府信息公开申请数量 | 22 | 0 | 0 | 0 | 0 | 1 | 23 |",
    },
  ],
});
