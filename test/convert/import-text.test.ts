import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { missingNumbers } from "../../server/src/convert/import/numbers.ts";
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

describe("rows are found by their labels", () => {
  const text = new TextDecoder().decode(fixture("broken-lines.txt"));

  test("a lost row shifts nothing", () => {
    const row = "3.要求提供公开出版物 0 0 0 0 0 0 0\n";
    expect(text).toContain(row);
    const findings = findingsOf(importText(text.replace(row, "")).draft);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^missing-row: .*3\.要求提供公开出版物/);
  });

  test("of two 3.其他 and the like each finds its group", () => {
    const changed = text
      .replace("3.补正后申请内容仍不明确 0 0 0 0 0 0 0", "3.补正后申请内容仍不明确 5 0 0 0 0 0 5")
      .replace("3.其他 0 0 0 0 0 0 0", "3.其他 0 0 0 0 0 7 7");
    const { cells } = contentOf(importText(changed).draft);
    expect(cells[cells.indexOf("applications unavailableUnclear") + 1]).toBe("naturalPerson=5");
    expect(cells[cells.indexOf("applications otherRest") + 7]).toBe("total=7");
  });
});

test("a number that got lost on the way is named", () => {
  const line = (words: string) => ({ kind: "line" as const, text: words, whole: true });
  const source = { blocks: [line("办结 17 件，共 3.5 万元"), line("0\t0\t17")], literal: true, pageNumbers: 0 };
  expect(missingNumbers(source, "办结17件，17，3.5万元 0 0")).toEqual({ all: 5, missing: [] });
  expect(missingNumbers(source, "办结17件，3.5万元 0")).toEqual({ all: 5, missing: ["17", "0"] });
  expect(missingNumbers(source, "办结十七件，3.5万元 0 0").missing).toEqual(["17", "17"]);
  // The same digits in another number are another number.
  expect(missingNumbers(source, "2017年办结17件，3.5万元 0 0").missing).toEqual(["17"]);
});

test("a number broken in two is not lost", () => {
  const line = (words: string) => ({ kind: "line" as const, text: words, whole: false });
  const source = { blocks: ["共 12", "345 件，7", ".5 元"].map(line), literal: true, pageNumbers: 0 };
  expect(missingNumbers(source, "共12345件，7.5元").missing).toEqual([]);
  const more = { ...source, blocks: [line("新收 12 件"), ...source.blocks] };
  expect(missingNumbers(more, "新收12件，共12345件，7.5元").missing).toEqual([]);
  expect(missingNumbers(source, "共1234件，7.5元").missing).toEqual(["12", "345"]);
  const whole = { ...source, blocks: [line("共 12345 件")] };
  expect(missingNumbers(whole, "共12\n345件").missing).toEqual([]);
  expect(missingNumbers(whole, "共12，6，345件").missing).toEqual(["12345"]);
});

test("full-width numbers are apart where white space parts them", () => {
  const source = {
    blocks: [{ kind: "line" as const, text: "规章　１３ １６", whole: true }],
    literal: false,
    pageNumbers: 0,
  };
  expect(missingNumbers(source, "| 规章 | １３ | １６ |")).toEqual({ all: 2, missing: [] });
});
