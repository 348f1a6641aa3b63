/** The row of marks under the header of a table, typed otherwise or twice. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const header = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |";
const marks = "| :-- | --: | --: | --: |";
const rules = "| 规章 | 0 | 0 | 0 |";

describe.each(["\n", "\r\n"] as const)("with %j", (eol) => {
  const draft = draft2021({ eol });
  const retype = { rule: "ragged-row", safe: true, title: ["改为半角", "Type them plain"] } as const;

  test.each([
    ["dashes", "| ——— | ——— | ——— | ——— |", "| --- | --- | --- | --- |"],
    ["dashes of another kind", "| :－－ | －－: | －－: | －－: |", marks],
    ["colons", "| ：-- | --： | --： | --： |", marks],
  ])("%s as Chinese types them are one finding, and made plain", (_, typed, plain) => {
    const before = [header, marks].join(eol);
    expectFix(
      amend(draft, [before, [header, `⟦ragged-row:${typed}⟧`].join(eol)]),
      retype,
      amend(draft, [before, [header, plain].join(eol)]),
    );
  });

  test.each([
    ["behind the first", [header, marks, `⟦ragged-row:${marks}⟧`, rules]],
    ["behind a row", [header, marks, rules, `⟦ragged-row:${marks}⟧`]],
  ])("one too many %s is one finding, and goes", (_, lines) => {
    const title = ["删去多出的分隔行", "Remove it"] as const;
    const before = [header, marks, rules].join(eol);
    expectFix(amend(draft, [before, lines.join(eol)]), { rule: "ragged-row", safe: true, title }, draft);
  });
});

test("not found: that of a further table right below, and a row that holds a dash", () => {
  const [inner = ""] =
    /\| 信息内容 \| 本年处理决定数量 .*\n(?=\| 行政许可)/.exec(draft2021({ disclosed: "together" })) ?? [];
  expectFindings(amend(draft2021({ disclosed: "together" }), [`${inner}| 行政许可`, `${inner}${marks}\n| 行政许可`]));
  expectFindings(amend(draft2021(), ["| 行政强制 | 28 |", "| 行政强制 | ⟦cell-blank:—⟧ |"]));
});

test("says what is wrong with it", () => {
  const before = `${header}\n${marks}`;
  expect(saidOf(amend(draft2021(), [before, `${header}\n| —— | —— | —— | —— |`]), "ragged-row")).toEqual([
    "表头下的分隔行要用半角的“-”“:”，不然表格不会显示为表格",
    "The row under the header takes plain - and :, or Markdown shows no table",
  ]);
  expect(saidOf(amend(draft2021(), [before, `${before}\n${marks}`]), "ragged-row")).toEqual([
    "分隔行（| :-- | --: |）多了一行，会显示为表格的一行",
    "One delimiter row (| :-- | --: |) too many, which is shown as a row of the table",
  ]);
});
