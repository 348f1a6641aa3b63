import { describe, expect, test } from "vitest";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { amend, expectFindings, expectFix, saidOf, unmark } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

/** The draft in its parts: title and preamble, and six sections. */
const parts = draft2021().split(/(?=^## )/m);
const inOrder = (...order: readonly number[]) =>
  order
    .map((i) => (parts[i] ?? "").trimEnd())
    .join("\n\n")
    .concat("\n");
const mark = (text: string, heading: string) => amend(text, [`## ${heading}`, `## ⟦section-order:${heading}⟧`]);

describe("section-order", () => {
  test("found: as few sections as must move", () => {
    expectFindings(mark(inOrder(0, 1, 2, 3, 4, 6, 5), "五、存在的主要问题及改进情况"));
  });

  test("not found: in order, one left out", () => {
    expectFindings(draft2021());
    expectFindings(
      amend(inOrder(0, 1, 2, 3, 4, 6), [
        "四、政府信息公开行政复议、行政诉讼情况",
        "⟦missing-section:四、政府信息公开行政复议、行政诉讼情况⟧",
      ]),
    );
  });

  test.each([[[0, 2, 1, 3, 4, 5, 6]], [[0, 6, 1, 2, 3, 4, 5]], [[0, 1, 3, 4, 5, 6, 2]], [[0, 6, 5, 4, 3, 2, 1]]])(
    "fix all brings %j in order and changes no word",
    (order) => {
      const fixed = fixText(inOrder(...order)).text;
      expectFindings(fixed);
      expect(fixed.replace(/\n+/g, "\n")).toBe(inOrder(0, 1, 2, 3, 4, 5, 6).replace(/\n+/g, "\n"));
    },
  );

  test("not moved: one that stands twice, as either may be in its place", () => {
    const found = expectFindings(
      mark(inOrder(0, 2, 1, 3, 4, 5, 6), "一、总体情况").concat("\n## ⟦duplicate-section:一、总体情况⟧\n"),
    );
    expect(found.find(({ rule }) => rule === "section-order")?.fixes).toEqual([]);
  });

  test("the fix moves one section as a whole", () => {
    const marked = mark(inOrder(0, 2, 3, 1, 4, 5, 6), "一、总体情况");
    expectFix(
      marked,
      { rule: "section-order", safe: true, title: ["把这一部分移到规定的位置", "Move this section to its place"] },
      inOrder(0, 1, 2, 3, 4, 5, 6),
    );
    expect(saidOf(unmark(marked).text, "section-order")).toEqual([
      "“一、总体情况”应排在“二、主动公开政府信息情况”之前",
      "“一、总体情况” belongs before “二、主动公开政府信息情况”",
    ]);
    expect(saidOf(inOrder(0, 6, 1, 2, 3, 4, 5), "section-order")).toEqual([
      "“六、其他需要报告的事项”应排在“五、存在的主要问题及改进情况”之后",
      "“六、其他需要报告的事项” belongs after “五、存在的主要问题及改进情况”",
    ]);
  });
});
