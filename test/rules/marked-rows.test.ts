/** Rows of a table behind the mark of a list or quotation. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const header = "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";
const reviews = /\| 类型[\s\S]*?(?=\n\n)/.exec(draft2021())?.[0] ?? "";

describe.each(["\n", "\r\n"] as const)("one finding, and the marks go, with %j", (eol) => {
  const draft = draft2021({ eol });
  const choice = (mark: string) => ({
    rule: "ragged-row",
    safe: true,
    title: [`删去行首的“${mark}”`, `Remove the “${mark}” before the row`] as const,
  });

  test.each(["-", "*", "+", ">"])("the header alone, behind %j", (mark) => {
    expectFix(amend(draft, [header, `⟦ragged-row:${mark}⟧ ${header}`]), choice(mark), draft);
  });

  test("a row of numbers alone", () => {
    const row = "| 行政规范性文件 | 3 | 6 | 17 |";
    expectFix(amend(draft, [row, `⟦ragged-row:-⟧${row}`]), choice("-"), draft);
  });

  test("every row of a table", () => {
    const lines = reviews.split("\n");
    const typed = lines.map((line, i) => (i === 0 ? `⟦ragged-row:-⟧ ${line}` : `- ${line}`));
    expectFix(amend(draft, [lines.join(eol), typed.join(eol)]), choice("-"), draft);
  });
});

test("not found: a delimiter row without pipes at its ends, of dashes alone", () => {
  const marks = "| :-- | --: | --: | --: |\n| 规章";
  expectFindings(amend(draft2021(), [marks, "- | - | - | -\n| 规章"]));
});

test("says what the mark does", () => {
  expect(saidOf(amend(draft2021(), [header, `- ${header}`]), "ragged-row")).toEqual([
    "行首多了“-”，Markdown 会把这里当作列表或者引用，不会显示为表格的一行",
    "With “-” before it this line is a list or a quotation to Markdown, and not shown as a row of the table",
  ]);
});
