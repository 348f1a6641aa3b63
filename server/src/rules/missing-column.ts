import type { TableRow } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import type { ColumnForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { headerSpan, meantColumns } from "./columns.ts";
import { defineRule, type Fix } from "./rule.ts";
import { isOutdated } from "./strangers.ts";

const missing = { zh: "表中缺少“{labels}”栏", en: "The table lacks the column “{labels}”" };
const insert = {
  zh: "插入“{label}”栏，各格填 0（请核对）",
  en: "Insert the column “{label}”, all cells 0 (to be checked)",
};

/** `missing-column`: a table has all columns of the form. Source: both forms, the tables. */
export const missingColumn = defineRule({
  id: "missing-column",
  group: "structure",
  severity: "error",
  title: { zh: "表中各栏齐全", en: "A table has all columns of the form" },
  about: {
    zh: "表中各栏由格式规定，没有发生的也要保留并填 0。缺少的栏会使有关合计无法判断。",
    en: "The columns of a table are the form's; those with nothing to report stay, with 0. Sums that need a missing column are not assessed.",
  },
  *check(report) {
    for (const table of report.tables) {
      if (isOutdated(table, report.edition)) continue;
      const explained = new Set(meantColumns(table).values());
      const lost = table.missingColumns.filter((column) => !explained.has(column));
      const [first] = lost;
      if (!first) continue;
      const simple = lost.length === 1 && !table.wide && table.header.length > 0 && standsAlone(table);
      yield {
        at: headerSpan(table),
        message: say(missing, { labels: lost.map((column) => column.label).join("”“") }),
        fixes: simple ? [insertColumn(table, first)] : [],
      };
    }
  },
  examples: [
    {
      bad: "| 信息内容 | 本年制发件数 | 现行有效件数 |\n| :-- | --: | --: |\n| 规章 | 0 | 0 |\n| 行政规范性文件 | 3 | 17 |",
      good: "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 3 | 6 | 17 |",
    },
  ],
});

/** Not one of several tables in one Markdown table, whose columns they share. */
function standsAlone(table: BoundTable): boolean {
  const rows = table.source.rows.filter((row) => !row.delimiter).length;
  return rows === table.header.length + table.rows.length;
}

function insertColumn(table: BoundTable, column: ColumnForm): Fix {
  const order = table.form.columns;
  const next = table.columns.find(({ form }) => form && order.indexOf(form) > order.indexOf(column));
  const at = next?.index ?? (table.columns[table.columns.length - 1]?.index ?? 0) + 1;
  const header = table.header[table.header.length - 1];
  const rows = new Map(table.rows.map((row) => [row.source, row]));
  const edits = table.source.rows.map((row) => {
    if (row.delimiter) return insertCell(row, at, "--:");
    if (row === header) return insertCell(row, at, column.label);
    const bound = rows.get(row);
    return insertCell(row, at, bound && !bound.form?.heads ? "0" : "");
  });
  return { title: say(insert, { label: column.label }), safe: false, edits };
}

/** Puts a cell before the one at `index`, or behind the last one. */
function insertCell(row: TableRow, index: number, text: string): Edit {
  const cell = row.cells[index];
  const at = cell?.cell.from ?? Math.min(row.line.to, (row.cells[row.cells.length - 1]?.cell.to ?? row.line.to) + 1);
  return { span: { from: at, to: at }, newText: ` ${text} |` };
}
