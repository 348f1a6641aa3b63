/** Rows that have lost a pipe, where it is plain to see which. */
import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const row = "| 行政规范性文件 | 3 | 6 | 17 |";

describe("left out between a label and its number: one finding, and put back", () => {
  const choice = { rule: "ragged-row", safe: true, title: ["补上竖线", "Put the | in"] } as const;

  test.each(["| 行政规范性文件⟦ragged-row:3⟧ | 6 | 17 |", "| 行政规范性文件 ⟦ragged-row:3⟧ | 6 | 17 |"])(
    "%s",
    (typed) => {
      expectFix(amend(draft2021(), [row, typed]), choice, draft2021());
    },
  );

  test("in a table of one row, with a number that has a point", () => {
    expectFix(
      amend(draft2021(), ["| 行政事业性收费 | 727.2578 |", "| 行政事业性收费⟦ragged-row:727.2578⟧ |"]),
      choice,
      draft2021(),
    );
  });

  test("not where a number is left of another, nor where more than one cell is missing", () => {
    expectFindings(amend(draft2021(), [row, "⟦ragged-row:| 行政规范性文件 | 36 | 17 |⟧"]));
    expectFindings(amend(draft2021(), [row, "⟦ragged-row:| ⟦label-wording:行政规范性文件3⟧ | 17 |⟧"]));
  });

  test("says between what", () => {
    expect(saidOf(amend(draft2021(), [row, "| 行政规范性文件3 | 6 | 17 |"]), "ragged-row")).toEqual([
      "“行政规范性文件”和后面的数 3 之间少了竖线“|”",
      "A | is missing between “行政规范性文件” and the number 3",
    ]);
  });
});

describe("with a backslash before it: one finding, and freed", () => {
  const choice = { rule: "ragged-row", safe: true, title: ["删去反斜杠", "Remove the backslash"] } as const;

  test.each([
    "| 行政规范性文件 ⟦ragged-row:\\|⟧ 3 | 6 | 17 |",
    "| 行政规范性文件 | 3 ⟦ragged-row:\\|⟧ 6 | 17 |",
    "| 行政规范性文件 ⟦ragged-row:\\| 3 \\|⟧ 6 | 17 |",
  ])("%s", (typed) => {
    expectFix(amend(draft2021(), [row, typed]), choice, draft2021());
  });

  test("not where the row lacks another cell, too", () => {
    expectFindings(amend(draft2021(), [row, "⟦ragged-row:| ⟦label-wording:行政规范性文件 \\| 3⟧ | 6 |⟧"]));
  });

  test("says what it does", () => {
    expect(saidOf(amend(draft2021(), [row, "| 行政规范性文件 | 3 \\| 6 | 17 |"]), "ragged-row")).toEqual([
      "竖线前面多了反斜杠“\\”，这条竖线就不分格了",
      "With a backslash before it, this | does not part two cells",
    ]);
  });
});
