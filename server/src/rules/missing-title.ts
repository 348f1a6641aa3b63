import { insertBlock } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import { firstLine } from "./first-line.ts";
import { defineRule } from "./rule.ts";

const missing = {
  zh: "缺少标题：应为“<机关名称><年>年政府信息公开工作年度报告”",
  en: "There is no title: “<agency><year>年政府信息公开工作年度报告”",
};
const insert = { zh: "在开头插入标题，机关名称和年份待填", en: "Insert a title; agency and year are left to fill in" };

/** `missing-title`: a report has a title. Source: both forms, the title. */
export const missingTitle = defineRule({
  id: "missing-title",
  group: "structure",
  severity: "error",
  title: { zh: "报告要有标题", en: "A report has a title" },
  about: {
    zh: "报告以标题开头：“<机关名称><年>年政府信息公开工作年度报告”。机关名称和年份都从标题读取；没有年份就不知道该用哪一版格式。",
    en: "A report begins with its title, “<agency><year>年政府信息公开工作年度报告”. Agency and year are read from it; without a year the edition of the form is not known.",
  },
  *check(report) {
    if (report.title) return;
    const { text } = report.draft;
    yield {
      at: firstLine(text),
      message: say(missing),
      fixes: [{ title: say(insert), safe: false, edits: [insertBlock(text, 0, [blankTitle(report)])] }],
    };
  },
  examples: [
    { bad: "## 一、总体情况", good: "# 示例县人民政府办公室2024年政府信息公开工作年度报告\n\n## 一、总体情况" },
  ],
});

const blankTitle = (report: Report): string =>
  `# ${report.edition.title.replace("{agency}", "（机关名称）").replace("{year}", "（年份）")}`;
