import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { type LayoutName, relayout } from "../../server/src/edit/relayout.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { example, exampleNames } from "../language/kit.ts";

/** Lays one table of a draft out anew; nothing where that is not offered. */
function laidOut(text: string, table: string, to: LayoutName): string | undefined {
  const report = bindReport(parseDraft(text));
  const bound = report.tables.find(({ form }) => form.id === table);
  const edit = bound && relayout(report, bound, to);
  return edit && applyEdits(text, [edit]);
}

/** What the tables say: every number with its row and column. */
function numbers(text: string): string[] {
  return bindReport(parseDraft(text))
    .tables.flatMap(({ form, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.map(({ row, column, source }) => `${form.id}.${row.id}/${column.id} ${source.text}`),
      ),
    )
    .filter((number) => !number.endsWith(" "));
}

describe("relayout", () => {
  test.each(exampleNames)("of %s to the official layout and back keeps the text, but for alignment", (name) => {
    const text = formatText(example(name));
    for (const table of ["applications", "reviews"]) {
      const official = laidOut(text, table, "official");
      expect(official).not.toBe(text);
      expect(numbers(official ?? "")).toEqual(numbers(text));
      expect(laidOut(official ?? "", table, "official")).toBeUndefined();
      expect(laidOut(official ?? "", table, "canonical")).toBe(text);
    }
  });

  test.each(["", "甲乙。", "<!-- 已核 -->"])(
    "not of a table that “%s” tears: its other rows would stand there twice",
    (line) => {
      const text = example("2024-county-office").replace(/^(?=\| （一）予以公开 )/m, `${line}\n`);
      expect(laidOut(text, "applications", "official")).toBeUndefined();
    },
  );

  test("three label columns: groups stand in front of their first row", () => {
    const lines = laidOut(example("2024-county-office"), "applications", "official")?.split("\n") ?? [];
    const cells = (start: string) =>
      lines
        .find((line) => line.includes(start))
        ?.split("|")
        .slice(1, 5)
        .map((cell) => cell.trim());
    expect(cells("一、本年新收")).toEqual(["一、本年新收政府信息公开申请数量", "", "", "22"]);
    expect(cells("（一）予以公开")).toEqual(["三、本年度办理结果", "（一）予以公开", "", "0"]);
    expect(cells("1.属于国家秘密")).toEqual(["", "（三）不予公开", "1.属于国家秘密", "0"]);
    expect(cells("2.其他法律")).toEqual(["", "", "2.其他法律行政法规禁止公开", "0"]);
  });

  test("the wide row of section four has a header of three rows", () => {
    const text = laidOut(example("2024-county-office"), "reviews", "official") ?? "";
    const table = text.slice(text.indexOf("## 四"), text.indexOf("## 五")).trim().split("\n").slice(2);
    expect(table.map((line) => line.replace(/ +/g, " ").replace(/-+/g, "-"))).toEqual([
      "| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |",
      `|${" -: |".repeat(15)}`,
      "| | | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |",
      `|${" 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |".repeat(3)}`,
      "| 1 | 0 | 1 | 1 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    ]);
  });

  test("tables in one block get captions as headings", () => {
    const head = "# 甲县2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n";
    const text = `${head}| 第二十条第（五）项 |  |
| :-- | --: |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 1 |
| 第二十条第（六）项 |  |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 2 |
| 行政强制 | 3 |
`;
    expect(laidOut(text, "licences", "canonical")).toBe(`${head}### 第二十条第（五）项

| 信息内容 | 本年处理决定数量 |
| :------- | ---------------: |
| 行政许可 |                1 |

### 第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
| :------- | ---------------: |
| 行政处罚 |                2 |
| 行政强制 |                3 |
`);
  });

  test("labels and corner stay as typed, and a row of numbers that is a group keeps them", () => {
    const text = example("2024-county-office")
      .replace("（三）不予公开", "(三)不予公开")
      .replace(/\| （四）无法提供 +\| +/, "| （四）无法提供 | 0")
      .replace(/（本列数据.*?）/, "项目");
    const official = laidOut(text, "applications", "official") ?? "";
    expect(official).toMatch(/^\| 项目 +\| +\| +\| +自然人 \|/m);
    expect(official).toMatch(/^\| +\| \(三\)不予公开 +\| 1\.属于国家秘密 +\| +0 \|/m);
    expect(official).toMatch(/^\| +\| （四）无法提供 +\| +\| +0 \|/m);
    expect(laidOut(official, "applications", "canonical")).toBe(formatText(text));
  });

  test("keeps CRLF", () => {
    const text = example("2024-county-office").replace(/\n/g, "\r\n");
    expect(laidOut(text, "applications", "official")).not.toMatch(/[^\r]\n/);
  });

  test("is not offered where something has no place, or a row is missing", () => {
    const text = example("2024-county-office");
    for (const spoilt of [
      text.replace("| 二、上年", "| 本地另加的一行 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 二、上年"),
      text.replace("|     22 |", "|     22 | 7 |"),
      text.replace("| 二、上年", "<!-- nianbao-disable-next-line -->\n| 二、上年"),
      text.replace(/\| 1\.属于国家秘密.*\n/, ""),
    ]) {
      expect(laidOut(spoilt, "applications", "official")).toBeUndefined();
    }
    const grouped = laidOut(text, "applications", "official") ?? "";
    expect(laidOut(grouped.replace("| 三、本年度办理结果 ", "| 按期 "), "applications", "canonical")).toBeUndefined();
    const header = "| 自然人 |";
    const without = text.replace(/^(\|[^|\n]*\|)[^|\n]*\|(.*\|.*\|.*\|.*\|.*\|.*\|)$/gm, "$1$2");
    expect(without).not.toContain(header.slice(1));
    expect(laidOut(without, "applications", "official")).toBeUndefined();
    const behind = grouped.replace(/(\| （一）予以公开.*\|)\n/, "$1 <!-- 已核 -->\n");
    expect(behind).not.toBe(grouped);
    expect(laidOut(behind, "applications", "canonical")).toBeUndefined();
    const blank = grouped.replace(/(\|.*（一）予以公开)/, (row) => `${"|  ".repeat(10)}|\n${row}`);
    expect(laidOut(blank, "applications", "canonical")).toBeUndefined();
    expect(laidOut(text, "applications", "canonical")).toBeUndefined();
    expect(laidOut(text, "fees", "official")).toBeUndefined();
  });
});
