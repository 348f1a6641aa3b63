import { describe, expect, test } from "vitest";
import { applyEdits, bindReport, check, checkText, fixText, Lines, parseDraft } from "../server/src/index.ts";
import { amend } from "./kit/marked.ts";
import { draft2019, draft2021 } from "./kit/model.ts";

/** The library as its users hold on to it: names, shapes, places in lines and characters. */

const wrong = amend(draft2021(), ["| 22 | 5 | 0 | 0 | 0 | 1 | 28 |", "| 22 | 5 | 0 | 0 | 0 | 1 | 24 |"]);

describe("checkText", () => {
  test("agency, year, edition, and the findings as plain data", () => {
    const line = wrong.slice(0, wrong.indexOf("| 24 |")).split("\n").length - 1;
    const row = wrong.split("\n")[line] ?? "";
    const at = (words: string, from = 0) => {
      const character = row.indexOf(words, from);
      return { start: { line, character }, end: { line, character: character + words.length } };
    };
    const result = checkText(wrong);
    expect(result).toMatchObject({ agency: "示例县人民政府办公室", year: 2024, edition: "2021" });
    expect(result.diagnostics).toHaveLength(1);
    const [diagnostic] = result.diagnostics;
    expect(diagnostic).toMatchObject({
      rule: "row-total",
      severity: "error",
      message: "总计应为 28（22+5+0+0+0+1），填写为 24",
      range: at("24"),
      cell: { table: "applications", row: "received", column: "total" },
      fixes: [{ title: "改为 28", preferred: true, edits: [{ range: at("24"), newText: "28" }] }],
    });
    expect(diagnostic?.related[0]).toEqual({ message: "自然人：22", range: at("22") });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test("a right draft, and one without a title", () => {
    expect(checkText(draft2019())).toEqual({ agency: "示例区人民政府", year: 2020, edition: "2019", diagnostics: [] });
    const { agency, year, edition } = checkText("");
    expect({ agency, year, edition }).toEqual({ agency: undefined, year: undefined, edition: "2021" });
  });

  test("severities by rule, and rules that are off", () => {
    const severity = (rules: Parameters<typeof check>[1]) =>
      checkText(wrong, rules).diagnostics.map((one) => one.severity);
    expect(severity({ rules: { "row-total": "hint" } })).toEqual(["hint"]);
    expect(severity({ rules: { "row-total": "off" } })).toEqual([]);
  });

  test("in English", () => {
    const [diagnostic] = checkText(wrong, { lang: "en" }).diagnostics;
    expect(diagnostic?.message).toBe("总计 should be 28 (22+5+0+0+0+1), but is 24");
    expect(diagnostic?.fixes[0]?.title).toBe("Change to 28");
  });

  test("gives the same each time and leaves its arguments alone", () => {
    const options = Object.freeze({ rules: Object.freeze({ "row-total": "warning" as const }) });
    expect(checkText(wrong, options)).toEqual(checkText(wrong, options));
  });

  test("does not depend on the kind of line end", () => {
    const ranges = (text: string) => checkText(text).diagnostics.map(({ rule, range }) => ({ rule, range }));
    expect(ranges(wrong.replaceAll("\n", "\r\n"))).toEqual(ranges(wrong));
  });
});

describe("fixText and the steps", () => {
  test("fixText gives the text and how many fixes were applied", () => {
    expect(fixText(wrong)).toEqual({ text: draft2021(), applied: 1 });
    expect(fixText(draft2021())).toEqual({ text: draft2021(), applied: 0 });
  });

  test("each step by itself gives what checkText gives", () => {
    const report = bindReport(parseDraft(wrong));
    const found = check(report);
    const lines = new Lines(wrong);
    expect(found.map(({ rule, at }) => ({ rule, range: lines.rangeOf(at) }))).toEqual(
      checkText(wrong).diagnostics.map(({ rule, range }) => ({ rule, range })),
    );
    expect(applyEdits(wrong, found[0]?.fixes?.[0]?.edits ?? [])).toBe(draft2021());
  });
});

describe("Lines", () => {
  test.each(["a\nbc\r\nd\re", "\n\n", "", "𠮷\n"])("%j: every offset there and back", (text) => {
    const lines = new Lines(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const position = lines.positionAt(offset);
      const back = lines.offsetAt(position);
      // Between CR and LF there is no position: it is the line's end.
      expect(back === offset || text.slice(offset - 1, offset + 1) === "\r\n").toBe(true);
    }
  });
});
