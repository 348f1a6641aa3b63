import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { withoutOverlaps } from "../../server/src/edit/edit.ts";
import { formatTables, formatText } from "../../server/src/edit/format.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { example } from "../language/kit.ts";

const HEAD = "# 甲县2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n### 第二十条第（六）项\n\n";

/** Formats a table of 第（六）项, given and expected without what stands above it. */
function check(table: string, expected: string) {
  expect(formatText(HEAD + table)).toBe(HEAD + expected);
  const edits = formatTables(bindReport(parseDraft(HEAD + table)));
  expect(withoutOverlaps(edits)).toEqual(edits.toSorted((a, b) => a.span.from - b.span.from));
}

describe("format", () => {
  test.each(["2024-city-clean", "2024-county-office"] as const)("leaves %s as it is", (name) => {
    expect(formatText(example(name))).toBe(example(name));
  });

  test("aligns by display width, labels left and numbers right", () => {
    check(
      "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 12 |\n|行政强制|3|\n",
      "| 信息内容 | 本年处理决定数量 |\n| :------- | ---------------: |\n| 行政处罚 |               12 |\n| 行政强制 |                3 |\n",
    );
  });

  test("curly quotation marks are two columns wide, or one where told", () => {
    const row = (text: string) => text.split("\n").find((line) => line.includes("三安全"));
    const text = example("2024-city-clean");
    expect(row(formatText(text))?.length).toBe((row(formatText(text, { ambiguousWidth: "narrow" }))?.length ?? 0) - 2);
  });

  test("keeps CRLF, the byte-order mark and all outside of tables", () => {
    const text = `\uFEFF${HEAD}甲 | 乙  \n\n|信息内容|本年处理决定数量|\n|:--|--:|\n|行政处罚|1|\n\n  末 \t\n`;
    const formatted = formatText(text.replace(/\n/g, "\r\n"));
    expect(formatted.replace(/[^\r\n]/g, "")).toBe("\r\n".repeat(text.split("\n").length - 1));
    expect(formatted.startsWith("\uFEFF# 甲县")).toBe(true);
    expect(formatted).toContain("甲 | 乙  \r\n");
    expect(formatted.endsWith("|\r\n\r\n  末 \t\r\n")).toBe(true);
  });

  test("a byte-order mark stays before the first pipe", () => {
    expect(formatText("\uFEFF  |信息内容|本年处理决定数量|\n|:--|--:|\n|行政处罚|1|\n")).toBe(
      "\uFEFF| 信息内容 | 本年处理决定数量 |\n| :------- | ---------------: |\n| 行政处罚 |                1 |\n",
    );
  });

  test("leaves tables that the form does not know", () => {
    const text = `${HEAD}## 六、其他需要报告的事项\n\n|甲|乙|\n|--|--|\n|一|2|\n`;
    expect(formatText(text)).toBe(text);
  });

  test("keeps how the delimiter row aligns, and stretches it", () => {
    check(
      "|信息内容|本年处理决定数量|\n|---|:-:|\n|行政处罚|1|\n",
      "| 信息内容 | 本年处理决定数量 |\n| -------- | :--------------: |\n| 行政处罚 |                1 |\n",
    );
  });

  test("a label column as the delimiter says, and never without room for a delimiter", () => {
    check(
      "|信息内容|本年处理决定数量|\n|:-:|-|\n|行政处罚甲|1|\n|行政强制|2|\n",
      "|  信息内容  | 本年处理决定数量 |\n| :--------: | ---------------- |\n| 行政处罚甲 |                1 |\n|  行政强制  |                2 |\n",
    );
    check(
      "|信息内容|本年处理决定数量|\n|-:|-|\n|行政处罚甲|1|\n|行政强制||\n",
      "|   信息内容 | 本年处理决定数量 |\n| ---------: | ---------------- |\n| 行政处罚甲 |                1 |\n|   行政强制 |                  |\n",
    );
  });

  test("one table alone, where told", () => {
    const text = `${HEAD}|信息内容|本年处理决定数量|\n|:--|--:|\n|行政处罚|1|\n\n### 第二十条第（五）项\n\n|信息内容|本年处理决定数量|\n|:--|--:|\n|行政许可|1|\n`;
    const report = bindReport(parseDraft(text));
    const places = (from: number, to: number) => [
      ...new Set(formatTables(report, {}, { from, to }).map(({ span }) => span.from > text.indexOf("（五）"))),
    ];
    const [first, last] = ["|信息内容", "|行政处罚|1|"].map((row) => text.indexOf(row)) as [number, number];
    const next = text.lastIndexOf("|信息内容");
    expect(places(0, first - 1)).toEqual([]);
    expect(places(0, first)).toEqual([false]);
    expect(places(last + 8, next - 1)).toEqual([false]);
    expect(places(last + 9, next - 1)).toEqual([]);
    expect(places(last, next).sort()).toEqual([false, true]);
  });

  test("keeps rows without outer pipes, short and long ones, escaped pipes and a directive behind a row", () => {
    check(
      "| 信息内容 | 本年处理决定数量 |\n|:--|--:|\n  行政处罚\\| | 1\n|行政强制|  \n| a | 1 | 2|  <!-- nianbao-disable-line -->  \n",
      "| 信息内容   | 本年处理决定数量 |\n| :--------- | ---------------: |\n行政处罚\\| |                1\n| 行政强制   |\n| a          |                1 |   2 |  <!-- nianbao-disable-line -->\n",
    );
  });
});
