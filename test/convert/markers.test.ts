import { describe, expect, test } from "vitest";
import { importSource } from "../../server/src/convert/import/index.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { withoutMarkers } from "../../server/src/convert/source/text-rows.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { content2021 } from "../kit/model.ts";
import { contentOf, example } from "./same-report.ts";

test.each([
  ["- | 规章 | 0 |", "| 规章 | 0 |"],
  ["  1. | 规章 | 0 |", "| 规章 | 0 |"],
  ["* 规章\t0", "规章\t0"],
  ["- 规章 | 0 |", "规章 | 0 |"],
  ["> > | 规章 | 0 |", "| 规章 | 0 |"],
  [">", ""],
])("a mark before a row: %j", (typed, wanted) => {
  expect(withoutMarkers(typed.split("\n")).join("\n")).toBe(wanted);
});

test.each(["1. 属于国家秘密\t0\t0", "- 31\t342", "- 31 |", "-\t0\t0", "— 3 —", "- 全年公开3条。", "-\n0"])(
  "no mark of a list: %j",
  (line) => {
    expect(withoutMarkers(line.split("\n")).join("\n")).toBe(line);
  },
);

const draft = example("2024-county-office").replace(/^---\n.*?^---\n/ms, "");

describe.each(["- ", "* ", "1. ", "> "])("tables in an item that begins with “%s”", (mark) => {
  test.each([
    ["the first row behind it", (text: string) => text.replace(/\n\n(?=\|)/g, `\n\n${mark}`)],
    ["each row behind it", (text: string) => text.replace(/^(?=\|)/gm, mark)],
    [
      "the rows set in below it",
      (text: string) => text.replace(/^(?=\|)/gm, "   ").replace(/\n\n {3}\|/g, `\n\n${mark}|`),
    ],
  ])("%s", (_, change) => {
    const { draft: made, strays } = importSource(readText(change(draft)));
    expect(strays).toEqual([]);
    expect(contentOf(made)).toEqual(contentOf(draft));
  });

  test("what leads to the table behind it", () => {
    const typed = draft.replace(/\n\n(?=\|)/g, `\n\n${mark}数据如下：\n`);
    const { draft: made, strays } = importSource(readText(typed));
    expect(strays).toEqual([]);
    expect(contentOf(made).cells).toEqual(contentOf(draft).cells);
    expect(made).toContain("数据如下：");
  });
});

describe("the number of a label, which white space parts from its words", () => {
  const spaced = (text: string) => text.replace(/^(\d\.|.*?[ \t]\d\.)(?=\p{L}|“)/gmu, "$1 ");
  const report = writeDraft(content2021).text;
  test.each(Object.entries(tableTexts))("%s", (_, tableText) => {
    const text = extracted(report, tableText);
    const imported = importSource(readText(spaced(text)));
    expect(spaced(text)).not.toBe(text);
    expect(imported.found.filter(({ certainty }) => certainty !== "sure")).toEqual([]);
    expect(contentOf(imported.draft)).toEqual(contentOf(report));
  });
});
