import { describe, expect, test } from "vitest";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

describe("label-wording", () => {
  test("found and restored safely: a caption that names another table", () => {
    const mend = (from: string, typed: string) =>
      expectFix(
        amend(draft2021(), [`### ${from}`, `### ⟦label-wording:${typed}⟧`]),
        { rule: "label-wording", safe: true, title: [`改为“${from}”`, `Change to “${from}”`] },
        draft2021(),
      );
    mend("第二十条第（六）项", "第二十条第（五）项");
    mend("第二十条第（八）项", "第二十条第（九）项");
    mend("第二十条第（八）项", "第二十条第(六)项");
    // None of the form's, and as near to one of them as to another.
    mend("第二十条第（八）项", "第二十条第（三）项");
    mend("第二十条第（五）项", "第二十条第（）项");
  });

  test("a number that has slipped into the label is not wiped out with it", () => {
    const label = "一、本年新收政府信息公开申请数量";
    for (const typed of [`${label}22`, `${label} 22件`, `${label}：２２`]) {
      const slipped = amend(draft2021(), [`| ${label} | 22 |`, `| ${typed} |  |`]);
      const found = findingsOf(slipped).filter(({ rule }) => rule === "label-wording");
      expect(found.map(({ at }) => slipped.slice(at.from, at.to))).toEqual([typed]);
      expect(found.flatMap(({ fixes = [] }) => fixes).filter(({ safe }) => safe)).toEqual([]);
      expect(fixText(slipped).text).toBe(slipped);
    }
    expect(saidOf(amend(draft2021(), [`| ${label} | 22 |`, `| ${label}22 |  |`]), "label-wording")).toEqual([
      `应为“${label}”；后面的 22 是数，请填到右边的格子里`,
      `Should be “${label}”; 22 is a number, and goes into a cell to the right`,
    ]);
  });

  test("a number in the label beside a blank cell is one finding, and can be moved there", () => {
    expectFix(
      amend(draft2021(), ["| 行政规范性文件 | 3 |", "| ⟦label-wording:行政规范性文件 3⟧ |  |"]),
      {
        rule: "label-wording",
        safe: false,
        title: ["把 3 移到右边的格子里", "Move 3 into the cell to the right"],
      },
      draft2021(),
    );
  });

  test("not found: a line above a table that is no caption, nor a caption with words between", () => {
    const caption = "### 第二十条第（八）项\n\n";
    for (const above of ["### 收费\n\n", "### 第二十条\n\n", "### 第二十条第（三）项\n\n本年度收费如下：\n\n"]) {
      expectFindings(amend(draft2021(), [caption, above]));
    }
  });

  test("not found: one whose own table may be the one that was lost", () => {
    const licences = /\| 信息内容 \| 本年处理决定数量 \|\n[^\n]*\n\| 行政许可[^\n]*\n\n### 第二十条第（六）项\n\n/;
    const lost = draft2021().replace(licences, "");
    expectFindings(amend(lost, ["第二十条第（五）项", "⟦missing-table:第二十条第（五）项⟧"]));
  });

  test("not found: a caption of another table above one that lacks rows, or is outdated", () => {
    const captions = ["### 第二十条第（六）项", "### 第二十条第（五）项"] as const;
    const rulesOf = (text: string) => findingsOf(text).map(({ rule }) => rule);
    expect(rulesOf(amend(draft2021(), captions))).toEqual(["label-wording"]);
    expect(rulesOf(amend(draft2021(), captions, ["| 行政强制 | 28 |\n", ""]))).toEqual(["missing-row"]);
    const outdated = amend(draft2019(), captions)
      .replaceAll("2020年", "2023年")
      .replaceAll("〔2019〕60号", "〔2021〕30号");
    expect(rulesOf(outdated)).toEqual(["outdated-edition"]);
  });

  test.each([
    ["2.其他法律行政法规禁止公开", "2.其他法律行政止公开"],
    ["3.危及“三安全一稳定”", '3.危及"三安全一稳定"'],
    ["1.属于国家秘密", "1、属于国家秘密"],
    ["1.属于国家秘密", "1．属于国家秘密"],
    ["1.属于国家秘密", "(1)属于国家秘密"],
    ["（四）无法提供", "(四)无法提供"],
    ["（七）总计", "（七）合计"],
    ["（七）总计", "(七)总计"],
    ["现行有效件数", "现行有效件"],
    ["行政规范性文件", "规范性文件"],
    ["（一）予以公开", "（一）予以公丌"],
    ["一、本年新收政府信息公开申请数量", "一.本年新收政府信息公开申请数量"],
    ["二、上年结转政府信息公开申请数量", "二、上年度结转政府信息公开申请数量"],
    [
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "（二）部分公开(区分处理的,只计这一情形,不计其他情形)",
    ],
    ["本年收费金额（单位：万元）", "本年收费金额"],
    ["行政诉讼（复议后起诉）", "行政诉讼(复议后起诉)"],
    ["第二十条第（五）项", "第二十条第(五)项"],
    ["第二十条第（五）项", "第二十条（五）项"],
    ["社会公益组织", "社会公益组职"],
  ])("found and restored safely: %s typed as %s", (right, typed) => {
    expectFix(
      amend(draft2021(), [right, `⟦label-wording:${typed}⟧`]),
      { rule: "label-wording", safe: true, title: [`改为“${right}”`, `Change to “${right}”`] },
      draft2021(),
    );
  });

  test("found: group labels in columns of their own, once where they go on below", () => {
    const draft = draft2021({ labels: [0, 1, 2], down: "blank" });
    expectFindings(amend(draft, ["（三）不予公开", "⟦label-wording:(三)不予公开⟧"]));
    expectFindings(
      amend(draft2021({ disclosed: "together" }), ["第二十条第（五）项", "⟦label-wording:第二十条第(五)项⟧"]),
    );
  });

  test("found: every label of a table from another program, and all restored at once", () => {
    const typed = draft2021()
      .replace(/^\| (\d)\./gm, "| $1、")
      .replace(/^\| （(.)）/gm, "| ($1)");
    expect(fixText(typed).text).toBe(draft2021());
  });

  test.each([
    ["1.属于国家秘密", "1. 属于国家秘密"],
    ["1.属于国家秘密", "1\\.属于国家秘密"],
    ["（七）总计", "**（七）总计**"],
    ["（七）总计", "（七） 总　计"],
    ["（四）无法提供", "（四）&nbsp;无法提供"],
    ["本年收费金额（单位：万元）", "本年收费金额<br>（单位：万元）"],
    ["社会公益组织", "社会 公益 组织"],
  ])("not found: %s typed as %s", (right, typed) => {
    expectFindings(amend(draft2021(), [right, typed]));
  });

  test("not found: variants that the form knows", () => {
    expectFindings(amend(draft2019(), ["规范性文件", "行政规范性文件"], ["| 类型 |", "| 类别 |"]));
    expectFindings(amend(draft2021(), ["行政诉讼（未经复议直接起诉）", "未经复议直接起诉"]));
  });

  test.each([
    [
      "本年收费金额（单位：万元）",
      "本年收费金额（单位：元）",
      "应为“本年收费金额（单位：万元）”；这里以“元”计，改名称时数额也要换算",
    ],
    [
      "本年收费金额（单位：万元）",
      "本年收费金额（亿元）",
      "应为“本年收费金额（单位：万元）”；这里以“亿元”计，改名称时数额也要换算",
    ],
  ])(
    "found, and nothing offered, where the amounts would change with the label: %s typed as %s",
    (right, typed, said) => {
      const draft = amend(draft2021(), [right, typed]);
      expect(saidOf(draft, "label-wording")[0]).toBe(said);
      expect(fixText(draft).text).toBe(draft);
    },
  );

  test("found, and nothing offered, where the amounts would lose their unit", () => {
    const draft = amend(draft2019(), ["采购总金额", "采购总金额（指2020年总额,单位:万元）"]);
    expect(saidOf(draft, "label-wording")[0]).toBe("应为“采购总金额”；单位“万元”写在数的后面");
    expect(fixText(draft).text).toBe(draft);
  });

  test("says the form's label", () => {
    expect(saidOf(amend(draft2021(), ["1.属于国家秘密", "1、属于国家秘密"]), "label-wording")).toEqual([
      "应为“1.属于国家秘密”（括号、引号或序号的写法不同）",
      "Should be “1.属于国家秘密” (brackets, quotes or enumeration differ)",
    ]);
    expect(saidOf(amend(draft2021(), ["现行有效件数", "现行有效件"]), "label-wording")).toEqual([
      "应为“现行有效件数”",
      "Should be “现行有效件数”",
    ]);
  });
});
