import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { keptWithNext } from "../../server/src/convert/export/keep-together.ts";
import { cell, type LaidCell, type LaidTable } from "../../server/src/convert/export/laid-table.ts";
import { exportReport } from "../../server/src/convert/index.ts";
import { example } from "./same-report.ts";

const document = new TextDecoder().decode(
  unzipSync(await exportReport(example("2024-county-office"), "docx"))["word/document.xml"],
);

/** The text of each row of the tables, and `+` where every cell of it keeps it on the page of the next. */
const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
  const kept = row.match(/<w:keepNext\/>/g)?.length ?? 0;
  expect([0, row.match(/<w:tc>/g)?.length]).toContain(kept);
  const text = [...row.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([words]) => words.replace(/<[^>]*>/g, "")).join(" ");
  return `${text.trim()}${kept > 0 ? " +" : ""}`;
});

/** The row that begins so, or holds these words. */
const row = (words: string) => rows.find((one) => one.includes(words)) ?? "";

test("a caption, the header and the rows below it stay on one page", () => {
  expect(rows.slice(0, 7)).toEqual([
    "第二十条第（一）项 +",
    "信息内容 本年制发件数 本年废止件数 现行有效件数 +",
    "规章 0 0 0 +",
    "行政规范性文件 3 6 17",
    "第二十条第（五）项 +",
    "信息内容 本年处理决定数量 +",
    "行政许可 0",
  ]);
  const header = rows.findIndex((one) => one.includes("申请人情况"));
  expect(rows.slice(header, header + 3).map((one) => one.endsWith(" +"))).toEqual([true, true, true]);
});

test("the rows of a group stay on one page, those of the group of all results do not", () => {
  for (const label of ["（五）不予处理", "2.重复申请", "4.无正当理由大量反复申请"]) expect(row(label)).toMatch(/ \+$/);
  for (const label of ["（一）予以公开", "8.属于行政查询事项", "5.要求行政机关确认", "（七）总计"]) {
    expect(row(label)).not.toMatch(/^$| \+$/);
  }
});

test("no row is torn in two, and each has a cell in every column, be it covered by one further up", () => {
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
  for (const [table] of document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
    const columns = table.match(/<w:gridCol /g)?.length;
    for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
      const spans = row
        .split("<w:tc>")
        .slice(1)
        .map((one) => Number(/<w:gridSpan w:val="(\d+)"/.exec(one)?.[1] ?? 1));
      expect(spans.reduce((all, span) => all + span, 0)).toBe(columns);
    }
  }
  expect(document).toMatch(/<w:vMerge w:val="continue"\/>/);
});

/** A label over so many rows of one number each. */
function group(label: string, count: number): LaidCell[][] {
  const numbers = Array.from({ length: count }, () => [cell("value", "0", 1)]);
  return numbers.map((row, r) => (r === 0 ? [cell("row", label, 0, 1, count), ...row] : row));
}

const table = (rows: LaidCell[][]): LaidTable => ({ name: "", rows, headerRows: 0, labelColumns: 1, width: 2 });
const countKept = (rows: LaidCell[][]) => keptWithNext(table(rows)).filter((kept) => kept).length;

test("what is too long for that is not kept together", () => {
  expect([group("甲", 12), group("甲", 13)].map(countKept)).toEqual([11, 0]);
  const part = (count: number) => [
    [cell("caption", "甲", 0, 2)],
    ...group("乙", 1),
    ...Array(count).fill(group("丙", 1)).flat(),
  ];
  expect([part(10), part(11)].map(countKept)).toEqual([11, 1]);
});
