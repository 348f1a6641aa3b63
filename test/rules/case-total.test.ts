import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const review = "| 10 | 1 | 0 | 2 | 13 |";

describe("case-total", () => {
  test("found: each of the three rows by itself", () => {
    expectFindings(
      amend(
        draft2021(),
        [review, "| 10 | 1 | 0 | 2 | ⟦case-total:0⟧ |"],
        ["| 5 | 0 | 0 | 0 | 5 |", "| 5 | 0 | 0 | 0 | ⟦case-total:0⟧ |"],
      ),
    );
    expectFindings(amend(draft2019(), [review, "| 10 | 1 | 0 | 2 | ⟦case-total:12⟧ |"]));
  });

  test.each([1, 2, 3] as const)(
    "found: in the wide row under a header of %i rows, with and without labels",
    (headerRows) => {
      for (const reviews of ["wide", "wide-labelled"] as const) {
        expectFindings(
          amend(draft2021({ reviews, headerRows }), [
            "| 10 | 1 | 0 | 2 | 13 | 5 | 0 | 0 | 0 | 5 |",
            "| 10 | 1 | 0 | 2 | 13 | 5 | 0 | 0 | 0 | ⟦case-total:6⟧ |",
          ]),
        );
      }
    },
  );

  test("not found: 行政诉讼 in the label column, the kinds of suit beside it", () => {
    const rows = [
      ["| 类型 | 结果维持 |", "| 类型 | 类型 | 结果维持 |"],
      ["| 行政复议 |", "| 行政复议 | 行政复议 |"],
      ["| 行政诉讼（未经复议直接起诉） |", "| 行政诉讼 | 未经复议直接起诉 |"],
      ["| 行政诉讼（复议后起诉） |", "| 行政诉讼 | 复议后起诉 |"],
      ["| :-- | --: | --: | --: | --: | --: |\n", "| :-- | :-- | --: | --: | --: | --: | --: |\n"],
    ] as const;
    expectFindings(amend(draft2021(), ...rows));
    expectFindings(
      amend(draft2021(), ...rows.slice(0, 3), ["| 行政诉讼（复议后起诉） |", "|  | 复议后起诉 |"], ...rows.slice(4)),
    );
  });

  test("not found: no reviews at all, or an outcome that cannot be read", () => {
    expectFindings(amend(draft2021(), [review, "| 0 | 0 | 0 | 0 | 0 |"]));
    expectFindings(amend(draft2021(), [review, "| ⟦cell-number:十⟧ | 1 | 0 | 2 | 15 |"]));
  });

  test("a safe fix writes the sum", () => {
    const choice = { rule: "case-total", safe: true, title: ["改为 13", "Change to 13"] as const };
    expectFix(amend(draft2021(), [review, "| 10 | 1 | 0 | 2 | ⟦case-total:0⟧ |"]), choice, draft2021());
  });

  test("says the sum", () => {
    expect(saidOf(amend(draft2021(), [review, "| 10 | 1 | 0 | 2 | ⟦case-total:0⟧ |"]), "case-total")).toEqual([
      "行政复议的总计应为 13（10+1+0+2），填写为 0",
      "总计 of 行政复议 should be 13 (10+1+0+2), but is 0",
    ]);
  });
});
