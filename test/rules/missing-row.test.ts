import { describe, expect, test } from "vitest";
import { formatText } from "../../server/src/edit/format.ts";
import { missingRow } from "../../server/src/rules/missing-row.ts";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";
import { bound, fixed, told } from "../narrative/tables.ts";

const zeros = " | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
const requested = `| 3.要求提供公开出版物${zeros}`;
const excessive = `| 4.无正当理由大量反复申请${zeros}`;
const totals = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |\n";

describe("missing-row", () => {
  test("one row, found at the row before it, inserted with 0 but not by fix all", () => {
    expectFix(
      amend(draft2021(), [requested, ""], ["2.重复申请", "⟦missing-row:2.重复申请⟧"]),
      {
        rule: "missing-row",
        safe: false,
        title: ["插入缺少的 1 行，各格填 0（请核对）", "Insert what is missing (1), all cells 0 (to be checked)"],
      },
      draft2021(),
    );
  });

  test("rows that follow each other are one finding, rows apart are two", () => {
    expectFix(
      amend(draft2021(), [requested + excessive, ""], ["2.重复申请", "⟦missing-row:2.重复申请⟧"]),
      { rule: "missing-row", safe: false },
      draft2021(),
    );
    expectFindings(
      amend(
        draft2021(),
        [requested, ""],
        ["2.重复申请", "⟦missing-row:2.重复申请⟧"],
        [`| 1.属于国家秘密${zeros}`, ""],
        ["（三）不予公开", "⟦missing-row:（三）不予公开⟧"],
      ),
    );
  });

  test("the first row, found at the header; the last row at the end of the text", () => {
    expectFix(
      amend(
        draft2021(),
        ["| 规章 | 0 | 0 | 0 |\n", ""],
        ["| 信息内容 | 本年制发件数", "| ⟦missing-row:信息内容⟧ | 本年制发件数"],
      ),
      { rule: "missing-row", safe: false },
      draft2021(),
    );
    expectFix(
      amend(draft2019(), ["| 行政强制 | 0 | 0 | 0 |\n", ""], ["行政处罚", "⟦missing-row:行政处罚⟧"]),
      { rule: "missing-row", safe: false },
      draft2019(),
    );
  });

  test("a group row says nothing, so it is inserted safely", () => {
    expectFix(
      amend(
        draft2021(),
        ["| （四）无法提供 |  |  |  |  |  |  |  |\n", ""],
        ["8.属于行政查询事项", "⟦missing-row:8.属于行政查询事项⟧"],
      ),
      {
        rule: "missing-row",
        safe: true,
        title: ["插入分组行“（四）无法提供”", "Insert the group row “（四）无法提供”"],
      },
      draft2021(),
    );
  });

  test("（七）总计 is inserted with what the rows above come to", () => {
    expectFix(
      amend(draft2021(), [totals, ""], ["3.其他", "⟦missing-row:3.其他⟧"]),
      {
        rule: "missing-row",
        safe: false,
        title: [
          "插入缺少的 1 行，总计按和填写，其余填 0（请核对）",
          "Insert what is missing (1), totals as sums, all else 0 (to be checked)",
        ],
      },
      draft2021(),
    );
  });

  test("（七）总计 counts what is blank as 0; a table without sums has no totals to speak of", () => {
    const blank = amend(
      draft2021(),
      [totals, ""],
      ["| 9 | 2 | 0 | 0 | 0 | 1 | 12 |", "| 9 | / | 0 | 0 | 0 | 1 | 12 |"],
    );
    expect(told(missingRow, bound(blank))[0]?.fixes).toEqual([
      "claim: 插入缺少的 1 行，总计按和填写，其余填 0（请核对） → | （七）总计 | 20 | 2 | 0 | 0 | 0 | 1 | 23 |",
    ]);
    expect(told(missingRow, bound(amend(draft2021(), ["| 行政强制 | 28 |\n", ""])))[0]?.fixes).toEqual([
      "claim: 插入缺少的 1 行，各格填 0（请核对） → | 行政强制 | 0 |",
    ]);
  });

  test.each([
    ["3.要求提供公开出版物", "2.重复申请", false],
    ["（四）无法提供", "8.属于行政查询事项", true],
  ])("in a table that is aligned the row “%s” is inserted aligned", (label, above, safe) => {
    const aligned = formatText(draft2021());
    const row = aligned.split("\n").find((line) => line.startsWith(`| ${label}`)) ?? "";
    expectFix(
      amend(aligned, [`${row}\n`, ""], [above, `⟦missing-row:${above}⟧`]),
      { rule: "missing-row", safe },
      aligned,
    );
  });

  test("CRLF: the inserted rows have it, too", () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expectFix(
      amend(crlf(draft2021()), [crlf(requested), ""], ["2.重复申请", "⟦missing-row:2.重复申请⟧"]),
      { rule: "missing-row", safe: false },
      crlf(draft2021()),
    );
  });

  test("not found: groups that stand in label columns of their own; rows in another order", () => {
    expectFindings(draft2021({ labels: [0, 1, 2] }));
    expectFindings(amend(draft2021(), [requested + excessive, excessive + requested]));
  });

  test("no rows are offered where labels stand in several columns", () => {
    const draft = draft2021({ labels: [0, 1, 2] });
    const row = /^.*3\.要求提供公开出版物.*\n/m.exec(draft)?.[0] ?? "";
    expect(told(missingRow, bound(amend(draft, [row, ""])))).toEqual([
      {
        at: "2.重复申请",
        zh: "下面缺少“3.要求提供公开出版物”一行",
        en: "The row “3.要求提供公开出版物” is missing below",
      },
    ]);
  });

  test.each([
    ["at the end of the text, which no line end closes", "| 行政处罚 | 1 |", "| 行政处罚 | 1 |\n| 行政强制 | 0 |"],
    ["at the end of the text, which a line end closes", "| 行政处罚 | 1 |\n", "| 行政处罚 | 1 |\n| 行政强制 | 0 |\n"],
    ["above the last row, which no line end closes", "| 行政强制 | 1 |", "| 行政处罚 | 0 |\n| 行政强制 | 1 |"],
    ["below the delimiter row, where there are no rows", "", "\n| 行政处罚 | 0 |\n| 行政强制 | 0 |"],
    ["above the first row that is there", "| 行政强制 | 1 |\n", "| 行政处罚 | 0 |\n| 行政强制 | 1 |\n"],
  ])("put %s", (_, rows, after) => {
    const table =
      "# 甲县2024年政府信息公开工作年度报告\n\n### 第二十条第（六）项\n\n| 信息内容 | 本年处理决定数量 |\n| :-- | --: |";
    expect(fixed(missingRow, bound(rows === "" ? table : `${table}\n${rows}`))).toBe(
      rows === "" ? table + after : `${table}\n${after}`,
    );
  });

  test("put below the last row of the header", () => {
    const draft = draft2021({ headerRows: 2 });
    const [row = "", first = ""] = /(\| 一、本年新收[^|]*)\|.*\n/.exec(draft) ?? [];
    expect(fixed(missingRow, bound(amend(draft, [row, ""])))).toBe(
      amend(draft, [row, `${first}| 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`]),
    );
  });

  test("not found: a group that is missing among numbers that all stand in one row", () => {
    const wide = draft2021({ reviews: "wide", headerRows: 2 });
    expect(told(missingRow, bound(wide.replace("复议后起诉", "其他案件")))).toEqual([]);
  });

  test("the last rows of the form are one finding as well; a group among rows is no statement less", () => {
    const last = `${totals}| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |\n`;
    const text = amend(draft2021(), [last, ""]);
    expect(told(missingRow, bound(text)).map(({ at, zh, fixes }) => [at, zh, fixes?.[0]?.split(" → ")[0]])).toEqual([
      [
        "3.其他",
        "下面缺少 2 行：（七）总计、四、结转下年度继续办理",
        "claim: 插入缺少的 2 行，总计按和填写，其余填 0（请核对）",
      ],
    ]);
    const group = `| （四）无法提供 |  |  |  |  |  |  |  |\n`;
    const first = /\| 1\.本机关不掌握.*\n/.exec(draft2021())?.[0] ?? "";
    const fixes = told(missingRow, bound(amend(draft2021(), [group + first, ""]))).map((one) => one.fixes?.[0]);
    expect(fixes[0]).toMatch(/^claim: 插入缺少的 2 行，各格填 0（请核对） → \| （四）无法提供 \|[ |]+\n\| 1\.本机关/);
  });

  test("says which", () => {
    expect(saidOf(amend(draft2021(), [requested, ""]), "missing-row")).toEqual([
      "下面缺少“3.要求提供公开出版物”一行",
      "The row “3.要求提供公开出版物” is missing below",
    ]);
    expect(saidOf(amend(draft2021(), [requested + excessive, ""]), "missing-row")).toEqual([
      "下面缺少 2 行：3.要求提供公开出版物、4.无正当理由大量反复申请",
      "2 rows are missing below: 3.要求提供公开出版物、4.无正当理由大量反复申请",
    ]);
  });
});
