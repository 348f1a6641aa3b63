import { canonicalRow } from "../edit/canonical.ts";
import type { Edit } from "../edit/edit.ts";
import { fittedInto } from "../edit/fitted-row.ts";
import { lineEndOf, nextLine } from "../edit/insert.ts";
import type { RowForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundTable, Report } from "../report/index.ts";
import { blankAhead } from "./blank-ahead.ts";
import { fillOf, isTotalRow } from "./fill.ts";
import { lacksLabelCells } from "./header-width.ts";
import { formsBehind } from "./joined-rows.ts";
import { hasLostLabels } from "./lost-labels.ts";
import { lostPipe } from "./lost-pipe.ts";
import { isOutdated } from "./outdated.ts";
import { defineRule, type Finding, type Fix } from "./rule.ts";
import { strangersOf } from "./strangers.ts";
import { unpipedRows } from "./unpiped-rows.ts";

const one = { zh: "下面缺少“{label}”一行", en: "The row “{label}” is missing below" };
const many = { zh: "下面缺少 {count} 行：{labels}", en: "{count} rows are missing below: {labels}" };
const insertGroup = { zh: "插入分组行“{label}”", en: "Insert the group row “{label}”" };
const insert = {
  zh: "插入缺少的 {count} 行，各格填 0（请核对）",
  en: "Insert what is missing ({count}), all cells 0 (to be checked)",
};
const insertTotals = {
  zh: "插入缺少的 {count} 行，总计按和填写，其余填 0（请核对）",
  en: "Insert what is missing ({count}), totals as sums, all else 0 (to be checked)",
};

/** `missing-row`: a table has all rows of the form. Source: both forms, the tables. */
export const missingRow = defineRule({
  id: "missing-row",
  group: "structure",
  severity: "error",
  title: { zh: "表中各行齐全", en: "A table has all rows of the form" },
  about: {
    zh: "表中的各行由格式规定，没有发生的也要保留并填 0。连续缺少的几行合为一处提示。缺少的行会使有关合计无法判断，缺什么就不猜什么。",
    en: "The rows of a table are the form's; those with nothing to report stay, with 0. Missing rows that follow each other are one finding. Sums that need a missing row are not assessed.",
  },
  *check(report) {
    for (const table of report.tables) {
      if (
        table.missingRows.length === 0 ||
        isOutdated(table, report.edition) ||
        table.wide ||
        table === report.hidden?.torn ||
        lacksLabelCells(table) ||
        hasLostLabels(table)
      )
        continue;
      for (const run of runs(table, explained(table, report))) yield finding(report, table, run);
    }
  },
  examples: [
    {
      bad: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 1 |",
      good: "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 1 |\n| 行政强制 | 0 |",
    },
  ],
});

/** Rows of the form that are there, but typed so that they are not read, which is told of as that. */
function explained(table: BoundTable, { draft }: Report): ReadonlySet<RowForm | undefined> {
  const typed = table.rows.flatMap((row) => [
    lostPipe(row, table, draft.text)?.form,
    blankAhead(row, table)?.form,
    ...formsBehind(row, table),
  ]);
  const unpiped = unpipedRows(table, draft).flatMap(({ forms }) => forms);
  return new Set([...strangersOf(table).meant.values(), ...typed, ...unpiped]);
}

/** Missing rows that follow each other in the form. */
type Run = [RowForm, ...RowForm[]];

function runs(table: BoundTable, explained: ReadonlySet<RowForm | undefined>): Run[] {
  const missing = new Set(table.missingRows.filter((row) => !explained.has(row)));
  const found: Run[] = [];
  let run: Run | undefined;
  for (const row of table.form.rows) {
    if (!missing.has(row)) run = undefined;
    else if (run) run.push(row);
    else {
      run = [row];
      found.push(run);
    }
  }
  return found;
}

function finding(report: Report, table: BoundTable, run: Readonly<Run>): Finding {
  const order = table.form.rows;
  const earlier = order.slice(0, order.indexOf(run[0]));
  const before = table.rows.filter((row) => row.form && earlier.includes(row.form)).pop();
  const header = table.header[0] ?? table.source.rows[0];
  const at = before?.label?.span ?? header?.cells[0]?.span ?? table.source.block;
  const labels = run.map((row) => row.label).join("、");
  return {
    at,
    message: run.length === 1 ? say(one, { label: labels }) : say(many, { count: run.length, labels }),
    fixes: table.labelColumns === 1 ? [insertRows(report, table, run, before?.source.line.to)] : [],
  };
}

function insertRows(report: Report, table: BoundTable, run: Readonly<Run>, after: number | undefined): Fix {
  const { text } = report.draft;
  const end = after ?? lastHeaderLine(table);
  const eol = lineEndOf(text);
  const canonical = run.map((row) => canonicalRow(table.form, row, fillOf(table)));
  const rows = fittedInto(canonical, table.source, text);
  const place = nextLine(text, end);
  const atEnd = place >= text.length && !text.endsWith("\n");
  const edit: Edit = atEnd
    ? { span: { from: end, to: end }, newText: eol + rows.join(eol) }
    : { span: { from: place, to: place }, newText: rows.join(eol) + eol };
  const bare = run.every((row) => row.heads);
  const words = run.some((row) => isTotalRow(table.form, row)) ? insertTotals : insert;
  return {
    title: bare ? say(insertGroup, { label: run[0].label }) : say(words, { count: run.length }),
    // A group row says nothing; a row of zeros says that nothing happened.
    safe: bare,
    edits: [edit],
  };
}

function lastHeaderLine(table: BoundTable): number {
  const delimiter = table.source.rows.find((row) => row.delimiter);
  const header = table.header[table.header.length - 1];
  return Math.max(delimiter?.line.to ?? 0, header?.line.to ?? table.source.block.from);
}
