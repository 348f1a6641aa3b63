import { say } from "../message.ts";
import type { Heading, Report } from "../report/index.ts";
import { defineRule, type Finding } from "./rule.ts";

const wrong = {
  zh: "“{text}”没有标记为标题，Markdown 会把它当作普通文字",
  en: "“{text}” is not marked as a heading; Markdown shows it as plain text",
};
const mark = { zh: "在前面加上“{marks}”", en: "Put “{marks}” in front" };
const space = { zh: "在“{marks}”后面加上空格", en: "Put a space behind “{marks}”" };

/** `heading-markup`: section headings and captions are Markdown headings. Source: the draft's dialect. */
export const headingMarkup = defineRule({
  id: "heading-markup",
  group: "structure",
  severity: "warning",
  title: { zh: "标题要有标题标记", en: "Headings are marked as headings" },
  about: {
    zh: "六个部分的标题和表格的题名（第二十条第（一）项等）写成 Markdown 标题（“##”“###”），“#”后面空一格，这样目录、预览和导出才认得它们。总体情况的五个方面可以写成段首语，不在此列。",
    en: "The six section headings and the captions of tables are Markdown headings (## and ###, with a space behind them), so that outlines, previews and exports know them. The five aspects may be lead-ins.",
  },
  *check(report) {
    for (const section of report.sections) if (!section.heading.marked) yield finding(report, section.heading, "## ");
    for (const caption of report.captions) if (!caption.marked) yield finding(report, caption, "### ");
  },
  examples: [
    { bad: "一、总体情况", good: "## 一、总体情况" },
    { bad: "**第二十条第（一）项**", good: "### **第二十条第（一）项**" },
  ],
});

/** The marks replace the indentation, which Markdown would not take before a heading; those typed without a space stay. */
function finding(report: Report, { span, text, line }: Heading, marks: string): Finding {
  const before = report.draft.text.slice(line.from, span.from).replace(/^([\s\u3000\ufeff]*[#＃]*).*/s, "$1");
  const typed = "#".repeat(before.replace(/[^#＃]/g, "").length);
  return {
    at: span,
    message: say(wrong, { text }),
    fixes: [
      {
        title: typed ? say(space, { marks: typed }) : say(mark, { marks: marks.trim() }),
        safe: true,
        edits: [{ span: { from: line.from, to: line.from + before.length }, newText: typed ? `${typed} ` : marks }],
      },
    ],
  };
}
