import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLines, editsBetween, linesOf } from "../../server/src/edit/diff.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";

/** Texts with many lines alike, line ends of both kinds, and characters of two units. */
const text = fc
  .array(fc.tuple(fc.constantFrom("", "a", "b", "甲", "甲乙", "𝔸", "𝔹"), fc.constantFrom("\n", "\n", "\r\n", "")), {
    maxLength: 12,
  })
  .map((lines) => lines.map((line) => line.join("")).join(""));

test("lines join to the text", () => {
  expect(linesOf("")).toEqual([]);
  expect(linesOf("a\n\r\nb")).toEqual(["a\n", "\r\n", "b"]);
  fc.assert(
    fc.property(text, (text) => {
      expect(linesOf(text).join("")).toBe(text);
    }),
  );
});

test("what changed, in lines", () => {
  expect(diffLines(["a", "b", "c"], ["a", "x", "c", "d"])).toEqual([
    { from: 1, to: 2, newFrom: 1, newTo: 2 },
    { from: 3, to: 3, newFrom: 3, newTo: 4 },
  ]);
  expect(diffLines([], [])).toEqual([]);
  expect(diffLines(["a"], [])).toEqual([{ from: 0, to: 1, newFrom: 0, newTo: 0 }]);
});

test("of texts that differ in more lines than are looked through, all but what they begin and end with alike", () => {
  const lines = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`);
  const ends = (...middle: string[]) => ["甲", "乙", ...middle, "丙"];
  expect(diffLines(ends(...lines("a", 600)), ends(...lines("b", 500)))).toEqual([
    { from: 2, to: 602, newFrom: 2, newTo: 502 },
  ]);
  const same = Array.from({ length: 2 }, () => "丁");
  expect(diffLines([...same, ...lines("a", 1100), ...same], same)).toEqual([
    { from: 2, to: 1104, newFrom: 2, newTo: 2 },
  ]);
  expect(diffLines(lines("a", 500), lines("b", 500))).toEqual([{ from: 0, to: 500, newFrom: 0, newTo: 500 }]);
});

test("the edits make the one text of the other, and nothing of a text that is the same", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      expect(editsBetween(before, before)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("no more than what differs is replaced, and no character is cut in two", () => {
  expect(editsBetween("| 甲 | 24 |\n| 乙 | 1 |\n", "| 甲 | 23 |\n| 乙 | 10 |\n")).toEqual([
    { span: { from: 7, to: 8 }, newText: "3" },
    { span: { from: 18, to: 18 }, newText: "0" },
  ]);
  expect(editsBetween("a𝔸b", "a𝔹b")).toEqual([{ span: { from: 1, to: 3 }, newText: "𝔹" }]);
  expect(editsBetween("a\r\n", "a\n")).toEqual([{ span: { from: 1, to: 3 }, newText: "\n" }]);
});
