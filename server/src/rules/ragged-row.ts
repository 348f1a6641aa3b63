import type { Span, TableBlock, TableRow } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import { say } from "../message.ts";
import type { BoundRow, BoundTable, Report } from "../report/index.ts";
import { blankAhead } from "./blank-ahead.ts";
import { cutOffRows } from "./cut-off-rows.ts";
import { delimiterRow } from "./delimiter-row.ts";
import { glued, gluedLabels } from "./glued-labels.ts";
import { headerWidth } from "./header-width.ts";
import { joinedRows } from "./joined-rows.ts";
import { lostPipe } from "./lost-pipe.ts";
import { markedRows } from "./marked-rows.ts";
import { defineRule, type Finding, type Fix } from "./rule.ts";
import { shortHeader } from "./short-header.ts";
import { tableNaming } from "./strangers.ts";
import { tornRows, wrappedLabels } from "./torn-rows.ts";
import { trimmedRow } from "./trimmed-row.ts";

const short = {
  zh: "这一行只有 {count} 格，表头有 {width} 格；缺了哪一格无法断定，本行的数不参与合计",
  en: "This row has {count} of the header's {width} cells; which is missing cannot be told, so its numbers take part in no sum",
};
const shortBlank = {
  zh: "这一行只有 {count} 格，表头有 {width} 格",
  en: "This row has {count} of the header's {width} cells",
};
const long = {
  zh: "这一行有 {count} 格，表头只有 {width} 格，多出的格不会显示",
  en: "This row has {count} cells, the header only {width}; the rest is not shown",
};
const wide = { zh: "表格的竖线写成了“{typed}”，应为半角“|”", en: "“{typed}” typed for the pipe |" };
const pad = { zh: "在行末补上 {count} 个空格子", en: "Add blank cells at the end ({count})" };
const cut = { zh: "删去行末多出的空格子", en: "Remove the blank cells at the end" };
const mend = { zh: "把“{typed}”改为“|”", en: "Change “{typed}” to |" };

/** `ragged-row`: each row of a table has as many cells as its header. Source: Markdown's tables. */
export const raggedRow = defineRule({
  id: "ragged-row",
  group: "cells",
  severity: "error",
  title: { zh: "表格每行的格数与表头一致", en: "Each row has as many cells as the header" },
  about: {
    zh: "每行的格数应与表头一致，竖线用半角“|”。少了格的行，数与列对不上，因此不参与合计；能读的部分照读。表格的一行写在一行里，不能断开；表头下要有一行“| :-- | --: |”，行与行之间不能有空行，也不能夹着文字或注释，否则不会显示为一张表格；注释可以写在一行最后的竖线后面。",
    en: "Each row has as many cells as the header, and the pipes are plain |. In a row that lacks a cell, numbers and columns do not match, so they take part in no sum. A row of the table is one line. Under the header stands a row | :-- | --: |, and no blank line, text or comment stands between rows: Markdown does not show one table otherwise. A comment may stand behind the last pipe of a row.",
  },
  *check(report) {
    const blocks = new Set<TableBlock>();
    const torn = new Set<number>();
    for (const table of report.tables) {
      yield* widePipes(table, report.draft.text);
      yield* markedRows(table, report.draft.text);
      yield* cutOffRows(table, report.draft);
      yield* tornRows(table, report.draft.text, torn);
      yield* wrappedLabels(table, report.draft.text);
      yield* shortHeader(table, report.draft.text);
      const labels = gluedLabels(table);
      const ofHeader = labels ? [glued(labels, report.draft.text)] : headerWidth(table, report);
      yield* ofHeader ?? raggedRows(table, report);
      // Several tables may share a Markdown table, and its header.
      if (!ofHeader && !blocks.has(table.source)) yield* delimiterRow(table, report);
      blocks.add(table.source);
    }
  },
  examples: [
    { bad: "| 规章 | 0 | 0 | 0 |  |", good: "| 规章 | 0 | 0 | 0 |" },
    { bad: "｜规章｜0｜0｜0｜", good: "|规章|0|0|0|" },
  ],
});

