import { defineRule } from "./rule.ts";
import { wrongTotals } from "./totals.ts";

const wrong = {
  zh: "{row}的{column}应为 {expected}（{parts}），填写为 {typed}",
  en: "{column} of {row} should be {expected} ({parts}), but is {typed}",
};

/** `case-total`: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结. Source: both forms, section four. */
export const caseTotal = defineRule({
  id: "case-total",
  group: "totals",
  severity: "error",
  title: {
    zh: "复议、诉讼的总计等于四种结果之和",
    en: "The total of reviews or suits is the sum of the four outcomes",
  },
  about: {
    zh: "第四部分的表中，行政复议、未经复议直接起诉、复议后起诉三组，每组的“总计”等于结果维持、结果纠正、其他结果、尚未审结之和。正文写的总计与填写的相同，或者正文写的某一项能使总计相符时，错的可能是其中一项，“全部改正”不改总计。",
    en: "In section four, for reviews, suits without review and suits after review alike, 总计 is the sum of 结果维持, 结果纠正, 其他结果 and 尚未审结. Where the text says the total as typed, or a part with which it would be right, a part may be what is wrong, and fix all leaves the total alone.",
  },
  *check(report) {
    yield* wrongTotals(report, this.id, wrong);
  },
  examples: [{ bad: "| 行政复议 | 10 | 1 | 0 | 0 | 0 |", good: "| 行政复议 | 10 | 1 | 0 | 0 | 11 |" }],
});
