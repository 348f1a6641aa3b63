import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const licence = "| 行政许可 | 15596 |";
const inLicence = (text: string) => amend(draft2021(), [licence, `| 行政许可 | ${text} |`]);

describe("cell-style", () => {
  test.each(["１５５９６", "15,596", "15，596", "015596", "15 596", "1 5596", "15５96"])(
    "found and mended: %s",
    (text) => {
      expectFix(
        inLicence(`⟦cell-style:${text}⟧`),
        { rule: "cell-style", safe: true, title: ["改为 15596", "Change to 15596"] },
        draft2021(),
      );
    },
  );

  test("found: in money and in 本年增/减", () => {
    expectFix(
      amend(draft2021(), ["727.2578", "⟦cell-style:727．2578⟧"]),
      { rule: "cell-style", safe: true },
      draft2021(),
    );
    expectFix(
      amend(draft2019(), ["| -31 |", "| ⟦cell-style:－31⟧ |"]),
      { rule: "cell-style", safe: true },
      draft2019(),
    );
    expectFix(
      amend(draft2019(), ["66976万元", "⟦cell-style:66,976 万元⟧"]),
      { rule: "cell-style", safe: true },
      draft2019(),
    );
  });

  test.each(["15596", "0", "**15596**", "\t15596", "　15596　"])("not found: %s", (text) => {
    expectFindings(inLicence(text));
  });

  test("the sums read the value", () => {
    expectFindings(
      amend(draft2021(), [
        "| 22 | 5 | 0 | 0 | 0 | 1 | 28 |",
        "| ⟦cell-style:２２⟧ | ⟦cell-style:05⟧ | 0 | 0 | 0 | 1 | 28 |",
      ]),
    );
  });

  test("says the plain number", () => {
    expect(saidOf(inLicence("15,596"), "cell-style")).toEqual([
      "数字请写成普通数字 15596，不用全角、千分位、空格或开头的 0（填写为“15,596”）",
      "Write the number in plain digits, 15596: no full-width digits, separators, spaces or leading zeros (it is “15,596”)",
    ]);
  });
});
