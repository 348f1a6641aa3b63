import { describe, expect, test } from "vitest";
import { unknownRow } from "../../server/src/rules/unknown-row.ts";
import { amend, bothOf, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";
import { bound, marks } from "../narrative/tables.ts";

const coercion = "| 行政强制 | 28 |";

describe("unknown-row", () => {
  test("found: a row that fits nothing", () => {
    expectFindings(amend(draft2021(), [coercion, `${coercion}\n| ⟦unknown-row:行政确认事项⟧ | 0 |`]));
    expectFindings(amend(draft2021(), [coercion, `${coercion}\n| ⟦unknown-row:合计⟧ | 370 |`]));
  });

  test("found: a label that shares half its characters is another matter, not a slip", () => {
    expectFindings(amend(draft2021(), [coercion, "| ⟦unknown-row:行政检查⟧ | 28 |"]));
  });

  test("found: numbers without a label", () => {
    expectFindings(amend(draft2021(), [coercion, `${coercion}\n|⟦unknown-row:  ⟧| 3 |`]));
  });

  test("alone where one row is missing, it is meant for that one; the fix is not safe", () => {
    expectFix(
      amend(draft2021(), [coercion, "| ⟦unknown-row:执法措施⟧ | 28 |"]),
      { rule: "unknown-row", safe: false, title: ["改为“行政强制”", "Change to “行政强制”"] },
      draft2021(),
    );
    expectFix(
      amend(draft2021(), [coercion, "|⟦unknown-row:  ⟧| 28 |"]),
      { rule: "unknown-row", safe: false },
      amend(draft2021(), [coercion, "| 行政强制 | 28 |"]),
    );
  });

  test("each of the rows between two that are known is meant for the one that is missing there", () => {
    const zeros = "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
    const group = ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物"] as const;
    const rows = (...labels: readonly string[]) => labels.map((label) => `| ${label} ${zeros}\n`).join("");
    const said = (...labels: readonly string[]) =>
      findingsOf(amend(draft2021(), [rows(...group), rows(...labels)])).map(({ message }) => bothOf(message)[0]);
    const meant = (label: string, form: string) => `“${label}”不是这张表的项目，此处应为“${form}”`;
    expect(said("甲类", group[1])).toEqual([meant("甲类", group[0]), `下面缺少“${group[2]}”一行`]);
    expect(said(group[1], "乙类")).toEqual([`下面缺少“${group[0]}”一行`, meant("乙类", group[2])]);
    expect(said("甲类", group[1], "乙类")).toEqual([meant("甲类", group[0]), meant("乙类", group[2])]);
    expect(said("甲类", "乙类", group[1], group[2])).toEqual([
      `下面缺少“${group[0]}”一行`,
      "“甲类”不是这张表的项目",
      "“乙类”不是这张表的项目",
    ]);
  });

  test("found without a label where labels stand in several columns: in the last of them", () => {
    const draft = draft2021({ labels: [0, 1, 2] });
    const row = /^.*2\.重复申请.*\n/m.exec(draft)?.[0] ?? "";
    expectFindings(amend(draft, [row, `${row}|  |  |⟦unknown-row:  ⟧| 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n`]));
  });

  test("a row of another table is one finding, and says of which", () => {
    const coercion = "| 行政强制 | 28 |";
    expectFindings(amend(draft2021(), [coercion, `${coercion}\n| ⟦unknown-row:行政规范性文件⟧ | 3 | 6 | 17 |`]));
    const row = "| 5.属于三类内部事务信息 |";
    const text = amend(draft2021(), [row, `| 行政强制 | 28 |\n${row}`]);
    expect(findingsOf(text).map(({ rule }) => rule)).toEqual(["unknown-row"]);
    expect(saidOf(text, "unknown-row")).toEqual([
      "“行政强制”是“第二十条第（六）项”那张表的项目，不在这张表里",
      "“行政强制” is a row of the table “第二十条第（六）项”, and not of this one",
    ]);
    const wrong = amend(draft2021(), [coercion, `${coercion}\n| 行政复议 | 1 |`]);
    expect(saidOf(wrong, "unknown-row")[0]).toBe(
      "“行政复议”是“四、政府信息公开行政复议、行政诉讼情况”那张表的项目，不在这张表里",
    );
  });

  test("a label is not written over a number that has slipped into it", () => {
    const found = expectFindings(
      amend(draft2021(), ["| 行政事业性收费 | 727.2578 |", "| ⟦unknown-row:行政事业性收费727.2578⟧ |  |"]),
    );
    expect(found.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test("not found: a row that the configuration names", () => {
    const more = bound(amend(draft2021(), [coercion, `${coercion}\n| 行政确认（县） | 0 |\n| 行政检查事项 | 0 |`]), {
      extraRows: ["行政确认(县)"],
    });
    expect(marks(unknownRow, more)).toEqual(["行政检查事项"]);
  });

  test("says no more than the beginning of a long label", () => {
    const label = "甲乙丙丁".repeat(10);
    const text = amend(draft2021(), [coercion, `${coercion}\n| ${label}戊 | 370 |`]);
    expect(saidOf(text, "unknown-row")[0]).toBe(`“${label}”不是这张表的项目`);
  });

  test("not found: an empty row, near labels, labels with notes on them", () => {
    expectFindings(amend(draft2021(), [coercion, `${coercion}\n|  |  |`]));
    expectFindings(amend(draft2021(), [coercion, "| ⟦label-wording:行政强制措施⟧ | 28 |"]));
    expectFindings(
      amend(draft2021(), [
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "⟦label-wording:（二）部分公开⟧",
      ]),
    );
  });

  test("says which, and what it should be", () => {
    const said = (row: string) => saidOf(amend(draft2021(), [coercion, row]), "unknown-row");
    expect(said(`${coercion}\n| 合计 | 370 |`)).toEqual(["“合计”不是这张表的项目", "“合计” is no row of this table"]);
    expect(said("| 执法措施 | 28 |")).toEqual([
      "“执法措施”不是这张表的项目，此处应为“行政强制”",
      "“执法措施” is no row of this table; here it should be “行政强制”",
    ]);
    expect(said(`${coercion}\n|  | 3 |`)).toEqual(["这一行没有项目名称", "This row has no label"]);
    expect(said("|  | 28 |")).toEqual([
      "这一行没有项目名称，此处应为“行政强制”",
      "This row has no label; here it should be “行政强制”",
    ]);
  });
});
