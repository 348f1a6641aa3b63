import type { TableBlock, TableRow } from "../draft/index.ts";
import { lineEndOf } from "../edit/insert.ts";
import { say } from "../message.ts";
import type { BoundTable, Report } from "../report/index.ts";
import { isNumber } from "../report/label-columns.ts";
import type { Finding, Fix } from "./rule.ts";
import { firstRowOf } from "./table-places.ts";
import { trimmedRow } from "./trimmed-row.ts";

const short = {
  zh: "表头只有 {width} 格，下面各行都有 {count} 格；请在表头补上缺少的格子",
  en: "The header has {width} cells, each row below it {count}; add what the header lacks",
};
const long = {
  zh: "表头有 {width} 格，下面各行都只有 {count} 格；请删去表头多出的格子，或者在各行补上",
  en: "The header has {width} cells, each row below it only {count}; take the surplus from the header, or add it to the rows",
};
const widen = { zh: "在表头补上 {count} 个空格子", en: "Add blank cells to the header ({count})" };
const glued = {
  zh: "这张表紧接在上一张表后面，两张表的格数不同，显示时会少几格；中间要空一行",
  en: "This table follows the one above without a blank line, and with another number of cells, so that some are not shown",
};
const part = { zh: "在两张表之间空一行", en: "Put a blank line between the two tables" };

/**
 * Where all rows agree in their number of cells, and Markdown's own header does not: what is to be said of that, once, and
 * nothing of each row, nor of the delimiter row. None where the rows do not agree.
 */
export function headerWidth(table: BoundTable, report: Report): Finding[] | undefined {
  const { header, rows, source } = table;
  const { top, others, count } = shapeOf(source);
  if (!top || count === top.cells.length) return undefined;
  // A single cell is half a row at most.
  if (others.length > 1 && count !== 1 && count !== undefined) {
    if (isLabelAmiss(table, count)) return [];
    if (!rows.some(({ ragged }) => ragged)) return undefined;
    return firstRowOf(table) <= top.line.to ? [ofTop(top, count, table, report.draft.text)] : [];
  }
  const [own] = header;
  const within = own && firstRowOf(table) > top.line.to && rows.some(({ ragged }) => ragged);
  if (!within || widthOf([...header, ...rows.map((row) => row.source)]) === undefined) return undefined;
  return isMisplaced(table, report) ? [] : [apart(own, report.draft.text)];
}

/**
 * Whether the header lacks cells that each row has, and no label: those above the labels of the rows. Then the labels
 * stand in columns that the header names otherwise, and what seems to be missing among them is not.
 */
export function lacksLabelCells({ source, missingColumns, columns }: BoundTable): boolean {
  const { top, others, count } = shapeOf(source);
  if (!top || count === undefined || count <= top.cells.length || missingColumns.length > 0) return false;
  const lacking = count - top.cells.length;
  const first = columns[0]?.index ?? 0;
  const body = others.filter(({ cells }) => cells.some(({ text }) => isNumber(text)));
  const begins = (row: TableRow) => row.cells.findIndex(({ text }) => isNumber(text));
  return body.length > 0 && body.every((row) => begins(row) === first + lacking);
}

/** The row that Markdown takes for the header, the others but the delimiter row, and how many cells each of those has. */
function shapeOf({ rows }: TableBlock) {
  const [top, ...others] = rows.filter(({ delimiter }) => !delimiter);
  return { top, others, count: widthOf(others) };
}

/** How many cells each of the rows has, if it is one number. */
function widthOf([first, ...others]: readonly TableRow[]): number | undefined {
  const count = first?.cells.length;
  return others.every(({ cells }) => cells.length === count) ? count : undefined;
}

/** The header lacks a label, or has one too many, which is told of as that. */
function isLabelAmiss({ width, missingColumns, columns }: BoundTable, count: number): boolean {
  const strange = columns.filter(({ form, label }) => !form && label);
  return width < count ? missingColumns.length === count - width : strange.length === width - count;
}

function ofTop(top: TableRow, count: number, table: BoundTable, text: string): Finding {
  const { width } = table;
  const message = say(width < count ? short : long, { width, count });
  const fixes = table.header.length === 1 && lacksLabelCells(table) ? [widened(table, count - width)] : [];
  return { at: trimmedRow(text, top), message, fixes };
}

/** Blank cells before the first column of the form, in the delimiter row, too, if it lacks them. */
function widened({ columns, source, width }: BoundTable, count: number): Fix {
  const edits = source.rows.slice(0, 2).flatMap((row) => {
    const at = row.cells[columns[0]?.index ?? 0]?.cell.from;
    if (at === undefined || row.cells.length > width) return [];
    return [{ span: { from: at, to: at }, newText: (row.delimiter ? " :-- |" : "  |").repeat(count) }];
  });
  return { title: say(widen, { count }), safe: true, edits };
}

/** Its own section's heading is missing, and with it is lost what parts the two. */
const isMisplaced = ({ form, section }: BoundTable, { sections }: Report): boolean =>
  !section?.form.tables.includes(form) && !sections.some((one) => one.form.tables.includes(form));

function apart(row: TableRow, text: string): Finding {
  const edit = { span: { from: row.line.from, to: row.line.from }, newText: lineEndOf(text) };
  return { at: trimmedRow(text, row), message: say(glued), fixes: [{ title: say(part), safe: true, edits: [edit] }] };
}
