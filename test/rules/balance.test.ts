import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const forward = "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |";
const wrong = "| 四、结转下年度继续办理 | ⟦balance:5⟧ | 1 | 0 | 0 | 0 | 0 | 6 |";

describe("balance", () => {
  test("found: in its column, at the cell of 四", () => {
    expectFindings(amend(draft2021(), [forward, wrong]));
    expectFindings(
      amend(draft2019({ labels: [0, 1, 2] }), [
        forward.replace("继续办理 |", "继续办理 |  |  |"),
        wrong.replace("继续办理 |", "继续办理 |  |  |"),
      ]),
    );
  });

  test("found: two columns that make up for each other in the total are still two findings", () => {
    expectFindings(
      amend(draft2021(), [forward, "| 四、结转下年度继续办理 | ⟦balance:5⟧ | ⟦balance:0⟧ | 0 | 0 | 0 | 0 | 5 |"]),
    );
  });

  test("not found: （七）总计 wrong by itself, for the balance is reckoned from base cells", () => {
    const totals = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |";
    expectFindings(amend(draft2021(), [totals, totals.replace(" 20 ", " ⟦column-total:22⟧ ")]));
  });

  test("not found: the total of 四 wrong by itself", () => {
    expectFindings(amend(draft2021(), [forward, forward.replace("5 |", "⟦row-total:6⟧ |")]));
  });

  test("not found: a column with a blank, though the totals are readable and hold", () => {
    expectFindings(
      amend(draft2021(), ["| 9 | 2 | 0 | 0 | 0 | 1 | 12 |", "| 9 | 2 | 0 | 0 | 0 | ⟦cell-blank:-⟧ | 12 |"]),
    );
  });

  test("found: by the totals, where base cells cannot be read; then no total is safe to write", () => {
    const marked = amend(
      draft2021(),
      ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| 22 | ⟦cell-number:若干⟧ | 0 | 0 | 0 | 1 | 31 |"],
      ["| 6 | 1 | 0 | 0 | 0 | 0 | 7 |", "| 6 | 1 | 0 | 0 | 0 | 0 | ⟦row-total:9⟧ |"],
      [forward, forward.replace(" 5 |", " ⟦balance:5⟧ |")],
    );
    const found = expectFindings(marked);
    expect(found.map(({ rule, fixes }) => [rule, fixes?.map(({ safe }) => safe)])).toEqual([
      ["cell-number", []],
      ["row-total", [false]],
      ["balance", []],
    ]);
  });

  test.each([
    ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| 22 | 5 | 0 | 0 | 0 | 1 | ⟦row-total:82⟧ |"],
    ["| 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "| 2 | 0 | 0 | 0 | 0 | 0 | ⟦row-total:20⟧ |"],
    [forward, forward.replace("| 5 |", "| ⟦row-total:15⟧ |")],
  ])("not found by the totals: %s with a total that is wrong along its row; it is safe to write", (right, slip) => {
    const missing = "| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
    const lost = amend(draft2021(), [missing, ""], ["1.信访举报投诉类申请", "⟦missing-row:1.信访举报投诉类申请⟧"]);
    const found = expectFindings(amend(lost, [right, slip]));
    expect(found.find(({ rule }) => rule === "row-total")?.fixes?.map(({ safe }) => safe)).toEqual([true]);
  });

  test("not found by the totals: the whole of （七）总计 wrong, where 四 cannot be read", () => {
    const totals = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |";
    expectFindings(
      amend(
        draft2021(),
        [totals, totals.replace("25 |", "⟦column-total:52⟧ |")],
        [forward, forward.replace("| 1 |", "| ⟦cell-number:若干⟧ |")],
      ),
    );
  });

  test("not found by the totals: （七）总计 left at 0 in every column, where the corner cannot be computed", () => {
    const blank = "| 2.重复申请 | 0 | 0 |⟦cell-blank:  ⟧| 0 | 0 | 0 | 0 |";
    expectFindings(
      amend(
        draft2021(),
        ["| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", blank],
        [
          "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |",
          "| （七）总计 | ⟦column-total:0⟧ | ⟦column-total:0⟧ | 0 | 0 | 0 | ⟦column-total:0⟧ | 0 |",
        ],
      ),
    );
  });

  test("a fix writes the difference into 四, and is not safe", () => {
    expectFix(
      amend(draft2021(), [forward, wrong]),
      {
        rule: "balance",
        safe: false,
        title: ["把“四、结转下年度继续办理”改为 4", "Change “四、结转下年度继续办理” to 4"],
      },
      amend(draft2021(), [forward, "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | ⟦row-total:6⟧ |"]),
    );
  });

  test("the difference may come to nothing", () => {
    const none = "| 四、结转下年度继续办理 | 0 | 1 | 0 | 0 | 0 | 0 | ⟦row-total:6⟧ |";
    const eighteen = ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| 18 | 5 | 0 | 0 | 0 | 1 | 24 |"] as const;
    const marked = amend(draft2021(), [forward, wrong], eighteen);
    expect(saidOf(marked, "balance")[0]).toContain("若其余各数无误，“四、结转下年度继续办理”应为 0");
    expectFix(marked, { rule: "balance", safe: false }, amend(draft2021(), [forward, none], eighteen));
  });

  test("no fix where more were concluded than there were", () => {
    const marked = amend(
      draft2021(),
      [forward, "| 四、结转下年度继续办理 | ⟦balance:0⟧ | 1 | 0 | 0 | 0 | 0 | 1 |"],
      ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| 12 | 5 | 0 | 0 | 0 | 1 | 18 |"],
    );
    const found = expectFindings(marked);
    expect(found.map(({ fixes }) => fixes)).toEqual([[]]);
    expect(saidOf(marked, "balance")).toEqual([
      "“自然人”一列勾稽不符：第一项加第二项之和，等于第三项加第四项之和，现为 12+2≠20+0；办理结果已多于新收与结转之和，请核对",
      "The column “自然人” does not balance: items 1 + 2 equal items 3 + 4, but 12+2 ≠ 20+0; more were concluded than there were",
    ]);
  });

  test("says both sides", () => {
    expect(saidOf(amend(draft2021(), [forward, wrong]), "balance")).toEqual([
      "“自然人”一列勾稽不符：第一项加第二项之和，等于第三项加第四项之和，现为 22+2≠20+5；若其余各数无误，“四、结转下年度继续办理”应为 4",
      "The column “自然人” does not balance: items 1 + 2 equal items 3 + 4, but 22+2 ≠ 20+5; if all else is right, “四、结转下年度继续办理” should be 4",
    ]);
  });
});
