import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { defineRule } from "./rule.ts";
import { headOf, removable } from "./table-places.ts";

const equal = { zh: "这张表与第 {line} 行的完全相同，重复了", en: "This table is the one on line {line} over again" };
const other = {
  zh: "第 {line} 行已有这张表，这一张没有检查；请只留一张",
  en: "This table stands on line {line} already, and this one is not checked; keep one of them",
};
const earlier = { zh: "前一张", en: "the first" };
const later = { zh: "重复的一张", en: "the one over again" };
const remove = { zh: "删去重复的表格", en: "Remove the repeated table" };

/** `duplicate-table`: each table of the form stands once. Source: both forms, sections two to four. */
export const duplicateTable = defineRule({
  id: "duplicate-table",
  group: "structure",
  severity: "error",
  title: { zh: "每张表只出现一次", en: "Each table stands once" },
  about: {
    zh: "同一张表贴了两次的，只检查前一张。两张完全相同的，可以删去后一张；数字不同的，哪一张算数由您决定。两张表之间有文字的（如另一单位的名称），或者后一张是前一张的续表，不提示。",
    en: "Of a table that was pasted twice, only the first is checked. Where both are the same, the second can be removed; where numbers differ, which of them counts is for you to say. Nothing is said where words stand between the two (the name of another body, say), or where the second is the rest of the first.",
  },
  *check({ draft, repeatedTables }) {
    const lines = new Map<BoundTable, number>();
    for (const { table, first, same } of repeatedTables) {
      const above = headOf(first);
      const line = lines.get(first) ?? lineOf(draft.text, above.from);
      lines.set(first, line);
      const span = same ? removable(draft, table) : undefined;
      yield {
        at: headOf(table),
        message: say(same ? equal : other, { line }),
        related: [{ at: above, message: say(earlier) }, ...(span ? [{ at: span, message: say(later) }] : [])],
        fixes: span ? [{ title: say(remove), safe: true, edits: [{ span, newText: "" }] }] : [],
      };
    }
  },
  examples: [
    {
      bad: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 1 |\n\n| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 1 |",
      good: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 1 |",
    },
  ],
});

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n?|\n/).length;
