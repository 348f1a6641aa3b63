import { say } from "../message.ts";
import { isOutdated } from "./outdated.ts";
import { restore } from "./restored.ts";
import { defineRule } from "./rule.ts";
import { strangersOf } from "./strangers.ts";
import { texts } from "./texts.ts";

const wrong = { zh: "“{label}”在这张表中重复出现", en: "“{label}” stands in this table a second time" };
const meantFor = {
  zh: "“{label}”在这张表中重复出现，此处应为“{form}”",
  en: "“{label}” stands in this table a second time; here it should be “{form}”",
};

/** `duplicate-row`: each row of the form stands once. Source: both forms, the tables. */
export const duplicateRow = defineRule({
  id: "duplicate-row",
  group: "structure",
  severity: "error",
  title: { zh: "表中每个项目只有一行", en: "Each row of a table stands once" },
  about: {
    zh: "同一项目只应有一行；哪一行算数无法断定，因此与它有关的合计不作判断。",
    en: "Each row stands once. Which of two is meant cannot be told, so the sums that need it are not assessed.",
  },
  *check(report) {
    for (const table of report.tables) {
      if (isOutdated(table, report.edition)) continue;
      const { rows, meant } = strangersOf(table);
      for (const row of rows) {
        if (!row.repeats || !row.label) continue;
        const form = meant.get(row);
        const label = row.label.text;
        const first = table.rows.find((other) => other.form === row.repeats)?.label;
        yield {
          at: row.label.span,
          message: form ? say(meantFor, { label, form: form.label }) : say(wrong, { label }),
          related: first ? [{ at: first.span, message: say(texts.here, { text: first.text }) }] : [],
          fixes: form ? [restore(row.label.span, form.label, false)] : [],
        };
      }
    }
  },
  examples: [
    {
      bad: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 1 |\n| 行政强制 | 0 |\n| 行政强制 | 0 |",
      good: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 1 |\n| 行政强制 | 0 |",
    },
  ],
});
