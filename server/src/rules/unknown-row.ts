import { writeCell } from "../edit/cell.ts";
import type { RowForm } from "../edition/index.ts";
import { type Message, say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { fold } from "../report/label.ts";
import { blankAhead } from "./blank-ahead.ts";
import { lacksLabelCells } from "./header-width.ts";
import { headingRow } from "./heading-row.ts";
import { hasLostLabels } from "./lost-labels.ts";
import { lostPipe } from "./lost-pipe.ts";
import { numberBehindLabel } from "./number-behind-label.ts";
import { isOutdated } from "./outdated.ts";
import { defineRule } from "./rule.ts";
import { strangersOf, tableNaming } from "./strangers.ts";
import { texts } from "./texts.ts";

const unknown = { zh: "“{label}”不是这张表的项目", en: "“{label}” is no row of this table" };
const lost = {
  zh: "“{label}”不是这张表的项目，此处应为“{form}”",
  en: "“{label}” is no row of this table; here it should be “{form}”",
};
const elsewhere = {
  zh: "“{label}”是“{table}”那张表的项目，不在这张表里",
  en: "“{label}” is a row of the table “{table}”, and not of this one",
};
const unnamed = { zh: "这一行没有项目名称", en: "This row has no label" };
const unnamedLost = {
  zh: "这一行没有项目名称，此处应为“{form}”",
  en: "This row has no label; here it should be “{form}”",
};

/** `unknown-row`: the labels of a table's rows are the form's. Source: both forms, the tables. */
export const unknownRow = defineRule({
  id: "unknown-row",
  group: "structure",
  severity: "error",
  title: { zh: "表中没有格式以外的行", en: "A table has no rows but the form's" },
  about: {
    zh: "表中各行的项目由格式规定，不能自行增加。与格式相近的名称按相近的项目读取，由“用语”类规则提示；完全对不上的在这里提示。本地的格式另有的行，写进 `.nianbao.json` 的 `extraRows`，就不再提示。",
    en: "The rows of a table are the form's. A label that is near one of the form's is read as that one and spoken of as wording; one that fits nothing is reported here. A row that the region's own form has is named in `extraRows` of `.nianbao.json`.",
  },
  *check(report) {
    const headings = report.edition.sections.map((form) => headingRow(report, form)?.row);
    for (const table of report.tables) {
      if (isOutdated(table, report.edition) || lacksLabelCells(table) || hasLostLabels(table)) continue;
      const { rows, meant } = strangersOf(table);
      for (const row of rows) {
        if (headings.includes(row) || row.repeats || (row.label && isLocal(row.label.text, report.local.extraRows)))
          continue;
        if (lostPipe(row, table, report.draft.text) || blankAhead(row, table)) continue;
        const cell = row.source.cells[Math.max(0, table.labelColumns - 1)] ?? row.source.cells[0];
        if (!cell) continue;
        const form = meant.get(row);
        const other = row.label && tableNaming(report.tables, table, row.label.text);
        const target = row.label ? { ...cell, span: row.label.span } : cell;
        yield {
          at: row.label?.span ?? cell.cell,
          message: row.label ? ofLabel(row.label.text.slice(0, 40), form, other) : ofNone(form),
          // The label is not written over a number that has slipped into it.
          fixes:
            form && !numberBehindLabel(row, table, report.draft.text)
              ? [
                  {
                    title: say(texts.restore, { text: form.label }),
                    safe: false,
                    edits: [writeCell(target, form.label)],
                  },
                ]
              : [],
          ...(row.label && { extraRow: row.label.text }),
        };
      }
    }
  },
  examples: [
    {
      bad: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 0 |\n| 行政检查 | 0 |\n| 行政强制 | 0 |",
      good: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 0 |\n| 行政强制 | 0 |",
    },
  ],
});

function ofLabel(label: string, form: RowForm | undefined, other: BoundTable | undefined): Message {
  if (form) return say(lost, { label, form: form.label });
  const table = other?.form.caption ?? other?.section?.form.heading;
  return table === undefined ? say(unknown, { label }) : say(elsewhere, { label, table });
}

const ofNone = (form: RowForm | undefined): Message => (form ? say(unnamedLost, { form: form.label }) : say(unnamed));

/** A row that the region's own form has; it is named in the configuration. */
const isLocal = (label: string, extra: readonly string[] = []): boolean =>
  extra.some((known) => fold(known) === fold(label));
