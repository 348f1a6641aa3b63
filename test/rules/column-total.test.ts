import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const totals = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |";

describe("column-total", () => {
  test("says of a column of zeros, or of one number, no more than that", () => {
    const row = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |";
    const said = (typed: string) => saidOf(amend(draft2021(), [row, typed]), "column-total")[0];
    expect(said(row.replace("| 4 | 0 |", "| 4 | 5 |"))).toContain("应为 0（0），填写为 5");
    expect(said(row.replace("| 1 | 25", "| 2 | 25"))).toContain("应为 1（1，其余各项为 0），填写为 2");
  });

  test.each([
    ["one column", "| （七）总计 | ⟦column-total:21⟧ | 4 | 0 | 0 | 0 | 1 | 25 |"],
    ["the corner alone", "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | ⟦column-total:26⟧ |"],
    [
      "all left at 0",
      "| （七）总计 | ⟦column-total:0⟧ | ⟦column-total:0⟧ | 0 | 0 | 0 | ⟦column-total:0⟧ | ⟦column-total:0⟧ |",
    ],
  ])("found: %s", (_, row) => {
    expectFindings(amend(draft2021(), [totals, row]));
    expectFindings(amend(draft2019(), [totals, row]));
    expectFindings(amend(draft2021({ headerRows: 2, eol: "\r\n" }), [totals, row]));
  });

  test("not found: a wrong total of another row does not make the corner wrong", () => {
    expectFindings(amend(draft2021(), ["| 6 | 1 | 0 | 0 | 0 | 0 | 7 |", "| 6 | 1 | 0 | 0 | 0 | 0 | ⟦row-total:8⟧ |"]));
  });

  test("not found: a result is blank, so its column and the corner are not assessed", () => {
    expectFindings(amend(draft2021(), ["| 6 | 1 | 0 | 0 | 0 | 0 | 7 |", "| 6 | ⟦cell-blank:/⟧ | 0 | 0 | 0 | 0 | 7 |"]));
  });

  test("not found: a group carries its number where its rows are left out", () => {
    const lost = [
      "| 1.本机关不掌握相关政府信息 | 6 | 1 | 0 | 0 | 0 | 0 | 7 |\n",
      "| 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
      "| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
    ];
    const draft = amend(
      draft2021(),
      ["| （四）无法提供 |  |  |  |  |  |  |  |", "| ⟦missing-row:（四）无法提供⟧ | 6 | 1 | 0 | 0 | 0 | 0 | 7 |"],
      ...lost.map((row) => [row, ""] as const),
    );
    expectFindings(draft);
    expectFindings(amend(draft, [totals, "| （七）总计 | ⟦column-total:19⟧ | 4 | 0 | 0 | 0 | 1 | 25 |"]));
  });

  test("not found: a row of one's own that the total counts", () => {
    expectFindings(
      amend(
        draft2021(),
        [
          "| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
          "| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| ⟦unknown-row:转交信访部门⟧ | 2 | 0 | 0 | 0 | 0 | 0 | 2 |",
        ],
        [totals, "| （七）总计 | 22 | 4 | 0 | 0 | 0 | 1 | 27 |"],
        ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| 24 | 5 | 0 | 0 | 0 | 1 | 30 |"],
      ),
    );
  });

  test("a safe fix writes the sum; all four at once restore the row", () => {
    const zeros =
      "| （七）总计 | ⟦column-total:0⟧ | ⟦column-total:0⟧ | 0 | 0 | 0 | ⟦column-total:0⟧ | ⟦column-total:0⟧ |";
    expectFix(
      amend(draft2021(), [totals, zeros]),
      { rule: "column-total", safe: true, title: ["改为 20", "Change to 20"] },
      amend(draft2021(), [totals, zeros.replace("⟦column-total:0⟧", "20")]),
    );
  });

  test("says the sum without its zeros; the corner's parts are the totals of the columns", () => {
    const column = amend(draft2021(), [totals, "| （七）总计 | ⟦column-total:0⟧ | 4 | 0 | 0 | 0 | 1 | 25 |"]);
    expect(saidOf(column, "column-total")).toEqual([
      "“自然人”一列的（七）总计应为 20（9+4+1+6），填写为 0",
      "（七）总计 of the column “自然人” should be 20 (9+4+1+6), but is 0",
    ]);
    const corner = amend(draft2021(), [totals, "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | ⟦column-total:0⟧ |"]);
    expect(saidOf(corner, "column-total")[0]).toContain("应为 25（20+4");
    expect(expectFindings(column)[0]?.related?.map(({ message }) => bothOf(message)[0])).toEqual([
      "（一）予以公开：9",
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）：4",
      "4.保护第三方合法权益：1",
      "1.本机关不掌握相关政府信息：6",
    ]);
  });
});
