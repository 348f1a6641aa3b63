import type { TableRow } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import type { ColumnForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundTable } from "../report/index.ts";
import { fillOf, isTotalColumn } from "./fill.ts";
import { gluedLabels } from "./glued-labels.ts";
import { lostHeader } from "./lost-header.ts";
import { hasLostLabels, lostLabels } from "./lost-labels.ts";
import { isOutdated } from "./outdated.ts";
import { defineRule, type Fix } from "./rule.ts";
import { meantColumns } from "./strangers.ts";
import { headerSpan, standsAlone } from "./table-places.ts";

const missing = { zh: "表中缺少“{labels}”栏", en: "The table lacks the column “{labels}”" };
const insert = {
  zh: "插入“{labels}”栏，各格填 0（请核对）",
  en: "Insert the column “{labels}”, all cells 0 (to be checked)",
};
const insertLabels = {
  zh: "在表头补上“{labels}”（请核对各栏的数）",
  en: "Put “{labels}” into the header (check the numbers of each column)",
};
const insertTotals = {
  zh: "插入“{labels}”栏，总计按和填写，其余填 0（请核对）",
  en: "Insert the column “{labels}”, totals as sums, all else 0 (to be checked)",
};

/** `missing-column`: a table has all columns of the form. Source: both forms, the tables. */
export const missingColumn = defineRule({
  id: "missing-column",
  group: "structure",
  severity: "error",
  title: { zh: "表中各栏齐全", en: "A table has all columns of the form" },
  about: {
    zh: "表中各栏由格式规定，没有发生的也要保留并填 0。缺少的栏会使有关合计无法判断。整个表头丢了或者没有填写的，按格式的顺序读取各栏的数，也在这里提示。",
    en: "The columns of a table are the form's; those with nothing to report stay, with 0. Sums that need a missing column are not assessed. Where the whole header was lost or left blank, the numbers are read in the form's order, and that is reported here.",
  },
  *check(report) {
    for (const table of report.tables) {
      if (isOutdated(table, report.edition)) continue;
      if (hasLostLabels(table)) {
        yield lostLabels(table);
        continue;
      }
      const noHeader = lostHeader(table, report.draft.text);
      if (noHeader) {
        yield noHeader;
        continue;
      }
      const labels = gluedLabels(table);
      const explained = new Set([...meantColumns(table).values(), labels?.left, labels?.right]);
      const lost = table.missingColumns.filter((column) => !explained.has(column));
      if (lost.length === 0) continue;
      const simple = !table.wide && table.header.length > 0 && standsAlone(table);
      yield {
        at: headerSpan(table),
        message: say(missing, { labels: labelsOf(lost) }),
        fixes: simple ? [insertColumns(table, lost)] : [],
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

const labelsOf = (columns: readonly ColumnForm[]): string => columns.map(({ label }) => label).join("”“");

function insertColumns(table: BoundTable, lost: readonly ColumnForm[]): Fix {
  const places = new Map<number, ColumnForm[]>();
  for (const column of lost) {
    const at = placeOf(table, column);
    places.set(at, [...(places.get(at) ?? []), column]);
  }
  const header = table.header[table.header.length - 1];
  const rows = new Map(table.rows.map((row) => [row.source, row.form]));
  const fill = fillOf(table);
  const textIn = (row: TableRow, column: ColumnForm): string => {
    if (row.delimiter) return "--:";
    if (row === header) return column.label;
    const form = rows.get(row);
    return form && !form.heads ? fill(form, column) : "";
  };
  // Of a label that the header alone has lost, the numbers are there.
  const inHeader = table.rows.every(({ source }) => source.cells.length === table.width + lost.length);
  const short = table.source.rows.filter((row) => !inHeader || row.cells.length === table.width);
  const edits = short.flatMap((row) =>
    [...places].map(([at, columns]) =>
      insertCells(
        row,
        at,
        columns.map((column) => textIn(row, column)),
      ),
    ),
  );
  const words = lost.some((column) => isTotalColumn(table.form, column)) ? insertTotals : insert;
  return { title: say(inHeader ? insertLabels : words, { labels: labelsOf(lost) }), safe: false, edits };
}

/** The physical column that a lost one stands before: that of the next one of the form that is there, or the end. */
function placeOf(table: BoundTable, column: ColumnForm): number {
  const order = table.form.columns;
  const next = table.columns.find(({ form }) => form && order.indexOf(form) > order.indexOf(column));
  return next?.index ?? (table.columns[table.columns.length - 1]?.index ?? 0) + 1;
}

/** Puts cells before the one at `index`, or behind the last one. */
function insertCells(row: TableRow, index: number, texts: readonly string[]): Edit {
  const end = row.cells.at(-1)?.cell.to ?? row.line.to;
  // A row that no pipe closes stays as it is.
  const open = index >= row.cells.length && end >= row.line.to;
  const at = row.cells[index]?.cell.from ?? (open ? end : end + 1);
  return { span: { from: at, to: at }, newText: texts.map((text) => (open ? ` | ${text}` : ` ${text} |`)).join("") };
}
