import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { canonicalSection, canonicalTable, zeros } from "../../server/src/edit/canonical.ts";
import { writeCell } from "../../server/src/edit/cell.ts";
import { editsBetween } from "../../server/src/edit/diff.ts";
import { applyEdits, withoutOverlaps } from "../../server/src/edit/edit.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { isHiddenAt } from "../../server/src/edit/hidden.ts";
import { insertBlock, lineEndOf, lineStart, nextLine } from "../../server/src/edit/insert.ts";
import { recompute } from "../../server/src/edit/recompute.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { editionOf, tableOf } from "../kit/figures.ts";
import { amend, expectFindings } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const edit = (from: number, to: number, newText: string) => ({ span: { from, to }, newText });

describe("applyEdits", () => {
  test("in any order, each computed from the text as it was", () => {
    expect(applyEdits("abcdef", [edit(4, 5, "E"), edit(0, 1, "AA"), edit(2, 2, "-")])).toBe("AAb-cdEf");
  });

  test("sorted by place, then by end, then as listed", () => {
    const [first, second, third, fourth] = [edit(2, 2, "a"), edit(2, 2, "b"), edit(2, 4, "c"), edit(5, 6, "d")];
    expect(withoutOverlaps([fourth, third, first, second])).toEqual([first, second, third, fourth]);
    expect(withoutOverlaps([edit(0, 4, "x"), edit(4, 4, "y"), edit(3, 4, "z")])).toEqual([
      edit(0, 4, "x"),
      edit(4, 4, "y"),
    ]);
  });

  test("of two that overlap, one is left out; insertions at one place are both made", () => {
    expect(withoutOverlaps([edit(0, 3, "x"), edit(2, 4, "y")])).toEqual([edit(0, 3, "x")]);
    // Their place counts, not their order.
    expect(withoutOverlaps([edit(2, 4, "y"), edit(0, 3, "x")])).toEqual([edit(0, 3, "x")]);
    expect(withoutOverlaps([edit(0, 3, "x"), edit(0, 2, "y")])).toEqual([edit(0, 2, "y")]);
    expect(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12b");
  });

  test("none", () => {
    expect(applyEdits("abc", [])).toBe("abc");
  });
});

describe("writeCell", () => {
  const written = (row: string, newText: string) => {
    const text = `| a | b |\n| - | - |\n${row}\n`;
    const [table] = parseDraft(text).blocks;
    const cell = table?.kind === "table" ? table.rows[2]?.cells[1] : undefined;
    if (!cell) throw new Error("no cell was read");
    return applyEdits(text, [writeCell(cell, newText)]).split("\n")[2];
  };

  test.each([
    ["| 甲 |    24 |", "23", "| 甲 |    23 |"],
    ["|甲|24|", "23", "|甲|23|"],
    ["| 甲 | **24** |", "23", "| 甲 | **23** |"],
    ["| 甲 |      |", "23", "| 甲 |   23 |"],
    ["| 甲 |  |", "23", "| 甲 | 23 |"],
    ["| 甲 ||", "23", "| 甲 | 23 |"],
    ["| 甲 | 24 |", "", "| 甲 |  |"],
    ["| 甲 |    |", "", "| 甲 |    |"],
    ["| 甲 ||", "", "| 甲 | |"],
    ["| 甲 | / |", "0", "| 甲 | 0 |"],
    ["| 甲 |　24　|", "23", "| 甲 |　23　|"],
  ])("%j, %s", (row, text, after) => {
    expect(written(row, text)).toBe(after);
  });
});

describe("insertBlock", () => {
  test.each([
    ["", 0, "甲\n"],
    ["乙\n", 0, "甲\n\n乙\n"],
    ["乙\n", 2, "乙\n\n甲\n"],
    ["乙", 1, "乙\n\n甲\n"],
    ["乙\n\n丙\n", 3, "乙\n\n甲\n\n丙\n"],
    ["乙\r\n", 3, "乙\r\n\r\n甲\r\n"],
    ["\ufeff乙\n", 1, "\ufeff甲\n\n乙\n"],
    ["\ufeff乙\n", 0, "\ufeff甲\n\n乙\n"],
    [" ", 1, " \n甲\n"],
    ["\u00a0", 1, "\u00a0\n\n甲\n"],
    ["乙\n\n  ", 5, "乙\n\n  \n甲\n"],
    ["\ufeff乙", 2, "\ufeff乙\n\n甲\n"],
    ["\ufeff\n乙\n", 2, "\ufeff\n甲\n\n乙\n"],
    ["乙\n \t\n丙\n", 5, "乙\n \t\n甲\n\n丙\n"],
    ["乙\n\n \t\n丙\n", 3, "乙\n\n甲\n \t\n丙\n"],
    ["\n\n丙\n", 1, "\n甲\n\n丙\n"],
    ["乙\r\n\r\n丙", 5, "乙\r\n\r\n甲\r\n\r\n丙"],
  ])("into %j at %i", (text, at, after) => {
    expect(applyEdits(text, [insertBlock(text, at, ["甲"])])).toBe(after);
  });

  test("a CR by itself ends a line, one before a LF does not", () => {
    expect([lineStart("ab\rcd", 4), lineStart("ab\r\ncd", 5), lineStart("ab\r\n", 3)]).toEqual([3, 4, 0]);
    expect([nextLine("ab\rcd", 0), nextLine("ab\r\ncd", 0), nextLine("ab\r", 0)]).toEqual([3, 4, 3]);
  });

  test("lines and their ends", () => {
    expect([lineEndOf("a\r\nb\n"), lineEndOf("a\nb\r\n"), lineEndOf("")]).toEqual(["\r\n", "\n", "\n"]);
    expect([lineStart("ab\ncd", 4), nextLine("ab\ncd", 0), nextLine("ab\ncd", 4)]).toEqual([3, 3, 5]);
  });

  test.each([
    ["甲", false],
    ["", false],
    ["```\n甲\n```\n", false],
    ["```\n甲\n", true],
    ["\ufeff```", true],
    ["````\n```\n", true],
    ["~~~\n```\n", true],
    ["<pre>\n\n甲", true],
    ["<div>\n甲", false],
    ["- ```\n  甲", false],
    ["| 甲 | <!-- |", false],
    ["<!-- 甲 -->", false],
    ["<!-- 甲", true],
    ["甲\n\n<!-- 乙", true],
  ])("what is added behind %j is hidden: %s", (text, hidden) => {
    expect(isHiddenAt(parseDraft(text), text.length)).toBe(hidden);
  });
});

describe("the canonical form", () => {
  test("a table and a section, filled with 0", () => {
    expect(canonicalTable(tableOf("2021", "licences"), zeros)).toEqual([
      "| 信息内容 | 本年处理决定数量 |",
      "| :-- | --: |",
      "| 行政许可 | 0 |",
    ]);
    const sections = editionOf("2021").sections.map((section) => canonicalSection(section, zeros).join("\n"));
    const title = "# 示例县人民政府办公室2024年政府信息公开工作年度报告\n";
    const rules = { "empty-section": "off", "missing-aspect": "off" } as const;
    expectFindings([title, ...sections].join("\n\n"), { rules });
  });
});

describe("recompute", () => {
  const wrong = amend(
    draft2021(),
    ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| 22 | 5 | 0 | 0 | 0 | 1 | 0 |"],
    ["| （七）总计 | 20 | 4 |", "| （七）总计 |  | / |"],
    ["| 10 | 1 | 0 | 2 | 13 |", "| 10 | 1 | 0 | 2 | 12 |"],
  );

  test("writes every derived cell of the draft, or of one table", () => {
    const report = bindReport(parseDraft(wrong));
    expect(applyEdits(wrong, recompute(report).edits)).toBe(draft2021());
    const reviews = report.tables.filter(({ form }) => form.id === "reviews");
    expect(recompute(report, reviews).edits).toHaveLength(1);
    expect(recompute(report).left).toEqual([]);
  });

  test("writes a cell once that is a total twice over, and leaves it where the two are not the same", () => {
    const corner = "| （七）总计 | 20 | 4 | 0 | 0 | 0 | 1 | ";
    const text = amend(draft2021(), [`${corner}25 |`, `${corner}24 |`]);
    const { tables } = bindReport(parseDraft(text));
    const table = tables.find(({ form }) => form.id === "applications");
    const sums = table?.sums.filter(({ holds }) => holds === false) ?? [];
    const twice = table && { ...table, sums: [...sums, ...sums] };
    const other = table && { ...table, sums: [...sums, ...sums.map((sum) => ({ ...sum, expected: 80 }))] };
    const report = bindReport(parseDraft(text));
    expect(sums.length).toBeGreaterThan(0);
    expect(recompute(report, twice ? [twice] : []).edits).toHaveLength(1);
    expect(recompute(report, other ? [other] : []).edits).toEqual([]);
  });

  test("changes no base cell and leaves what is in doubt, and says so", () => {
    const slip = amend(draft2021(), ["| （一）予以公开 | 9 |", "| （一）予以公开 | 6 |"]);
    const { edits, left } = recompute(bindReport(parseDraft(slip)));
    expect(edits).toEqual([]);
    expect(left).toHaveLength(3);
  });
});

describe("fixText", () => {
  test("applies what is safe, counts it, and has nothing to do a second time", () => {
    const text = amend(
      draft2021(),
      ["现行有效件数", "现行有效件"],
      ["| 行政许可 | 15596 |", "| 行政许可 | 15,596 |"],
      ["## 五、存在的主要问题及改进情况", "五、存在问题及改进情况"],
    );
    const fixed = fixText(text);
    expect(fixed.text).toBe(draft2021());
    expect(fixed.applied).toBe(4);
    expect(fixText(fixed.text)).toEqual({ text: fixed.text, applied: 0 });
  });

  test("keeps to what it is limited to", () => {
    const text = amend(draft2021(), ["现行有效件数", "现行有效件"], ["| 行政许可 | 15596 |", "| 行政许可 | 15,596 |"]);
    const fixed = fixText(text, {}, ({ rule }) => rule === "cell-style");
    expect(fixed).toEqual({ text: amend(draft2021(), ["现行有效件数", "现行有效件"]), applied: 1 });
    expect(fixText(text, { rules: { "label-wording": "off", "cell-style": "off" } }).applied).toBe(0);
  });

  test("is held up by a directive that it can mend itself, and by no other", () => {
    const text = amend(draft2021(), ["| 行政许可 | 15596 |", "| 行政许可 | 15,596 |"]);
    const unknown = "\n<!-- nianbao-edition r -->\n";
    expect(fixText(text + unknown)).toEqual({ text: draft2021() + unknown, applied: 1 });
    const misspelt = "\n<!-- nianbao-disable-file cell-styl -->\n";
    expect(fixText(text + misspelt)).toEqual({ text: text + misspelt.replace("styl", "style"), applied: 1 });
  });
});

describe("editsBetween", () => {
  test.each([
    ["", "a\n"],
    ["a\nb\nc\n", "a\nx\nc\n"],
    ["a\r\nb\r\n", "a\nb\n"],
    ["a\nb\n", ""],
    ["𠮷\n", "𠮸\n"],
    ["a\nb\nc\nd\n", "d\na\nb\nc\n"],
  ])("from %j to %j", (before, after) => {
    expect(applyEdits(before, editsBetween(before, after))).toBe(after);
  });
});
