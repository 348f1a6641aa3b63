import type { Phrase } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { gluedLabels } from "./glued-labels.ts";
import { isOutdated } from "./outdated.ts";
import { restore } from "./restored.ts";
import { defineRule, type Finding } from "./rule.ts";
import { meantColumns } from "./strangers.ts";
import { standsAlone } from "./table-places.ts";

const unknown = { zh: "“{label}”不是这张表的栏目", en: "“{label}” is no column of this table" };
const twice = { zh: "“{label}”一栏重复出现", en: "The column “{label}” stands here a second time" };
const twiceForOther = {
  zh: "“{label}”一栏重复出现，此处应为“{form}”",
  en: "The column “{label}” stands here a second time; here it should be “{form}”",
};
const lost = {
  zh: "“{label}”不是这张表的栏目，此处应为“{form}”",
  en: "“{label}” is no column of this table; here it should be “{form}”",
};

const remove = { zh: "删去“{label}”栏", en: "Remove the column “{label}”" };

/** `unknown-column`: the columns of a table are the form's. Source: both forms, the tables. */
export const unknownColumn = defineRule({
  id: "unknown-column",
  group: "structure",
  severity: "error",
  title: { zh: "表中没有格式以外的栏目", en: "A table has no columns but the form's" },
  about: {
    zh: "表中各栏由格式规定，不能自行增加。",
    en: "The columns of a table are the form's.",
  },
  *check(report) {
    for (const table of report.tables) {
      if (isOutdated(table, report.edition)) continue;
      if (table.numbering) yield ofNumbering(table, table.numbering);
      const meant = meantColumns(table);
      const labels = gluedLabels(table);
      for (const column of table.columns) {
        if (column.form || !column.label || column.label.span === labels?.typed.span) continue;
        const form = meant.get(column);
        const { span, text } = column.label;
        const label = text.slice(0, 40);
        yield {
          at: span,
          message: form
            ? say(column.repeats ? twiceForOther : lost, { label, form: form.label })
            : say(column.repeats ? twice : unknown, { label }),
          fixes: form ? [restore(span, form.label, false)] : [],
        };
      }
    }
  },
  examples: [
    {
      bad: "| 信息内容 | 办件总数 |\n| :-- | --: |\n| 行政许可 | 0 |",
      good: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 0 |",
    },
  ],
});

/** A column that counts the rows holds nothing of the report, so that it can be taken out of every row that has it. */
function ofNumbering(table: BoundTable, { span, text }: Phrase): Finding {
  const label = text.slice(0, 40);
  const edits = table.source.rows.flatMap(({ cells: [first, second] }): Edit[] =>
    first && second ? [{ span: { from: first.cell.from, to: second.cell.from }, newText: "" }] : [],
  );
  const fixes = standsAlone(table) ? [{ title: say(remove, { label }), safe: false, edits }] : [];
  return { at: span, message: say(unknown, { label }), fixes };
}
