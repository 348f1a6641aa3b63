import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const blank = "| （四）无法提供 |  |  |  |  |  |  |  |";

describe("group-total", () => {
  test.each([
    ["a number of its group", blank, "| （四）无法提供 | ⟦group-total:7⟧ | 1 |  |  |  |  | 7 |"],
    ["the total of its group", blank, "| （四）无法提供 |  |  |  |  |  |  | ⟦group-total:8⟧ |"],
    [
      "the number of all results",
      "| 三、本年度办理结果 |  |  |  |  |  |  |  |",
      "| 三、本年度办理结果 | ⟦group-total:21⟧ |  |  |  |  |  |  |",
    ],
  ])("found: %s", (_, from, to) => {
    expectFindings(amend(draft2021(), [from, to]));
    expectFindings(amend(draft2019(), [from, to]));
  });

  test.each([
    ["blank, as in the form", blank],
    ["the right numbers", "| （四）无法提供 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |"],
    ["some right numbers", "| （四）无法提供 |  |  |  |  |  |  | 7 |"],
    ["dashes and slashes", "| （四）无法提供 | — | / | - | / | / | / | / |"],
    ["the label repeated as merged cells are pasted", `|${" （四）无法提供 |".repeat(8)}`],
  ])("not found: %s", (_, row) => {
    expectFindings(amend(draft2021(), [blank, row]));
  });

  test("not found: a row of the group is blank", () => {
    expectFindings(
      amend(
        draft2021(),
        [blank, "| （四）无法提供 | 9 | 1 | 0 | 0 | 0 | 0 |  |"],
        ["| 6 | 1 | 0 | 0 | 0 | 0 | 7 |", "| ⟦cell-blank:无⟧ | 1 | 0 | 0 | 0 | 0 | 7 |"],
      ),
    );
  });

  test("safe: the sum is written; not safe: the cell is emptied", () => {
    const marked = amend(draft2021(), [blank, "| （四）无法提供 | ⟦group-total:9⟧ |  |  |  |  |  |  |"]);
    const written = amend(draft2021(), [blank, "| （四）无法提供 | 6 |  |  |  |  |  |  |"]);
    const emptied = amend(draft2021(), [blank, "| （四）无法提供 |  |  |  |  |  |  |  |"]);
    expectFix(marked, { rule: "group-total", safe: true, title: ["改为 6", "Change to 6"] }, written);
    expectFix(marked, { rule: "group-total", fix: 1, safe: false, title: ["清空这一格", "Empty this cell"] }, emptied);
  });

  test("says of a total what each column comes to", () => {
    const row = "| （四）无法提供 |  |  |  |  |  |  | ⟦group-total:8⟧ |";
    const marked = amend(draft2021(), [blank, row]);
    expect(saidOf(marked, "group-total")[0]).toContain("如填写应为 7（6+1+0+0+0+0），填写为 8");
    const related = expectFindings(marked)[0]?.related?.map(({ message }) => bothOf(message)[0]);
    expect(related?.slice(0, 2)).toEqual(["自然人：6", "商业企业：1"]);
  });

  test("says the sum", () => {
    const marked = amend(draft2021(), [blank, "| （四）无法提供 | ⟦group-total:9⟧ |  |  |  |  |  |  |"]);
    expect(saidOf(marked, "group-total")).toEqual([
      "“（四）无法提供”是分组行，一般不填数；如填写应为 6（6+0+0），填写为 9",
      "“（四）无法提供” only names a group; its number, if any, should be 6 (6+0+0), but is 9",
    ]);
  });
});
