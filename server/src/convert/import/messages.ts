import type { TableForm } from "../../edition/index.ts";
import { editions } from "../../edition/index.ts";
import { type Message, say, type Text } from "../../message.ts";

export const noteOf = say;

/** How a table is called: by its caption, or by the section that it is the table of. */
export function tableName(form: TableForm): string {
  if (form.caption) return form.caption;
  const sections = editions.flatMap((edition) => edition.sections);
  return sections.find((section) => section.tables.some((table) => table.id === form.id))?.heading ?? form.id;
}

/** A table, or a row of it. */
export function placeOf(form: TableForm, row?: string): Message {
  const table = tableName(form);
  return row === undefined ? say(texts.table, { table }) : say(texts.row, { table, row });
}

export const texts = {
  table: { zh: "表格“{table}”", en: "table “{table}”" },
  row: { zh: "“{table}”“{row}”一行", en: "“{table}”, row “{row}”" },
  title: { zh: "标题", en: "title" },
  preamble: { zh: "导语", en: "preamble" },
  section: { zh: "{heading}", en: "{heading}" },
  beforeTitle: { zh: "标题之前", en: "before the title" },
  afterTitle: { zh: "标题之后", en: "after the title" },
  atEnd: { zh: "文末", en: "at the end" },
  pageNumbers: { zh: "页码", en: "page numbers" },
  traditional: { zh: "繁体字", en: "traditional characters" },
  traditionalWords: {
    zh: "规定的用语写成简体，其余照原样",
    en: "the form's words are simplified, no others",
  },
  sequence: { zh: "表格的序号", en: "numbers of rows" },
  sequenceLeft: { zh: "{number} 个，没有写入草稿", en: "{number} left out" },
  runningHeads: { zh: "每页重复的页眉、页脚", en: "running heads and feet" },
  site: { zh: "网站的导航等文字", en: "navigation of the web site" },
  siteLeft: { zh: "{number} 行，没有写入草稿", en: "{number} lines left out" },
  madeHeaders: { zh: "转换工具自己加的表头", en: "headers that the converter made up" },
  pictures: { zh: "图片", en: "pictures" },
  picturesLeft: {
    zh: "{number} 幅图片或图表里的内容读不出来，没有写入草稿",
    en: "what {number} pictures or charts show cannot be read and is not in the draft",
  },
  page: { zh: "第 {pages} 页", en: "page {pages}" },
  noText: { zh: "没有文字，多半是扫描件或图片，没有导入", en: "no text, most likely a scan; not imported" },
  numbers: { zh: "数字核对", en: "numbers compared" },
  says: { zh: "{text}", en: "{text}" },
  paragraphs: { zh: "{number} 段", en: "{number} paragraphs" },
  nothing: { zh: "标题下没有内容", en: "nothing under the heading" },
  cells: { zh: "{number} 个数字，共应有 {all} 个", en: "{number} numbers of {all}" },
  cellsAndSigns: {
    zh: "{number} 个数字，{signs} 格写的是“—”“/”“无”一类，共应有 {all} 个",
    en: "{number} numbers, {signs} cells with a sign for nothing, of {all}",
  },
  cellsWithout: { zh: "{count}；这里没有数字：{cells}", en: "{count}; no number in {cells}" },
  cell: { zh: "“{row}”的“{column}”（{text}）", en: "“{column}” of “{row}” ({text})" },
  blankRow: { zh: "“{row}”一行（空白）", en: "row “{row}” (blank)" },
  blank: { zh: "空白", en: "blank" },
  and: { zh: "{before}、{cell}", en: "{before}, {cell}" },
  inAll: { zh: "{list}等 {number} 处", en: "{list} and others, {number} in all" },
  noTitle: { zh: "没有找到；请在第一行补上标题", en: "not found; please write it on the first line" },
  noYear: { zh: "标题里没有年份，按现行格式处理", en: "no year in the title; read by the form in force" },
  pageName: { zh: "{text}（只写在网页的标题栏里）", en: "{text} (in the head of the page alone)" },
  saidTitle: { zh: "{text}（没有单独的一行，取自正文）", en: "{text} (taken from a sentence)" },
  noSection: { zh: "没有找到这个部分", en: "this section was not found" },
  noTable: { zh: "没有找到这张表", en: "this table was not found" },
  nearHeading: { zh: "原文是“{typed}”，照原样保留", en: "the source says “{typed}”, kept as it is" },
  typed: { zh: "原文的名称是“{typed}”，照原样保留", en: "the source's label is “{typed}”, kept as it is" },
  unknownRow: { zh: "格式里没有这一行，照原样保留", en: "the form has no such row; kept as it is" },
  strayText: { zh: "表中的文字没有归位，放在附录", en: "words of the table found no place; in the appendix" },
  strayRow: { zh: "认不出是哪一行，放在附录", en: "not known which row it is; in the appendix" },
  extra: {
    zh: "比格式多 {number} 个数，多出的放在附录，请核对这一行",
    en: "{number} numbers more than the form has; in the appendix; please compare this row",
  },
  lost: {
    zh: "比格式少 {number} 个数，按从左到右放，缺的留空，请核对这一行",
    en: "{number} numbers fewer than the form has; filled from the left, the rest left blank; please compare this row",
  },
  cutOff: {
    zh: "最后一格在提取时被切掉，按前面各数之和写作 {total}，请对照原件",
    en: "the last cell was cut off by the extraction; written as {total}, the sum of the others; please compare with the original",
  },
  collapsed: {
    zh: "提取时丢了空白的格子：{total} 是前面各数之和，放在最后一格，其余按从左到右放，请核对这一行",
    en: "blank cells were left out by the extraction: {total}, the sum of the others, stands in the last cell, the rest from the left; please compare this row",
  },
  byLines: {
    zh: "表格的格子和表头对不齐，按每行的名称和数字的个数归位，请核对",
    en: "cells do not stand below the header; placed by labels and counts of numbers; please compare",
  },
  headingRow: {
    zh: "标题在表格的一行里，请核对",
    en: "heading in a table; please compare",
  },
  moved: {
    zh: "表格里有 {number} 行的单元格比别的行多或少，按最后一格对齐，请核对这些行",
    en: "{number} rows of the table have more or fewer cells than the others; aligned by their last cell; please compare",
  },
  headerMissing: {
    zh: "表头里没有找到“{labels}”，按格式补上",
    en: "“{labels}” not found in the header, added from the form",
  },
  headerTyped: { zh: "表头原文是“{typed}”，照原样保留", en: "the header says “{typed}”, kept as it is" },
  headerAside: {
    zh: "表头原文是“{typed}”，按格式写",
    en: "the header says “{typed}”, written as the form has it",
  },
  columnOrder: {
    zh: "表头各列的次序和格式不同，请逐列核对",
    en: "the header names the columns in another order than the form; please compare each column",
  },
  headerStray: { zh: "表头里多出的文字放在附录", en: "words of the header found no place; in the appendix" },
  otherReport: { zh: "另一份年报", en: "another report" },
  otherReportKept: {
    zh: "文件里不止一份年报，只导入第一份；其余 {number} 段放在附录，请把它们分成几个文件再导入",
    en: "the file holds more than one report; the first was imported, and {number} lines of others are in the appendix; please import each from a file of its own",
  },
  sameReport: { zh: "同一份年报又出现一次", en: "the same report once more" },
  struck: { zh: "画了删除线的文字", en: "struck out" },
  struckOut: { zh: "没有写入正文，放在附录", en: "not in the text; in the appendix" },
  navigation: {
    zh: "网页上的文字，不属于报告，放在附录",
    en: "words of the web page, not of the report; in the appendix",
  },
  unplaced: { zh: "没有找到归属，放在附录", en: "no place found; in the appendix" },
  pagesLeft: { zh: "{number} 处，没有写入草稿", en: "{number} left out" },
  numberLost: {
    zh: "这些数没有进入正文和表格，放在附录，请核对：{text}",
    en: "these numbers are in no text or table; in the appendix; please compare: {text}",
  },
  allNumbers: { zh: "来源中的 {number} 个数都在草稿里", en: "all {number} numbers of the source are in the draft" },
  otherTable: { zh: "不是格式里的表格，照原样保留", en: "not a table of the form; kept as it is" },
} as const satisfies Record<string, Text>;
