import type { TableRow } from "../draft/index.ts";
import { delimiterLine, rowLine } from "../edit/canonical.ts";
import type { Edit } from "../edit/edit.ts";
import { lineEndOf } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundTable, Report } from "../report/index.ts";
import type { Finding, Fix } from "./rule.ts";
import { trimmedRow } from "./trimmed-row.ts";

const separator = {
  zh: "表头下的分隔行有 {count} 格，表头有 {width} 格，这样的表格不会显示为表格",
  en: "The delimiter row has {count} cells, the header {width}; Markdown shows no table then",
};
const noSeparator = {
  zh: "表头下缺少分隔行（| :-- | --: |），这样的表格不会显示为表格",
  en: "There is no delimiter row (| :-- | --: |) under the header; Markdown shows no table then",
};
const draw = { zh: "在表头下插入分隔行", en: "Insert the delimiter row" };
const redraw = { zh: "按表头重写分隔行", en: "Rewrite the delimiter row" };

const chinese = {
  zh: "表头下的分隔行要用半角的“-”“:”，不然表格不会显示为表格",
  en: "The row under the header takes plain - and :, or Markdown shows no table",
};
const retype = { zh: "改为半角", en: "Type them plain" };
const surplus = {
  zh: "分隔行（| :-- | --: |）多了一行，会显示为表格的一行",
  en: "One delimiter row (| :-- | --: |) too many, which is shown as a row of the table",
};
const remove = { zh: "删去多出的分隔行", en: "Remove it" };

/** The row of marks under the header: it is there, and has as many cells, or Markdown shows no table. */
export function* delimiterRow(table: BoundTable, { draft: { text }, tables }: Report): Generator<Finding> {
  const delimiter = table.source.rows.find((row) => row.delimiter);
  if (!delimiter) yield* withoutDelimiter(table, text);
  else if (CHINESE.test(text.slice(delimiter.line.from, delimiter.line.to))) yield typedInChinese(delimiter, text);
  else if (delimiter.cells.length !== table.width) yield unlikeHeader(delimiter, table, text);
  // One below the header is in its place.
  if (table.source.rows.findLastIndex((row) => row.delimiter) <= 1 && !table.source.rows[0]?.delimiter) return;
  const known = tables.filter(({ source }) => source === table.source).flatMap(({ rows }) => rows);
  const rows = new Set(known.flatMap(({ form, source }) => (form ? source : [])));
  yield* repeated(table.source.rows, rows, text);
}

const CHINESE = /[‐-―－：]/;

function typedInChinese(row: TableRow, text: string): Finding {
  const { from, to } = row.line;
  const newText = text
    .slice(from, to)
    .replace(/[‐-―－]/g, "-")
    .replace(/：/g, ":");
  const edits = [{ span: row.line, newText }];
  return { at: trimmedRow(text, row), message: say(chinese), fixes: [{ title: say(retype), safe: true, edits }] };
}

/** Rows of marks below another one, or below a row of the form: above those of a further table stands its header. */
function* repeated(lines: readonly TableRow[], rows: ReadonlySet<TableRow>, text: string): Generator<Finding> {
  for (const [i, row] of lines.entries()) {
    const above = lines[i - 1];
    if (!row.delimiter || !above || !(above.delimiter || rows.has(above))) continue;
    const edits = [{ span: { from: above.line.to, to: row.line.to }, newText: "" }];
    yield {
      at: trimmedRow(text, row),
      message: say(surplus),
      fixes: [{ title: say(remove), safe: true, edits }],
    };
  }
}

/** Of several tables in one, the first is spoken of: its row is Markdown's own header. */
function* withoutDelimiter(table: BoundTable, text: string): Generator<Finding> {
  const [first] = table.source.rows;
  if (!first || table.header[0] !== first) return;
  const newText = lineEndOf(text) + delimiterLine(1, table.width - 1);
  const edit: Edit = { span: { from: first.line.to, to: first.line.to }, newText };
  yield {
    at: trimmedRow(text, first),
    message: say(noSeparator),
    fixes: [{ title: say(draw), safe: true, edits: [edit] }],
  };
}

function unlikeHeader(row: TableRow, table: BoundTable, text: string): Finding {
  const args = { count: row.cells.length, width: table.width };
  const kept = Array.from({ length: table.width }, (_, i) => row.cells[i]?.text ?? "--:");
  const fix: Fix = { title: say(redraw), safe: true, edits: [{ span: row.line, newText: rowLine(kept) }] };
  return { at: trimmedRow(text, row), message: say(separator, args), fixes: [fix] };
}
