import { describe, expect, test } from "vitest";
import { amend, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2019, draft2021 } from "../kit/model.ts";

const licence = "| 行政许可 | 15596 |";
const fee = "| 行政事业性收费 | 727.2578 |";
const inLicence = (text: string) => amend(draft2021(), [licence, `| 行政许可 | ${text} |`]);
const inFee = (text: string) => amend(draft2021(), [fee, `| 行政事业性收费 | ${text} |`]);
const inAmount = (text: string) => amend(draft2019(), ["66976万元", text]);
const inChange = (text: string) => amend(draft2019(), ["| -31 |", `| ${text} |`]);

describe("cell-number", () => {
  test.each([
    "若干",
    "3件",
    "1O",
    "-2",
    "1.5",
    "15596余",
    "约15596",
    "3+4",
    "15596（含上年）",
    "十二",
    "1 234 5",
    "12,34",
  ])("found: %s is no count", (text) => {
    if (text === "1 234 5") expectFindings(inLicence(`⟦cell-style:${text}⟧`));
    else expectFindings(inLicence(`⟦cell-number:${text}⟧`));
  });

  test.each(["727.2578万元", "727.2578901", "-1", "约727", "7272578元"])("found: %s is no amount of fees", (text) => {
    expectFindings(inFee(`⟦cell-number:${text}⟧`));
  });

  test.each(["0", "727", "727.5", "72701.2578", "0.000001"])("not found: %s is an amount of fees", (text) => {
    expectFindings(inFee(text));
  });

  test.each(["66976万元", "251000元", "3.2亿元", "66976", "0"])("not found: %s is 采购总金额", (text) => {
    expectFindings(inAmount(text));
  });

  test("found: 采购总金额 without a number", () => {
    expectFindings(inAmount("⟦cell-number:六千万元⟧"));
  });

  test.each(["-31", "0", "12", "−31", "+5"])("not found: %s is 本年增/减", (text) => {
    expectFindings(inChange(text.startsWith("−") ? `⟦cell-style:${text}⟧` : text));
  });

  test.each(["增加5", "减31", "1.5"])("found: %s is no 本年增/减", (text) => {
    expectFindings(inChange(`⟦cell-number:${text}⟧`));
  });

  test("not found: words in a group row, whose cells are merged in the form", () => {
    const row = "| （四）无法提供 |  |  |  |  |  |  |  |";
    expectFindings(amend(draft2021(), [row, row.replace("|  |", "| 见下 |")]));
  });

  test("a safe fix where the number is certain", () => {
    const choice = { rule: "cell-number", safe: true, title: ["改为 15596", "Change to 15596"] as const };
    expectFix(inLicence("⟦cell-number:15596件⟧"), choice, draft2021());
    expectFix(inFee("⟦cell-number:727.2578万元⟧"), { rule: "cell-number", safe: true }, draft2021());
  });

  test.each(["若干", "1O", "-2", "约15596"])("no fix for %s", (text) => {
    expect(expectFindings(inLicence(`⟦cell-number:${text}⟧`))[0]?.fixes).toEqual([]);
  });

  test("a total has its sum for a fix, safe where what it is computed from is not in doubt", () => {
    const row = "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |";
    const total = amend(draft2021(), [row, row.replace("12 |", "⟦cell-number:若干⟧ |")]);
    expectFix(total, { rule: "cell-number", safe: true, title: ["改为 12", "Change to 12"] }, draft2021());
    const doubtful = [row, "| （一）予以公开 | 8 | 2 | 0 | 0 | 0 | 1 | 若干 |"] as const;
    const fixes = findingsOf(amend(draft2021(), doubtful)).flatMap(({ rule, fixes }) =>
      rule === "cell-number" ? fixes?.map(({ safe }) => safe) : [],
    );
    expect(fixes).toEqual([false]);
    const unknown = amend(draft2021(), [row, "| （一）予以公开 | 若干 | 2 | 0 | 0 | 0 | 1 | 若干 |"]);
    expect(findingsOf(unknown).map(({ fixes }) => fixes)).toEqual([[], []]);
  });

  test("not found: in a row that lacks cells, where no cell has its place", () => {
    const row = "| 行政规范性文件 | 3 | 6 | 17 |";
    expectFindings(amend(draft2021(), [row, "⟦ragged-row:| 行政规范性文件 | 若干 | 6 |⟧"]));
  });

  test("says no more than the beginning of a long text", () => {
    expect(saidOf(inLicence(`${"若干".repeat(10)}件`), "cell-number")[0]).toContain(`为“${"若干".repeat(10)}”`);
  });

  test.each([
    ["behind it", "| 行政规范性文件 | ⟦cell-number:3 6⟧ |  | 17 |"],
    ["before it", "| 行政规范性文件 |  | ⟦cell-number:3 6⟧ | 17 |"],
  ])("two numbers in a cell with a blank one %s are one finding, put apart but not by fix all", (_, typed) => {
    expectFix(
      amend(draft2021(), ["| 行政规范性文件 | 3 | 6 | 17 |", typed]),
      {
        rule: "cell-number",
        safe: false,
        title: ["把 3 和 6 分填在两格里", "Put 3 and 6 into a cell each"],
      },
      draft2021(),
    );
  });

  test("they may be one number all the same, which is offered, too", () => {
    expectFix(
      amend(draft2021(), ["| 行政规范性文件 | 3 | 6 | 17 |", "| 行政规范性文件 | ⟦cell-number:3 6⟧ |  | 17 |"]),
      { rule: "cell-number", fix: 1, safe: false, title: ["改为 36", "Change to 36"] },
      amend(draft2021(), ["| 行政规范性文件 | 3 | 6 | 17 |", "| 行政规范性文件 | 36 |⟦cell-blank:  ⟧| 17 |"]),
    );
  });

  test("two numbers in a cell are not added up as one", () => {
    expectFindings(
      amend(draft2021(), [
        "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |",
        "| （一）予以公开 | ⟦cell-number:9 2⟧ |  | 0 | 0 | 0 | 1 | 12 |",
      ]),
    );
  });

  test("says what the form asks for", () => {
    expect(saidOf(inLicence("若干"), "cell-number")).toEqual([
      "“行政许可”的“本年处理决定数量”应填不小于 0 的整数，填写为“若干”",
      "本年处理决定数量 of “行政许可” should be a whole number of 0 or more, but is “若干”",
    ]);
    expect(saidOf(inFee("若干"), "cell-number")).toEqual([
      "“行政事业性收费”的“本年收费金额（单位：万元）”应填金额（不小于 0，至多 6 位小数，不写单位），填写为“若干”",
      "本年收费金额（单位：万元） of “行政事业性收费” should be an amount (0 or more, at most 6 decimals, no unit), but is “若干”",
    ]);
    expect(saidOf(inChange("若干"), "cell-number")).toEqual([
      "“行政处罚”的“本年增/减”应填整数（减少的填负数），填写为“若干”",
      "本年增/减 of “行政处罚” should be a whole number (negative for a decrease), but is “若干”",
    ]);
    expect(saidOf(inAmount("若干"), "cell-number")).toEqual([
      "“政府集中采购”的“采购总金额”应填金额（如 66976万元、251000元），填写为“若干”",
      "采购总金额 of “政府集中采购” should be an amount (such as 66976万元, 251000元), but is “若干”",
    ]);
  });
});
