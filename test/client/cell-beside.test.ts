import { describe, expect, test } from "vitest";
import { cellBeside, isInRow } from "../../client/src/cell-beside.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { relayout } from "../../server/src/edit/relayout.ts";
import { nextCell } from "../../server/src/language/next-cell.ts";
import { CARET, checkedDraft, example, exampleNames } from "../language/kit.ts";

/** Where Tab, or Shift+Tab, leads from the caret in a line: what is selected then is marked. */
function led(input: string, backwards = false): string | undefined {
  const at = input.indexOf(CARET);
  const line = input.replace(CARET, "");
  const found = cellBeside(line, at, backwards);
  return found && `${line.slice(0, found.from)}[${line.slice(found.from, found.to)}]${line.slice(found.to)}`;
}

describe("a line break would tear a row", () => {
  test.each([
    ["| 规章 | 1‸ | 22 |", true],
    ["| 规‸章 | 1 | 22 |", true],
    ["| 规章 | 1 | 22 |‸", false],
    ["| 规章 | 1 | 22 | <!-- 理‸由 -->", false],
    ["‸| 规章 | 1 | 22 |", false],
    // A row that is still being typed.
    ["| 规章 | 1‸", false],
    ["共收到 3‸ | 4 件。|", false],
  ])("%s: %s", (input, torn) => {
    expect(isInRow(input.replace(CARET, ""), input.indexOf(CARET))).toBe(torn);
  });
});

describe("the cell beside", () => {
  test.each([
    ["| 规章 | 1‸ | 22 | 3 |", "| 规章 | 1 | [22] | 3 |", undefined],
    ["| 规章 | 1 |‸ 22 | 3 |", "| 规章 | 1 | 22 | [3] |", "| 规章 | [1] | 22 | 3 |"],
    ["| 规章 | 1 | 22 ‸| 3 |", "| 规章 | 1 | 22 | [3] |", "| 规章 | [1] | 22 | 3 |"],
    ["|规章|1‸|22|3|", "|规章|1|[22]|3|", undefined],
    // The rows of section four hold no label.
    ["| ‸3 | -1 | 1,200.50 |", "| 3 | [-1] | 1,200.50 |", undefined],
    // In a blank, the space where a digit is to stand.
    ["| 规章 | 1‸ |    |  |", "| 规章 | 1 |  [ ] |  |", undefined],
    ["| 规章 | 1 |   ‸ |  |", "| 规章 | 1 |    |[ ] |", "| 规章 | [1] |    |  |"],
    ["| 规章 | 1‸ ||", "| 规章 | 1 |[]|", undefined],
    // An escaped bar is text, a bar behind an escaped backslash is one.
    ["| 甲\\|乙 | 1‸ | 2 |", "| 甲\\|乙 | 1 | [2] |", undefined],
    ["| 甲\\\\| 1‸ | 2 |", "| 甲\\\\| 1 | [2] |", undefined],
    ["  | 规章 | 1‸ | 2 | <!-- 3 | 4 -->", "  | 规章 | 1 | [2] | <!-- 3 | 4 -->", undefined],
  ])("of %s", (input, forwards, backwards) => {
    expect(led(input)).toBe(forwards);
    expect(led(input, true)).toBe(backwards);
  });

  test.each([
    ["the ends of a row", "| 规章 | 1‸ |"],
    ["behind a row", "| 规章 | 1 |‸"],
    ["in front of it", "‸| 1 | 2 |"],
    ["a label", "| 规‸章 | 1 | 2 |"],
    ["a label beside", "| 1‸ | 规章 | 1 |"],
    ["a row of blanks, that a group may be", "| 三、本年度办理结果 | ‸ |  |  |"],
    ["a blank that may be part of a label", "| 行政处罚 |  | ‸ | 2 |"],
    ["full-width bars", "｜ 规章 ｜ 1‸ ｜ 2 ｜"],
    ["a full-width bar", "| 规章 | 1‸ ｜ 2 | 3 |"],
    ["a row that is not closed", "| 规章 | 1‸ | 2"],
    ["what is no number", "| 规章 | 1‸ | 3件 |"],
    ["text", "12‸ | 3 | 4"],
    ["nothing", "‸"],
  ])("%s: the server is asked", (_, input) => {
    expect(led(input)).toBeUndefined();
    expect(led(input, true)).toBeUndefined();
  });

  test("backwards a blank is not entered that may continue a label", () => {
    expect(led("| 行政处罚 |  | 2‸ | 3 |", true)).toBeUndefined();
    expect(led("| 行政处罚 | 1 |  | 3‸ |", true)).toBe("| 行政处罚 | 1 |[ ] | 3 |");
  });
});

/** Every place in every line of a draft, both ways: where the client chooses, and the server chooses another. */
function disagreements(text: string): { chosen: number; other: string[] } {
  const draft = checkedDraft(text);
  const other: string[] = [];
  let chosen = 0;
  for (const [number, line] of text.split("\n").entries()) {
    for (let at = 0; at <= line.length; at++) {
      // Amid the padding it is as at its ends.
      if (!/[|\d]/.test(line.slice(Math.max(0, at - 1), at + 1))) continue;
      for (const backwards of [false, true]) {
        const ours = cellBeside(line, at, backwards);
        if (!ours) continue;
        chosen++;
        const theirs = nextCell(draft, { line: number, character: at }, backwards);
        const same = theirs?.start.line === number && theirs.start.character === ours.from;
        if (!same || theirs.end.character !== ours.to) other.push(`${line.slice(0, at)}${CARET}${line.slice(at)}`);
      }
    }
  }
  return { chosen, other };
}

/** The draft with every nth number of its tables left blank. */
function blanked(text: string, every: number): string {
  let count = 0;
  return text.replace(/(?<=\| *)\d+(?= *\|)/g, (digits) => (count++ % every > 0 ? digits : " ".repeat(digits.length)));
}

describe("the client and the server choose the same place", () => {
  test.each(exampleNames)("in %s, with all numbers, with some and with none", (name) => {
    const text = example(name);
    expect(disagreements(text).chosen).toBeGreaterThan(100);
    for (const draft of [text, blanked(text, 2), blanked(text, 1)]) expect(disagreements(draft).other).toEqual([]);
  });

  test.each(exampleNames)("in %s as the form prints it: three columns of labels, section four in one row", (name) => {
    const { report } = checkedDraft(example(name));
    const edits = report.tables.flatMap((table) => relayout(report, table, "official") ?? []);
    const text = applyEdits(report.draft.text, edits);
    expect(edits.length).toBeGreaterThan(1);
    for (const draft of [text, blanked(text, 2), blanked(text, 1)]) expect(disagreements(draft).other).toEqual([]);
  });

  test("but for numbers that are there and should not: beside them Tab stays in the row", () => {
    const text = example("2024-county-office");
    const group = text.replace(/(?<=三、本年度办理结果.*)\| {8}\| {10}\|/, "|      1 |        2 |");
    expect(disagreements(group).other).not.toEqual([]);
    expect(disagreements(text.replace(/^(\| 规章.*)$/m, "$1 8 |")).other).not.toEqual([]);
  });
});
