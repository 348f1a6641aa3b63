import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

describe("note-wording", () => {
  test.each([
    "（本列数据的勾稽关系：第一项加第二项之和等于第三项加第四项之和）",
    "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)",
    "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    "（本行数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  ])("found and restored safely: %s", (typed) => {
    for (const draft of [draft2021(), draft2019()]) {
      expectFix(
        amend(draft, [note, `⟦note-wording:${typed}⟧`]),
        { rule: "note-wording", safe: true, title: [`改为“${note}”`, `Change to “${note}”`] },
        draft,
      );
    }
  });

  test.each([note, "（本列数据的勾稽关系为： 第一项加第二项之和，\t等于第三项加第四项之和）", "", "项目", "办理情况"])(
    "not found: %j in the corner",
    (typed) => {
      expectFindings(amend(draft2021(), [note, typed]));
    },
  );

  test("not found: the note above the table, broken by <br>, in merged cells", () => {
    expectFindings(amend(draft2021(), [`| ${note} |`, `${note}\n\n|  |`]));
    expectFindings(amend(draft2021(), ["勾稽关系为：第一项", "勾稽关系为：<br>第一项"]));
    expectFindings(draft2021({ labels: [0, 1, 2], across: "repeated", down: "repeated", headerRows: 3 }));
  });

  test("says the form's sentence", () => {
    expect(saidOf(amend(draft2021(), ["勾稽关系为：", "勾稽关系："]), "note-wording")).toEqual([
      `勾稽关系的说明应为“${note}”`,
      `The note on the balance should be “${note}”`,
    ]);
  });
});
