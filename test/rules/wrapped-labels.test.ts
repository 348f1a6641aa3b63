/** Labels that go on in a row of their own. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const choice = {
  rule: "ragged-row",
  safe: true,
  title: ["合为一行", "Make it one row"],
} as const;

describe.each(["\n", "\r\n"] as const)(
  "a label typed in several rows is one finding, and made one row, with %j",
  (eol) => {
    const draft = draft2021({ eol });

    test.each([
      ["numbers above", "| 行政规范 | 3 | 6 | 17 |", "| ⟦ragged-row:性文件⟧ |  |  |  |"],
      ["numbers below", "| 行政规范 |  |  |  |", "| ⟦ragged-row:性文件⟧ | 3 | 6 | 17 |"],
      ["the first part alone", "| 行政规范 |", "| ⟦ragged-row:性文件⟧ | 3 | 6 | 17 |"],
      ["the second part alone", "| 行政规范 | 3 | 6 | 17 |", "| ⟦ragged-row:性文件⟧ |"],
    ])("%s", (_, upper, lower) => {
      const row = "| 行政规范性文件 | 3 | 6 | 17 |";
      expectFix(amend(draft, [row, upper + eol + lower]), choice, draft);
    });

    test.each([
      ["numbers above", [" 3 | 6 | 17 |", "  |  |  |", "  |  |  |"]],
      ["numbers in the middle", ["  |  |  |", " 3 | 6 | 17 |", "  |  |  |"]],
      ["numbers below", ["  |  |  |", "  |  |  |", " 3 | 6 | 17 |"]],
    ])("three rows, %s", (_, [first = "", second = "", third = ""]) => {
      const typed = [`| 行政 |${first}`, `| ⟦ragged-row:规范性⟧ |${second}`, `| 文件 |${third}`].join(eol);
      expectFix(amend(draft, ["| 行政规范性文件 | 3 | 6 | 17 |", typed]), choice, draft);
    });

    test("four rows", () => {
      const row = "| 行政诉讼（未经复议直接起诉） | 5 | 0 | 0 | 0 | 5 |";
      const blank = " |  |  |  |  |  |";
      const parts = [`| 行政诉讼${blank}`, `| ⟦ragged-row:（未经复⟧${blank}`, `| 议直接${blank}`];
      expectFix(amend(draft, [row, [...parts, "| 起诉） | 5 | 0 | 0 | 0 | 5 |"].join(eol)]), choice, draft);
    });

    test("with other brackets", () => {
      const row = "| 行政诉讼（未经复议直接起诉） | 5 | 0 | 0 | 0 | 5 |";
      const typed = `| 行政诉讼(未经复议 | 5 | 0 | 0 | 0 | 5 |${eol}| ⟦ragged-row:直接起诉)⟧ |  |  |  |  |  |`;
      expectFix(amend(draft, [row, typed]), choice, draft);
    });

    test("of a group", () => {
      const blank = " |  |  |  |  |  |  |  |";
      expectFix(
        amend(draft, [`| （三）不予公开${blank}`, `| （三）不${blank}${eol}| ⟦ragged-row:予公开⟧${blank}`]),
        choice,
        draft,
      );
    });

    test("beside a group in a column of its own", () => {
      const labels = draft2021({ eol, labels: [0, 1, 2] });
      const [row = ""] = /^.*2\.重复申请.*$/m.exec(labels) ?? [];
      const upper = row.replace(/2\.重复申请.*/, "2.重复 |  |  |  |  |  |  |  |");
      const lower = row.replace("2.重复申请", "⟦ragged-row:申请⟧").replace(/\r$/, "");
      expectFix(amend(labels, [row.replace(/\r$/, ""), upper + eol + lower]), choice, labels);
    });
  },
);

test("numbers in both rows, a comment behind the row, and parts that are labels themselves are left to the person", () => {
  const row = "| 行政规范性文件 | 3 | 6 | 17 |";
  const found = expectFindings(
    amend(draft2021(), [row, "| 行政规范 |  |  |  | <!-- 已核 -->\n| ⟦ragged-row:性文件⟧ | 3 | 6 | 17 |"]),
  );
  expect(found[0]?.fixes).toEqual([]);
  expectFindings(
    amend(draft2021(), [
      row,
      "| ⟦label-wording:行政规范⟧ | 3 |⟦cell-blank:  ⟧| 17 |\n| ⟦unknown-row:性文件⟧ |  | 6 |  |",
    ]),
  );
});

test("says how many rows, and what the label should be", () => {
  const typed = "| 行政 |  |  |  |\n| 规范性 |  |  |  |\n| 文件 | 3 | 6 | 17 |";
  expect(saidOf(amend(draft2021(), ["| 行政规范性文件 | 3 | 6 | 17 |", typed]), "ragged-row")).toEqual([
    "一个项目的名称断成了上下 3 行，应合为一行“行政规范性文件”",
    "The label of one row is typed in 3 rows; it should be one, “行政规范性文件”",
  ]);
});
