import { describe, expect, test } from "vitest";
import { narrativeLength } from "../../server/src/rules/narrative-length.ts";
import { bound, marked } from "../narrative/tables.ts";

const title = "# 示例县人民政府2024年政府信息公开工作年度报告\n\n";
const five = "## 五、存在的主要问题及改进情况\n\n一二三四五六七八九十。\n";
const said = (text: string, maxNarrativeLength?: number) =>
  marked(narrativeLength, bound(title + text, maxNarrativeLength === undefined ? {} : { maxNarrativeLength }));

describe("narrative-length", () => {
  const one = "## 一、总体情况\n\n### （一）主动公开\n\n一 二　三\n四五\n\n六七八。\n\n| 九 | 十 |\n| -- | -- |\n\n";

  test("found on the heading: more characters than asked for, white space, headings and tables not counted", () => {
    expect(said(one + five, 8).map(({ at, zh, en }) => [at, zh, en])).toEqual([
      ["一、总体情况", "“一、总体情况”有 9 字，超过规定的 8 字", "“一、总体情况” has 9 characters, more than 8"],
    ]);
  });

  test("not found: as many as asked for, no limit, a limit of section one in a draft that has none", () => {
    expect(said(one + five, 9)).toEqual([]);
    expect(said(one + five)).toEqual([]);
    expect(said(five, 1)).toEqual([]);
    expect(said("", 1)).toEqual([]);
  });
});
