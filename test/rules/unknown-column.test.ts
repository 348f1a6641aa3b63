import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const table = "| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 15596 |";
const withColumn = (label: string) =>
  amend(draft2021(), [
    table,
    `| 信息内容 | 本年处理决定数量 | ${label} |\n| :-- | --: | --: |\n| 行政许可 | 15596 | 3 |`,
  ]);

describe("unknown-column", () => {
  test("found: a column of one's own, one that stands twice", () => {
    expectFindings(withColumn("⟦unknown-column:备注⟧"));
    expectFindings(withColumn("⟦unknown-column:本年处理决定数量⟧"));
  });

  test("alone where one column is missing, it is meant for that one; the fix is not safe", () => {
    expectFix(
      amend(draft2021(), [table, table.replace("本年处理决定数量", "⟦unknown-column:办件量⟧")]),
      { rule: "unknown-column", safe: false, title: ["改为“本年处理决定数量”", "Change to “本年处理决定数量”"] },
      draft2021(),
    );
  });

  test.each([
    ["甲栏 | 本年废止件数", "0 | 0", ["missing 现行有效件数", "甲栏 is 本年制发件数"]],
    ["本年废止件数 | 甲栏", "0 | 0", ["missing 本年制发件数", "甲栏 is 现行有效件数"]],
    ["甲栏 | 本年废止件数 | 乙栏", "0 | 0 | 0", ["甲栏 is 本年制发件数", "乙栏 is 现行有效件数"]],
    ["甲栏 | 乙栏 | 本年废止件数 | 现行有效件数", "0 | 0 | 0 | 0", ["missing 本年制发件数", "甲栏", "乙栏"]],
    [" | 本年废止件数 | 现行有效件数", " | 0 | 0", ["missing 本年制发件数"]],
  ])("between the columns that are known: %s", (columns, numbers, expected) => {
    const documents = /\| 信息内容 \| 本年制发件数[\s\S]*?\n\n/.exec(draft2021())?.[0] ?? "";
    const rules = numbers.replace(/\d|^ /g, "---");
    const rows = `| 规章 | ${numbers} |\n| 行政规范性文件 | ${numbers} |`;
    const text = amend(draft2021(), [documents, `| 信息内容 | ${columns} |\n| :-- | ${rules} |\n${rows}\n\n`]);
    const said = findingsOf(text).map(({ message }) => bothOf(message)[0]);
    expect(
      said.map((words) =>
        words
          .replace(/^表中缺少“(.*)”栏$/, "missing $1")
          .replace(/^“(.*?)”不是[^“]*(?:“(.*)”)?$/, "$1 is $2")
          .replace(/ is $/, ""),
      ),
    ).toEqual(expected);
  });

  test("found: one that stands twice in section four, where that makes no row of fifteen numbers", () => {
    const [before = "", table = ""] = draft2021().split(/(?=\| 类型 )/);
    const wider = table.replace(
      /^(\|[^|\n]*\|[^|\n]*\|[^|\n]*\|)/gm,
      (start) => `${start}${start.includes("--") ? " --: |" : "  |"}`,
    );
    expectFindings(before + wider.replace("结果纠正 |  |", "结果纠正 | ⟦unknown-column:结果纠正⟧ |"));
    expectFindings(amend(draft2021(), ["| 结果纠正 |", "| 结果纠正 | ⟦unknown-column:结果纠正⟧ |"]));
  });

  test("not found: a blank column at the end, a label that is near", () => {
    expectFindings(withColumn(" ").replace("15596 | 3 |", "15596 |  |"));
    expectFindings(amend(draft2021(), ["现行有效件数", "⟦label-wording:现行有效件⟧"]));
  });

  test("not found: a column that a total counts is not said to make the total wrong", () => {
    expectFindings(
      amend(
        draft2021(),
        ["| 类型 | 结果维持 |", "| 类型 | ⟦unknown-column:主动撤回⟧ | 结果维持 |"],
        ["| :-- | --: | --: | --: | --: | --: |\n", "| :-- | --: | --: | --: | --: | --: | --: |\n"],
        ["| 10 | 1 | 0 | 2 | 13 |", "| 2 | 10 | 1 | 0 | 2 | 15 |"],
        ["| 5 | 0 | 0 | 0 | 5 |", "| 0 | 5 | 0 | 0 | 0 | 5 |"],
        ["（复议后起诉） | 0 |", "（复议后起诉） | 0 | 0 |"],
      ),
    );
  });

  test.each([
    ["a row a line", {}],
    ["groups in columns of their own", { labels: [0, 1, 2] }],
    ["rows of section four", { reviews: "rows" }],
  ] as const)(
    "a column that counts the rows is one finding, the rows are read, and it can be taken out: %s",
    (_, layout) => {
      const draft = draft2021(layout);
      const numbered = (text: string) =>
        text.replace(/\| (（本列|类型)(.*\n)(.*\n)((?:\|.*\n)+)/g, (_all, corner, head, mark, rows: string) => {
          const counted = rows.split(/(?<=\n)/).map((row, i) => `| ${i + 1} ${row}`);
          return `| ⟦unknown-column:序号⟧ | ${corner}${head}| --: ${mark}${counted.join("")}`;
        });
      const both = numbered(draft);
      const last = both.lastIndexOf("⟦unknown-column:序号⟧");
      // The second is left where the first is taken out.
      const after = draft.slice(0, draft.indexOf("## 四、")) + both.slice(both.indexOf("## 四、"));
      expect(last).toBeGreaterThan(both.indexOf("⟦unknown-column:序号⟧"));
      expectFix(
        both,
        { rule: "unknown-column", safe: false, title: ["删去“序号”栏", "Remove the column “序号”"] },
        after,
      );
    },
  );

  test("says which, and what it should be", () => {
    expect(saidOf(withColumn("备注"), "unknown-column")).toEqual([
      "“备注”不是这张表的栏目",
      "“备注” is no column of this table",
    ]);
    const label = "甲乙丙丁".repeat(10);
    expect(saidOf(withColumn(`${label}戊`), "unknown-column")[0]).toBe(`“${label}”不是这张表的栏目`);
    expect(saidOf(withColumn("本年处理决定数量"), "unknown-column")).toEqual([
      "“本年处理决定数量”一栏重复出现",
      "The column “本年处理决定数量” stands here a second time",
    ]);
    expect(saidOf(amend(draft2021(), [table, table.replace("本年处理决定数量", "办件量")]), "unknown-column")).toEqual([
      "“办件量”不是这张表的栏目，此处应为“本年处理决定数量”",
      "“办件量” is no column of this table; here it should be “本年处理决定数量”",
    ]);
    const repeated = amend(draft2021(), ["本年制发件数 | 本年废止件数", "本年制发件数 | 本年制发件数"]);
    expect(saidOf(repeated, "unknown-column")).toEqual([
      "“本年制发件数”一栏重复出现，此处应为“本年废止件数”",
      "The column “本年制发件数” stands here a second time; here it should be “本年废止件数”",
    ]);
  });
});
