import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, findingsOf, saidOf, unmark } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const asOf2023 = (draft: string) => draft.replaceAll("2020年", "2023年").replaceAll("〔2019〕60号", "〔2021〕30号");

describe("outdated-edition", () => {
  test("found once, at the first table's caption; labels are not reported one by one", () => {
    const found = findingsOf(asOf2023(draft2019()));
    expect(found.map(({ rule }) => rule)).toEqual(["outdated-edition"]);
    expect(found[0]?.related?.length).toBeGreaterThan(3);
    expect(bothOf(found[0]?.related?.[0]?.message ?? { text: { zh: "", en: "" }, args: {} })).toEqual([
      "这张表也是",
      "and so is this table",
    ]);
  });

  test("found: the form of 2021 in a report on 2020", () => {
    const text = draft2021().replaceAll("2024年", "2020年");
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual(["outdated-edition"]);
  });

  test("found: one table of the older form among new ones", () => {
    const now = "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 15596 |";
    const old =
      "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| :-- | --: | --: | --: |\n| 行政许可 | 229 | 8 | 15596 |\n| 其他对外管理服务事项 | 0 | 0 | 0 |";
    expectFindings(amend(draft2021(), [now, old], ["第二十条第（五）项", "⟦outdated-edition:第二十条第（五）项⟧"]));
  });

  test("not found: one label of the older form, in a table of as many columns as the new one", () => {
    const rows = (label: string) => `| ${label} |\n| :-- | --: |\n| 行政许可`;
    expectFindings(amend(draft2021(), [rows("本年处理决定数量"), rows("⟦label-wording:处理决定数量⟧")]));
  });

  test.each<[string, readonly (readonly [string, string])[]]>([
    ["a row twice", [["| 行政强制 | 0 | 0 | 0 |", "| 行政强制 | 0 | 0 | 0 |\n| 行政强制 | 0 | 0 | 0 |"]]],
    ["a row of one's own", [["| 行政强制 | 0 | 0 | 0 |", "| 行政强制 | 0 | 0 | 0 |\n| 合计 | 0 | 0 | 0 |"]]],
    ["a row lost", [["| 行政强制 | 0 | 0 | 0 |\n", ""]]],
    ["a column renamed", [["| 采购项目数量 |", "| 项目情况 |"]]],
    [
      "a column lost",
      [
        ["| 采购项目数量 | 采购总金额 |\n| :-- | --: | --: |", "| 采购总金额 |\n| :-- | --: |"],
        ["| 163 | 66976万元 |", "| 66976万元 |"],
      ],
    ],
    ["a label misspelt", [["| 政府集中采购 |", "| 政府集中采贝 |"]]],
    ["a header lost", [["| 信息内容 | 采购项目数量 | 采购总金额 |\n", ""]]],
  ])("not spoken of: %s in an outdated table", (_, changes) => {
    expect(findingsOf(asOf2023(amend(draft2019(), ...changes))).map(({ rule }) => rule)).toEqual(["outdated-edition"]);
  });

  test("the sums of an outdated table are checked all the same", () => {
    const found = findingsOf(asOf2023(draft2019()).replace("| 1 | 28 |", "| 1 | 29 |"));
    expect(found.map(({ rule }) => rule)).toEqual(["outdated-edition", "row-total"]);
  });

  test("not found: a directive names the edition, or nothing tells the year", () => {
    expectFindings(`<!-- nianbao-edition 2019 -->\n\n${draft2019().replace("（国办公开办函〔2019〕60号）", "")}`);
    const untitled = draft2019()
      .replace("# 示例区人民政府2020年", "# ⟦title-wording:示例区人民政府")
      .replace("报告\n", "报告⟧\n");
    expectFindings(untitled);
  });

  test("found on the header of a table without a caption; the edition that a directive names is the one wanted", () => {
    const header = "信息内容 | 采购项目数量 | 采购总金额";
    const table = `| ⟦outdated-edition:${header}⟧ |\n| :-- | --: | --: |\n| 政府集中采购 | 163 | 66976万元 |\n`;
    const text = `<!-- nianbao-edition 2021 -->\n\n${table}`;
    expect(
      findingsOf(unmark(text).text)
        .filter(({ rule }) => rule === "outdated-edition")
        .map(({ at }) => at),
    ).toEqual(unmark(text).marks.map(({ from, to }) => ({ from, to })));
    expect(saidOf(text, "outdated-edition")[0]).toContain("2021 年度的报告应用 2021 年的格式");
  });

  test("says which form is used and which is wanted", () => {
    expect(saidOf(asOf2023(draft2019()), "outdated-edition")).toEqual([
      "表格用的是 2019 年的格式（国办公开办函〔2019〕60号），2023 年度的报告应用 2021 年的格式（国办公开办函〔2021〕30号）",
      "The table is of the form of 2019 (国办公开办函〔2019〕60号); a report on 2023 uses the form of 2021 (国办公开办函〔2021〕30号)",
    ]);
  });
});
