import { expect, test } from "vitest";
import { gridsOf } from "../../server/src/convert/source/pdf-grid.ts";
import { withoutRunningHeads } from "../../server/src/convert/source/pdf-margins.ts";
import type { Word } from "../../server/src/convert/source/pdf-page.ts";
import { type Rule, wholeLines } from "../../server/src/convert/source/pdf-rules.ts";
import type { SourceLine } from "../../server/src/convert/source/source.ts";

const word = (text: string, x: number, y: number): Word => ({ text, x, y, width: 10, size: 10 });
/** Lines at these places, each drawn in pieces between these. */
const pieces = (places: readonly number[], ends: readonly number[]): Rule[] =>
  places.flatMap((at) => ends.slice(1).map((to, i) => ({ at, from: ends[i] ?? 0, to })));
const rowsOf = (across: Rule[], down: Rule[], words: Word[]) =>
  gridsOf({ across: wholeLines(across), down: wholeLines(down) }, words).map(({ grid }) => grid.rows);

test("a line drawn along each cell anew parts the cells that span several columns, too", () => {
  const across = pieces([0, 20, 40], [0, 100, 200, 300]);
  // Between the second and the third column no line goes down: both rows have one cell there.
  const down = pieces([0, 100, 300], [0, 20, 40]);
  const words = [word("行政处罚", 10, 15), word("61", 190, 15), word("行政强制", 10, 35), word("62", 190, 35)];
  expect(rowsOf(across, down, words)).toEqual([
    [
      ["行政处罚", "61"],
      ["行政强制", "62"],
    ],
  ]);
});

test("a table that a page's end cut open has its first and last row all the same", () => {
  const words = [word("重复申请", 10, 15), word("1", 150, 15), word("其他", 10, 55), word("3", 150, 55)];
  const middle = [word("公开出版物", 10, 35), word("2", 150, 35)];
  expect(rowsOf(pieces([20, 40], [0, 200]), pieces([0, 100, 200], [0, 60]), [...words, ...middle])).toEqual([
    [
      ["重复申请", "1"],
      ["公开出版物", "2"],
      ["其他", "3"],
    ],
  ]);
});

test("what stands in the margins of several pages is left out, but not the header of a table", () => {
  const line = (text: string): SourceLine => ({ kind: "line", text, whole: false });
  const page = (number: number) => {
    const margins = [
      line(`2025/1/20 10:0${number}  年度报告`),
      line("信息内容  本年制发件数"),
      line(`www.example.gov.cn  ${number}/2`),
    ];
    return { blocks: [...margins, line("正文")], pageNumbers: 0, margins };
  };
  const { pages, left } = withoutRunningHeads([page(1), page(2)]);
  expect(left).toBe(4);
  expect(pages.map(({ blocks }) => blocks.map((block) => "text" in block && block.text))).toEqual([
    ["信息内容  本年制发件数", "正文"],
    ["信息内容  本年制发件数", "正文"],
  ]);
});
