/** Rows of a table with tabs or spaces where pipes should be. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const choice = { rule: "ragged-row", safe: true, title: ["补上竖线", "Put the pipes in"] } as const;
const bare = (rows: string, between: string) => rows.replace(/^\| | \|$/gm, "").replaceAll(" | ", between);

describe.each(["\n", "\r\n"] as const)("one finding, and made rows, with %j", (eol) => {
  const draft = draft2021({ eol });
  const [applications = ""] = /\| 1\.信访[\s\S]*?\| 3\.要求[^\r\n]*/.exec(draft) ?? [];

  test.each([
    ["the first row, by tabs", "| 规章 | 0 | 0 | 0 |", "\t"],
    ["the last row, by tabs", "| 行政规范性文件 | 3 | 6 | 17 |", "\t"],
    ["the last row, by spaces", "| 行政规范性文件 | 3 | 6 | 17 |", "  "],
    ["the only row", "| 行政许可 | 15596 |", " "],
  ])("%s", (_, row, between) => {
    expectFix(amend(draft, [row, `⟦ragged-row:${bare(row, between)}⟧`]), choice, draft);
  });

  test("several that follow each other", () => {
    const rows = applications.split(eol).join("\n");
    const typed = bare(rows, "\t").split("\n").join(eol);
    expectFix(amend(draft, [applications, `⟦ragged-row:${typed}⟧`]), choice, draft);
  });
});

test("not taken for rows: words behind the numbers, a number too few, a row that stands in the table already", () => {
  const row = "| 行政规范性文件 | 3 | 6 | 17 |\n";
  for (const typed of ["行政规范性文件 3 6 17 件\n", "行政规范性文件 3 6\n"]) {
    const found = findingsOf(amend(draft2021(), [row, typed]));
    expect(found.map(({ rule }) => rule)).toEqual(["missing-row"]);
  }
  expectFindings(amend(draft2021(), [row, `${row}\n行政规范性文件 3 6 17\n`]));
});

test("says which row", () => {
  expect(saidOf(amend(draft2021(), ["| 规章 | 0 | 0 | 0 |", "规章\t0\t0\t0"]), "ragged-row")).toEqual([
    "“规章”一行各格之间没有竖线“|”，不会显示为表格的一行，也没有读取",
    "The cells of the row “规章” are not set apart by |, so that it is neither shown nor read as a row of the table",
  ]);
});

test("not found: blank cells at the end of a row that no pipe opens", () => {
  const draft = draft2021();
  const group = "| （五）不予处理 |  |  |  |  |  |  |  |";
  expectFindings(amend(draft, [group, "（五）不予处理 |  |  |  |  |  |  |"]));
  expectFindings(amend(draft, [group, "（五）不予处理 |  |  |  |  |  |  |  "]));
  expectFindings(amend(draft, [group, "⟦ragged-row:（五）不予处理 |  |  |  |  |  |⟧"]));
});
