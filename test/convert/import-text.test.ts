import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { contentOf, example, findingsOf, fixture } from "./same-report.ts";

const importText = (text: string) => importSource(readText(text));
const importFixture = (name: string) => importText(new TextDecoder().decode(fixture(name)));

/** The figures of an example, as text that other tools extracted from its PDF or web page. */
const extracted = [
  ["broken-lines.txt", "2024-district-office"],
  ["page-split.txt", "2024-county-office"],
  ["ragged-tabs.txt", "2024-district-office-gazette"],
  ["one-number-a-line.txt", "2020-district"],
  ["short-lines.txt", "2024-district-office-zero"],
] as const;

describe.each(extracted)("%s", (file, name) => {
  const imported = importFixture(file);
  const report = imported.draft.split("\n## 附：")[0] ?? "";

  test("every number in its cell, every sentence in its section", () => {
    expect(contentOf(report)).toEqual(contentOf(example(name)));
  });

  test("the same findings as the example", () => {
    expect(findingsOf(imported.draft)).toEqual(findingsOf(example(name)));
  });
});

describe("what found no place is kept, and said", () => {
  test("the words of a web site", () => {
    const { draft, strays } = importFixture("one-number-a-line.txt");
    expect(strays.map(({ text }) => text)).toEqual(["来源:区政府办", "发布日期:2021-02-20", "点击数:", "分享到:"]);
    for (const { text } of strays) expect(draft).toContain(text);
  });

  test("a number more than a row has cells", () => {
    const { found, strays } = importFixture("ragged-tabs.txt");
    expect(strays.map(({ text }) => text)).toEqual(["0"]);
    expect(found.filter(({ certainty }) => certainty === "unplaced")).toHaveLength(1);
  });

  test("a cell that was cut off is named", () => {
    const { found } = importFixture("page-split.txt");
    expect(found.filter(({ certainty }) => certainty === "chosen").map(({ part }) => part.args.row)).toEqual([
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    ]);
  });

  test("a report of another kind has no section, and every line is kept", () => {
    const { sections, draft } = importText("某局2024年工作总结\n一年来完成项目12个。\n");
    expect(sections).toBe(0);
    expect(draft).toContain("一年来完成项目12个。");
  });
});

describe("what the report said stays", () => {
  const text = new TextDecoder().decode(fixture("broken-lines.txt"));

  test.each([
    ["2.其他法律行政法规禁止公 0", "2.其他法律行政止公 0", "2.其他法律行政止公开"],
    ["行政规范性文件 2 1 7", "规范性文件 2 1 7", "| 规范性文件 | 2 | 1 | 7 |"],
    ["现行有效件数\n", "现行有效件\n", "| 现行有效件 |"],
    ["五、存在的主要问题及改进情况\n", "五、存在问题及改进情况\n", "## 五、存在问题及改进情况"],
    ["（七）总计 27 0 0 0 0 0 27", "（七）总计 26 0 0 0 0 0 28", "| （七）总计 | 26 | 0 | 0 | 0 | 0 | 0 | 28 |"],
  ])("%s → %s", (official, typed, wanted) => {
    expect(text).toContain(official);
    expect(importText(text.replace(official, typed)).draft).toContain(wanted);
  });

  test("a number too few leaves a blank, and is named", () => {
    const { draft, found } = importText(text.replace("1.属于国家秘密 0 0 0 0 0 0 0", "1.属于国家秘密 3 0 0 0 0 3"));
    expect(draft).toContain("| 1.属于国家秘密 | 3 | 0 | 0 | 0 | 0 | 3 |  |");
    expect(found.some(({ certainty, part }) => certainty === "chosen" && part.args.row === "1.属于国家秘密")).toBe(
      true,
    );
  });
});
