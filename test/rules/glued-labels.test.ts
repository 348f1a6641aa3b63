/** Two labels of a header in one cell. */
import { describe, expect, test } from "vitest";
import { amend, expectFix, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

describe.each(["\n", "\r\n"] as const)("are one finding, and set apart, with %j", (eol) => {
  const draft = draft2021({ eol });
  const choice = { rule: "ragged-row", safe: true, title: ["补上竖线", "Put the | in"] } as const;

  test.each([
    ["其他结果 | 尚未审结", "其他结果尚未审结"],
    ["尚未审结 | 总计", "尚未审结总计"],
    ["本年制发件数 | 本年废止件数", "本年制发件数本年废止件数"],
    ["其他 | 总计", "其他总计"],
    ["自然人 | 商业企业", "自然人商业企业"],
  ])("%s", (right, typed) => {
    expectFix(amend(draft, [right, `⟦ragged-row:${typed}⟧`]), choice, draft);
  });
});

test("says between which", () => {
  expect(saidOf(amend(draft2021(), ["尚未审结 | 总计", "尚未审结总计"]), "ragged-row")).toEqual([
    "表头的“尚未审结”和“总计”之间少了竖线“|”",
    "A | is missing between “尚未审结” and “总计” in the header",
  ]);
});
