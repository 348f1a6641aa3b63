import { describe, expect, test } from "vitest";
import { render } from "../../server/src/message.ts";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const granted = "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |";
const totals = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | 25 |";
const forward = "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |";

/** 6 for 9 in the first result: its row, its column, the corner and the balance fail. */
const slip = (draft: string) =>
  amend(
    draft,
    [granted, "| （一）予以公开 | ⟦suspect-cell:6⟧ | 2 | 0 | 0 | 0 | 1 | ⟦row-total:12⟧ |"],
    [totals, "| （七）总计 | ⟦column-total:20⟧ | 4 | 0 | 0 | 0 | 1 | ⟦column-total:25⟧ |"],
    [forward, "| 四、结转下年度继续办理 | ⟦balance:4⟧ | 1 | 0 | 0 | 0 | 0 | 5 |"],
  );

describe("suspect-cell", () => {
  test("found: a result, in both editions", () => {
    expectFindings(slip(draft2021()));
    expectFindings(slip(draft2019()));
  });

  test("found: a number of 一", () => {
    expectFindings(
      amend(
        draft2021(),
        ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| ⟦suspect-cell:2⟧ | 5 | 0 | 0 | 0 | 1 | ⟦row-total:28⟧ |"],
        [forward, "| 四、结转下年度继续办理 | ⟦balance:4⟧ | 1 | 0 | 0 | 0 | 0 | 5 |"],
      ),
    );
  });

  test("found: the cell of 四 itself", () => {
    expectFindings(
      amend(draft2021(), [
        forward,
        "| 四、结转下年度继续办理 | ⟦suspect-cell:⟦balance:3⟧⟧ | 1 | 0 | 0 | 0 | 0 | ⟦row-total:5⟧ |",
      ]),
    );
  });

  test.each([
    ["one sum alone fails", [[totals, totals.replace("25", "⟦column-total:26⟧")]]],
    [
      "two totals fail that share no cell which would mend both",
      [
        [granted, granted.replace("12 |", "⟦row-total:13⟧ |")],
        [totals, totals.replace("| 25", "| ⟦column-total:26⟧")],
      ],
    ],
    [
      "the cell would have to be negative",
      [
        [granted, granted.replace("12 |", "⟦row-total:1⟧ |")],
        [totals, "| （七）总计 | ⟦column-total:9⟧ | 4 | 0 | 0 | 0 | 1 | ⟦column-total:14⟧ |"],
        [forward, "| 四、结转下年度继续办理 | ⟦balance:15⟧ | 1 | 0 | 0 | 0 | 0 | 16 |"],
      ],
    ],
    [
      "two columns of one row are swapped, which no single cell explains",
      [
        [granted, "| （一）予以公开 | 2 | 9 | 0 | 0 | 0 | 1 | 12 |"],
        [totals, "| （七）总计 | ⟦column-total:20⟧ | ⟦column-total:4⟧ | 0 | 0 | 0 | 1 | 25 |"],
        [forward, "| 四、结转下年度继续办理 | ⟦balance:4⟧ | ⟦balance:1⟧ | 0 | 0 | 0 | 0 | 5 |"],
      ],
    ],
  ] as const)("not found: %s", (_, changes) => {
    expectFindings(amend(draft2021(), ...changes));
  });

  test("not found: two cells would mend it alike, for the totals of their rows are blank", () => {
    const partly = "| 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n| （三）不予公开";
    expectFindings(
      amend(
        draft2021(),
        [granted, "| （一）予以公开 | 6 | 2 | 0 | 0 | 0 | 1 | ⟦cell-blank:/⟧ |"],
        [partly, partly.replace("4 |\n", "⟦cell-blank:/⟧ |\n")],
        [totals, "| （七）总计 | ⟦column-total:20⟧ | 4 | 0 | 0 | 0 | 1 | ⟦column-total:25⟧ |"],
        [forward, "| 四、结转下年度继续办理 | ⟦balance:4⟧ | 1 | 0 | 0 | 0 | 0 | 5 |"],
      ),
    );
  });

  test("its fix restores the report, is not safe, and stands first on every finding that it explains", () => {
    const marked = slip(draft2021());
    const title = [
      "把“（一）予以公开”的“自然人”改为 9（改后各项合计都相符）",
      "Change 自然人 of “（一）予以公开” to 9 (all sums then hold)",
    ] as const;
    for (const rule of ["suspect-cell", "row-total", "column-total", "balance"]) {
      expectFix(marked, { rule, safe: false, title }, draft2021());
    }
  });

  test("the cell of 四 is mended by one fix, not by two that are the same", () => {
    const marked = amend(draft2021(), [
      forward,
      "| 四、结转下年度继续办理 | ⟦balance:⟦suspect-cell:9⟧⟧ | 1 | 0 | 0 | 0 | 0 | ⟦row-total:5⟧ |",
    ]);
    const balance = expectFindings(marked).find(({ rule }) => rule === "balance");
    expect(balance?.fixes).toHaveLength(1);
    expectFix(marked, { rule: "balance", safe: false }, draft2021());
  });

  test("says the value, and points at the sums", () => {
    const marked = slip(draft2021());
    expect(saidOf(marked, "suspect-cell")).toEqual([
      "“（一）予以公开”的“自然人”可能填错：填写为 6，改为 9 则有关的 4 处合计全部相符",
      "自然人 of “（一）予以公开” may be the slip: it is 6; with 9 all 4 failing sums would hold",
    ]);
    const found = expectFindings(marked).find(({ rule }) => rule === "suspect-cell");
    expect(found?.severity).toBe("warning");
    expect(found?.related).toHaveLength(4);
  });

  test("related are the sums that fail, each by its name", () => {
    const [finding] = findingsOf(slip(draft2021()).replace(/⟦[a-z-]+:|⟧/g, "")).filter(
      ({ rule }) => rule === "suspect-cell",
    );
    expect(finding?.related?.map(({ message }) => render(message, "zh-cn"))).toEqual([
      "“（一）予以公开”的“总计”合计不符",
      "“（七）总计”的“自然人”合计不符",
      "“（七）总计”的“总计”合计不符",
      "“四、结转下年度继续办理”的“自然人”合计不符",
    ]);
  });
});
