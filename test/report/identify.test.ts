import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";

const titled = (year: number) => `# 甲县${year}年政府信息公开工作年度报告\n\n`;

/** A table of so many rows, cells parted by spaces; `-` is a blank one. */
function table(...rows: string[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row
        .split(" ")
        .map((cell) => (cell === "-" ? "" : cell))
        .join(" | ")} |\n`,
  );
  return `${lines[0]}|${" - |".repeat(rows[0]?.split(" ").length ?? 0)}\n${lines.slice(1).join("")}\n`;
}

const under = (heading: string, ...blocks: string[]) => `## ${heading}\n\n${blocks.join("")}`;
const disclosed = (...blocks: string[]) => under("二、主动公开政府信息情况", ...blocks);
const fifth = "### 第二十条第（五）项\n\n";
const sixth = "### 第二十条第（六）项\n\n";

const found = (text: string) =>
  bindReport(parseDraft(text)).tables.map(({ form, edition }) => `${form.id} ${edition.id}`);

const penalties = table("信息内容 本年处理决定数量", "行政处罚 1", "行政强制 2");
const penalties2019 = table("信息内容 上一年项目数量 本年增/减 处理决定数量", "行政处罚 1 1 1", "行政强制 2 2 2");

describe("a table is known by", () => {
  test.each([
    ["its labels, without a caption or section", penalties, ["penalties 2021"]],
    ["its labels, under another's caption", disclosed(fifth, penalties), ["penalties 2021"]],
    ["its labels, in another section", under("四、政府信息公开行政复议、行政诉讼情况", penalties), ["penalties 2021"]],
    ["the columns of an older form", disclosed(sixth, penalties2019), ["penalties 2019"]],
    [
      "its caption, where it has the columns of two",
      disclosed(sixth, table("信息内容 本年处理决定数量", "甲 1")),
      ["penalties 2021"],
    ],
    [
      "its caption, where it has the columns of two",
      disclosed(fifth, table("信息内容 本年处理决定数量", "甲 1")),
      ["licences 2021"],
    ],
    ["its caption, where it has nothing else", disclosed(fifth, table("甲 乙", "丙 1")), ["licences 2021"]],
    [
      "its caption, but once",
      disclosed(fifth, table("甲 乙", "丙 1"), fifth, table("甲 乙", "丙 1")),
      ["licences 2021"],
    ],
    [
      "its section, if it has one label",
      under("四、政府信息公开行政复议、行政诉讼情况", table("甲 总计", "丙 1")),
      ["reviews 2021"],
    ],
  ])("%s", (_, text, tables) => {
    expect(found(titled(2024) + text)).toEqual(tables);
  });

  test("its place among those that are alike", () => {
    const one = table("信息内容 本年处理决定数量", "甲 1");
    expect(found(titled(2024) + disclosed(one, one))).toEqual(["licences 2021", "penalties 2021"]);
    expect(found(titled(2024) + under("三、收到和处理政府信息公开申请情况", table("甲 总计", "丙 1")))).toEqual([
      "applications 2021",
    ]);
  });

  test("the year, where two forms have it", () => {
    const reviews = table("类型 结果维持 结果纠正 其他结果 尚未审结 总计", "行政复议 1 1 1 1 4");
    expect(found(titled(2024) + reviews)).toEqual(["reviews 2021"]);
    expect(found(titled(2020) + reviews)).toEqual(["reviews 2019"]);
  });

  test("the form that the tables above it are of", () => {
    const reviews = table("类型 结果维持 结果纠正 其他结果 尚未审结 总计", "行政复议 1 1 1 1 4");
    expect(found(titled(2024) + penalties2019 + reviews)).toEqual(["penalties 2019", "reviews 2019"]);
  });
});

describe("no table of the form is", () => {
  test.each([
    ["one that shares nothing with any", table("甲 乙", "丙 1")],
    [
      "one that shares nothing, in a section with one table",
      under("四、政府信息公开行政复议、行政诉讼情况", table("甲 乙", "丙 1")),
    ],
    [
      "one that shares few words, in a section without tables",
      under("六、其他需要报告的事项", table("项目 总计", "热线 3")),
    ],
    ["one that shares few words, above all sections", table("- 自然人 商业企业 总计", "信件 1 1 2")],
    ["one whose words are numbers", disclosed(table("2023 2024", "1 2"))],
  ])("%s", (_, text) => {
    expect(found(titled(2024) + text)).toEqual([]);
  });
});
