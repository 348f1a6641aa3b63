import { describe, expect, test } from "vitest";
import type { LaidTable } from "../../server/src/convert/export/laid-table.ts";
import { importSource } from "../../server/src/convert/import/index.ts";
import { linesOfCells } from "../../server/src/convert/source/spreadsheet-rows.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted } from "../kit/extracted.ts";
import { content2019, content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";

const forms = [content2021, content2019].map((content) => writeDraft(content).text);

/** Every place of a table, merged cells in the first of theirs, or in all. */
function places({ rows, width }: LaidTable, again: boolean): string[][] {
  const all = rows.map(() => Array<string>(width).fill(""));
  for (const [at, row] of rows.entries())
    for (const { text, column, columns, rows: down } of row)
      for (const below of all.slice(at, at + (again ? down : 1)))
        below.fill(text, column, column + (again ? columns : 1));
  return all;
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const commas = (table: LaidTable, again: boolean) =>
  places(table, again)
    .map((row) => row.map(quoted).join(","))
    .join("\n");
const WIDEST = 15;
const padded = (row: readonly string[]) => Array.from({ length: WIDEST }, (_, i) => row[i] ?? "");

const sheets: readonly (readonly [name: string, write: (draft: string) => string])[] = [
  ["tables alone", (draft) => extracted(draft, (table) => commas(table, false))],
  ["what a merged cell says in each of its places", (draft) => extracted(draft, (table) => commas(table, true))],
  [
    "each line as wide as the widest table",
    (draft) =>
      extracted(draft, (table) =>
        places(table, false)
          .map((row) => row.join("\t"))
          .join("\n"),
      )
        .split("\n")
        .map((line) => padded(line.split("\t")).map(quoted).join(","))
        .join("\r\n"),
  ],
  [
    "each cell in quotation marks",
    (draft) =>
      extracted(draft, (table) =>
        places(table, false)
          .map((row) => row.map((cell) => `"${cell}"`).join(","))
          .join("\n"),
      ),
  ],
  [
    "from the clipboard, labels that break their lines",
    (draft) =>
      extracted(draft, (table) =>
        places(table, false)
          .map((row) => row.map((cell) => cell.replace(/^(.{2})(企业|机构|.{9,})$/, '"$1\n$2"')).join("\t"))
          .join("\n"),
      ),
  ],
];

describe("a report out of a spreadsheet", () => {
  test.each(sheets)("%s: every number in its cell", (_, write) => {
    for (const draft of forms) {
      const { draft: made, strays, found } = importSource(readText(write(draft)));
      expect(strays).toEqual([]);
      expect(contentOf(made)).toEqual(contentOf(draft));
      expect(found.filter(({ certainty }) => certainty !== "sure")).toEqual([]);
    }
  });
});

const parted = (text: string) => linesOfCells(text).join("\n").replaceAll("\t", "→");
const header = "信息内容,本年处理决定数量\n";
const cells = header.replace(",", "→");

test.each([
  ["a row left blank", `${header}行政许可,`, `${cells}行政许可→`],
  ["signs within a cell", `${header}"行政许可,含延续","1,234"`, `${cells}行政许可,含延续→1,234`],
  ["marks within a cell", `${header}"行政""许可""",3`, `${cells}行政"许可"→3`],
  ["a sentence with commas", `${header}全年公开3条,其中文件1条。,,`, `${cells}全年公开3条,其中文件1条。`],
  ["what stands before", `二、主动公开,,\n公开3条,含1条,\n${header}`, `二、主动公开\n公开3条,含1条\n${cells}`],
  ["a mark that nothing closes", `${header}行政许可,"3\n行政处罚,4`, `${cells}行政许可→"3\n行政处罚→4`],
])("%s", (_, text, wanted) => {
  expect(parted(text)).toBe(wanted);
});

test.each(["公开3条,其中文件1条\n行政许可,3", '"互联网"\n他说："好,\n行"', ""])("no spreadsheet: %j", (text) => {
  expect(parted(text)).toBe(text);
});
