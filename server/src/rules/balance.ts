import { writeCell } from "../edit/cell.ts";
import { say } from "../message.ts";
import type { Sum, Suspect } from "../report/index.ts";
import { defineRule, type Fix } from "./rule.ts";
import { balanceWords, failing, refOf, relatedTerms, suspectFix } from "./totals.ts";

const wrong = {
  zh: "“{column}”一列勾稽不符：{says}，现为 {left}≠{done}+{typed}；若其余各数无误，“{row}”应为 {expected}",
  en: "The column “{column}” does not balance: {says}, but {left} ≠ {done}+{typed}; if all else is right, “{row}” should be {expected}",
};
const tooMany = {
  zh: "“{column}”一列勾稽不符：{says}，现为 {left}≠{done}+{typed}；办理结果已多于新收与结转之和，请核对",
  en: "The column “{column}” does not balance: {says}, but {left} ≠ {done}+{typed}; more were concluded than there were",
};
const write = { zh: "把“{row}”改为 {value}", en: "Change “{row}” to {value}" };

/** `balance`, the 勾稽关系 of section three: 一 + 二 = （七）+ 四, by base cells, in each column. Source: both forms. */
export const balance = defineRule({
  id: "balance",
  group: "totals",
  severity: "error",
  title: { zh: "第一项加第二项之和，等于第三项加第四项之和", en: "Items 1 + 2 equal items 3 + 4" },
  about: {
    zh: "第三部分的表中，每一列的“一、本年新收”加“二、上年结转”，等于本年度办理结果之和加“四、结转下年度继续办理”。计算只用基础数据，不用填写的合计。哪一个数填错只有填表人知道，所以不会自动改正。",
    en: "In each column of section three, 新收 plus 上年结转 equals all results plus 结转下年度. Only base cells are used. Which of them is wrong is the author's to know, so no fix is applied by itself.",
  },
  *check(report) {
    for (const { table, sum, typed, expected } of failing(report, this.id)) {
      const args = {
        column: sum.at.column.label,
        row: sum.at.row.label,
        says: say(balanceWords(sum)),
        left: sum.terms.map((term) => term.value).join("+"),
        done: sum.less.reduce((all, term) => all + term.value, 0),
        typed,
        expected,
      };
      yield {
        at: sum.at.source.span,
        message: say(expected < 0 ? tooMany : wrong, args),
        cell: refOf(sum.at),
        related: relatedTerms(sum),
        fixes: fixesOf(sum, table.suspect, expected),
      };
    }
  },
  examples: [
    {
      bad: "| 一、本年新收政府信息公开申请数量 | 22 | 0 | 0 | 0 | 0 | 0 | 22 |\n| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| （一）予以公开 | 22 | 0 | 0 | 0 | 0 | 0 | 22 |\n| （七）总计 | 22 | 0 | 0 | 0 | 0 | 0 | 22 |\n| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
      good: "| 一、本年新收政府信息公开申请数量 | 22 | 0 | 0 | 0 | 0 | 0 | 22 |\n| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| （一）予以公开 | 22 | 0 | 0 | 0 | 0 | 0 | 22 |\n| （七）总计 | 22 | 0 | 0 | 0 | 0 | 0 | 22 |\n| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
    },
  ],
});

/** Where the cell of the difference is the suspect itself, the two are one fix. */
function fixesOf(sum: Sum, suspect: Suspect | undefined, expected: number): Fix[] {
  const mend = suspectFix(sum, suspect);
  return mend.length > 0 && suspect?.cell === sum.at ? mend : [...mend, ...writeDifference(sum, expected)];
}

function writeDifference(sum: Sum, expected: number): Fix[] {
  if (expected < 0 || sum.at.derived) return [];
  const title = say(write, { row: sum.at.row.label, value: expected });
  return [{ title, safe: false, edits: [writeCell(sum.at.source, String(expected))] }];
}