/** All rows of one table together: whoever types one full-width pipe types many. */
function* widePipes(table: BoundTable, text: string): Generator<Finding> {
  const rows = new Set<readonly Span[]>();
  const note = ({ widePipes }: TableRow) => widePipes.length > 0 && rows.add(widePipes);
  for (const row of table.header) note(row);
  for (const row of table.rows) note(row.source);
  for (const row of table.source.rows) if (row.delimiter) note(row);
  const [row] = rows;
  const [first, last] = [row?.[0], row?.at(-1)];
  if (!first || !last) return;
  const spans = [...rows].flat();
  const typed = [...new Set(spans.map(({ from, to }) => text.slice(from, to)))].join("");
  yield {
    at: { from: first.from, to: last.to },
    message: say(wide, { typed }),
    fixes: [{ title: say(mend, { typed }), safe: true, edits: spans.map((span): Edit => ({ span, newText: "|" })) }],
  };
}

function* raggedRows(table: BoundTable, { tables, draft: { text } }: Report): Generator<Finding> {
  for (const row of table.rows) {
    if (!row.ragged || row.source.widePipes.length > 0 || endsBlank(row, table, text)) continue;
    // A row of another table, which has its number of cells.
    if (row.label && !row.form && tableNaming(tables, table, row.label.text)) continue;
    yield joinedRows(row, table, text) ??
      blankAhead(row, table)?.finding ??
      lostPipe(row, table, text)?.finding ??
      ragged(row, table, text);
  }
}

/** Of a row that no pipe opens, the last one may as well stand before a cell that is blank, like the others. */
function endsBlank({ source: { cells, line } }: BoundRow, { width }: BoundTable, text: string): boolean {
  const opened = /^\s*[|｜]/.test(text.slice(line.from, line.to));
  return !opened && cells.length === width - 1 && cells.slice(1).every((cell) => cell.text === "");
}

function ragged(row: BoundRow, { width, source }: BoundTable, text: string): Finding {
  const { cells } = row.source;
  const args = { count: cells.length, width };
  if (row.ragged === "long") {
    const extra = cells.slice(width);
    const at = {
      from: extra[0]?.cell.from ?? row.source.line.from,
      to: extra[extra.length - 1]?.cell.to ?? row.source.line.to,
    };
    // Of rows that a blank line cut off from their table, the first may be the header of another one.
    const within = row.source.line.to <= source.block.to;
    const empty = extra.every((cell) => cell.text === "");
    return { at, message: say(long, args), fixes: empty && within ? [cutCells(at, row.source)] : [] };
  }
  // A group row has only its label to lose, so nothing can be out of place; a label that is none of the form's may hold the numbers.
  const known = row.form !== undefined && row.label?.fit !== "near";
  const blank = known && cells.slice(1).every((cell) => cell.text === "");
  const fix: Fix = {
    title: say(pad, { count: width - cells.length }),
    safe: blank,
    edits: [padRow(row.source, width)],
  };
  return { at: trimmedRow(text, row.source), message: say(blank ? shortBlank : short, args), fixes: [fix] };
}

/** The extra cells with the pipe behind each; the pipe before the first one closes the row. */
function cutCells({ from, to }: Span, { line }: TableRow): Fix {
  return { title: say(cut), safe: true, edits: [{ span: { from, to: Math.min(to + 1, line.to) }, newText: "" }] };
}

function padRow(row: TableRow, width: number): Edit {
  const last = row.cells[row.cells.length - 1];
  const end = last ? last.cell.to : row.line.to;
  const closed = end < row.line.to;
  const cells = Array.from({ length: width - row.cells.length }, () => "  ").join("|");
  return closed
    ? { span: { from: end + 1, to: end + 1 }, newText: `${cells}|` }
    : { span: { from: end, to: end }, newText: ` |${cells}|` };
}
