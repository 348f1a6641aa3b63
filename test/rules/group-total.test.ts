import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { amend, bothOf, expectFindings, expectFix, saidOf, unmark } from "../kit/marked.ts";
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

  describe.each([
    ["二、上年结转政府信息公开申请数量", "三、本年度办理结果"],
    ["8.属于行政查询事项", "（四）无法提供"],
  ])("the numbers of the row above, which is blank, are one finding: %s", (label, group) => {
    const [row = "", numbers = ""] = new RegExp(`\\| ${label} (\\|.*)`).exec(draft2021()) ?? [];
    const blankRow = `| ${group} |  |  |  |  |  |  |  |`;
    const above = `| ${label} |  |  |  |  |  |  |  |`;

    test("they can be moved there, but not by fix all", () => {
      const typed = numbers.replace("| ", "| ⟦group-total:").replace(/ \|$/, "⟧ |").replaceAll("0", "3");
      const title = ["移到上一行（请核对）", "Move them to the row above (to be checked)"] as const;
      const fixed = amend(draft2021(), [row, `| ${label} ${numbers.replaceAll("0", "3")}`]);
      const marked = amend(draft2021(), [`${row}\n${blankRow}`, `${above}\n| ${group} ${typed}`]);
      const found = expectFindings(marked).filter(({ rule }) => rule === "group-total");
      expect(found.map(({ fixes }) => fixes?.map((fix) => [fix.safe, bothOf(fix.title)]))).toEqual([[[false, title]]]);
      const { text } = unmark(marked);
      expect(applyEdits(text, found[0]?.fixes?.[0]?.edits ?? [])).toBe(fixed);
      expect(fixText(text).text).toBe(text);
    });

    test("says so", () => {
      const typed = numbers.replaceAll("0", "3");
      const text = amend(draft2021(), [`${row}\n${blankRow}`, `${above}\n| ${group} ${typed}`]);
      expect(saidOf(text, "group-total")[0]).toBe(
        `“${group}”是分组行，不填数；上一行“${label}”没有填写，这些数看来应填在上一行`,
      );
    });
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
