import { describe, expect, test } from "vitest";
import { amend, bothOf, expectFindings, expectFix, findingsOf, saidOf } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const licence = "| 行政许可 | 15596 |";
const granted = "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |";

describe("cell-blank", () => {
  test.each(["—", "-", "/", "无", "——", "－", "…", "、"])("found: %s", (text) => {
    expectFindings(amend(draft2021(), [licence, `| 行政许可 | ⟦cell-blank:${text}⟧ |`]));
  });

  test("found: nothing at all, spaces, an ideographic space", () => {
    for (const space of [" ", "  ", "　", "\t"]) {
      expectFindings(amend(draft2021(), [licence, `| 行政许可 |⟦cell-blank:${space}⟧|`]));
    }
    expectFindings(amend(draft2021({ cells: "tight" }), ["|行政许可|15596|", "|行政许可|⟦cell-blank:⟧|"]));
  });

  test("found: each cell by itself, and no sum that would need it", () => {
    expectFindings(
      amend(draft2021(), [
        granted,
        "| （一）予以公开 |⟦cell-blank:  ⟧| ⟦cell-blank:/⟧ | 0 | 0 | 0 | 1 |⟦cell-blank:  ⟧|",
      ]),
    );
  });

  test("not found: group rows, whose cells are merged in the form", () => {
    expectFindings(draft2021());
    const row = "| （四）无法提供 |  |  |  |  |  |  |  |";
    expectFindings(amend(draft2021(), [row, "| （四）无法提供 | / | / | / | / | / | / | / |"]));
  });

  test("0 in a base cell is not safe: it says that nothing happened", () => {
    const zero = amend(draft2021(), [granted, "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |"]);
    expectFix(
      amend(draft2021(), [granted, "| （一）予以公开 | 9 | 2 | ⟦cell-blank:-⟧ | 0 | 0 | 1 | 12 |"]),
      { rule: "cell-blank", safe: false, title: ["填写 0", "Write 0"] },
      zero,
    );
  });

  test("a blank total is a safe fix, right-aligned in the room that is there", () => {
    expectFix(
      amend(draft2021(), [granted, "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 |⟦cell-blank:    ⟧|"]),
      { rule: "cell-blank", safe: true, title: ["填写 12", "Write 12"] },
      amend(draft2021(), [granted, "| （一）予以公开 | 9 | 2 | 0 | 0 | 0 | 1 | 12 |"]),
    );
  });

  test("a blank total in a column that does not balance is not filled by fix all", () => {
    expectFix(
      amend(
        draft2021(),
        ["| （七）总计 | 20 |", "| （七）总计 | ⟦cell-blank:/⟧ |"],
        [
          "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |",
          "| 四、结转下年度继续办理 | ⟦balance:3⟧ | 1 | 0 | 0 | 0 | 0 | 4 |",
        ],
      ),
      { rule: "cell-blank", safe: false },
      amend(draft2021(), [
        "| 四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |",
        "| 四、结转下年度继续办理 | ⟦balance:3⟧ | 1 | 0 | 0 | 0 | 0 | 4 |",
      ]),
    );
  });

  test("all blanks of a table: 0 in base cells, sums in totals", () => {
    expectFix(
      amend(
        draft2021(),
        [granted, "| （一）予以公开 | 9 | 2 | ⟦cell-blank:/⟧ | ⟦cell-blank:/⟧ | 0 | 1 | ⟦cell-blank:/⟧ |"],
        ["| 5 | 0 | 0 | 0 | 5 |", "| 5 | 0 | 0 | ⟦cell-blank:/⟧ | 5 |"],
      ),
      {
        rule: "cell-blank",
        fix: 1,
        safe: false,
        title: ["本表空白处全部填写（数据填 0，合计按和填写）", "Fill all blanks of this table (0, and sums)"],
      },
      amend(draft2021(), ["| 5 | 0 | 0 | 0 | 5 |", "| 5 | 0 | 0 | ⟦cell-blank:/⟧ | 5 |"]),
    );
  });

  test("a blank total that cannot be computed has no fix that would leave it blank", () => {
    const marked = amend(draft2021(), [
      granted,
      granted.replace("12 |", "⟦cell-blank:/⟧ |").replace("| 9 |", "| ⟦cell-number:若干⟧ |"),
    ]);
    expect(expectFindings(marked).map(({ rule, fixes }) => [rule, fixes?.length])).toEqual([
      ["cell-number", 0],
      ["cell-blank", 0],
    ]);
  });

  test("all blanks are offered from two on; a total comes with the numbers that it needs", () => {
    const fixesIn = (row: string) =>
      findingsOf(amend(draft2021(), [granted, row])).map(({ rule, fixes }) => [
        rule,
        ...(fixes ?? []).map(({ title }) => bothOf(title)[0]),
      ]);
    const all = "本表空白处全部填写（数据填 0，合计按和填写）";
    expect(fixesIn("| （一）予以公开 | / | / | 0 | 0 | 0 | 1 | 12 |")).toEqual([
      ["cell-blank", "填写 0", all],
      ["cell-blank", "填写 0", all],
    ]);
    expect(fixesIn("| （一）予以公开 | 9 | 2 | 0 |  | 0 | 1 |  |")).toEqual([
      ["cell-blank", "填写 0", all],
      ["cell-blank", all],
    ]);
    expect(fixesIn("| （一）予以公开 | 若干 | 2 | 0 | / | 0 | 1 | / |")).toEqual([
      ["cell-number"],
      ["cell-blank", "填写 0"],
      ["cell-blank"],
    ]);
  });

  test("all blanks: nothing is written where a blank stands before or behind it, or in a row that lacks cells", () => {
    const blanks = (row: string, below: string) =>
      findingsOf(amend(draft2021(), ["| 规章 | 0 | 0 | 0 |", row], ["| 行政规范性文件 | 3 | 6 | 17 |", below]))
        .filter(({ rule }) => rule === "cell-blank")
        .map(({ fixes }) => fixes?.map(({ edits }) => edits.length));
    expect(blanks("| 规章 | / | / | 0 |", "| 行政规范性文件 | / | 6 |")).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(blanks("| 规章 | / | 0 | 0 |", "| 行政规范性文件 | / | 6 |")).toEqual([[1]]);
  });

  test("says which cell, and what a total should be", () => {
    const blank = (text: string) => amend(draft2021(), [licence, `| 行政许可 | ${text} |`]);
    expect(saidOf(blank(" "), "cell-blank")).toEqual([
      "“行政许可”的“本年处理决定数量”没有填写；没有发生的填 0",
      "本年处理决定数量 of “行政许可” is blank; where there was nothing, write 0",
    ]);
    expect(saidOf(blank("—"), "cell-blank")).toEqual([
      "“行政许可”的“本年处理决定数量”填写为“—”；没有发生的填 0",
      "本年处理决定数量 of “行政许可” is “—”; where there was nothing, write 0",
    ]);
    expect(saidOf(amend(draft2021(), [granted, granted.replace("12 |", "/ |")]), "cell-blank")).toEqual([
      "“（一）予以公开”的“总计”没有填写，应为 12",
      "总计 of “（一）予以公开” is blank; it should be 12",
    ]);
  });
});
