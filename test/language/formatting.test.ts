import { describe, expect, test } from "vitest";
import { formatDocument, formatOnType, formatRange } from "../../server/src/language/formatting.ts";
import { draftAt, edited } from "./kit.ts";

const TITLE = "# 甲县2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n";
const PENALTIES = "### 第二十条第（六）项\n\n|信息内容|本年处理决定数量|\n|:--|--:|\n";

/** Types a character at the caret and compares the text with what an editor makes of it. */
function typed(character: string, input: string, expected: string) {
  const { draft, text, position } = draftAt(TITLE + input);
  expect(edited(text, formatOnType(draft, position, character))).toBe(TITLE + expected);
}

describe("formatting", () => {
  test("of the document aligns all tables, of a range those it touches", () => {
    const input = `${PENALTIES}|行政处罚|1‸|\n\n### 第二十条第（五）项\n\n|信息内容|本年处理决定数量|\n|:--|--:|\n|行政许可|1|\n`;
    const { draft, text, position } = draftAt(TITLE + input);
    expect(edited(text, formatDocument(draft)).match(/^\| 信息内容/gm)).toHaveLength(2);
    const range = { start: position, end: position };
    expect(edited(text, formatRange(draft, range)).match(/^\| 信息内容/gm)).toHaveLength(1);
    expect(formatRange(draft, { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } })).toEqual([]);
  });

  test("| aligns the table that it was typed in", () => {
    typed(
      "|",
      `${PENALTIES}|行政处罚|12|‸\n`,
      "### 第二十条第（六）项\n\n| 信息内容 | 本年处理决定数量 |\n| :------- | ---------------: |\n| 行政处罚 |               12 |\n",
    );
    typed("|", `一 |‸ 二\n\n${PENALTIES}`, `一 | 二\n\n${PENALTIES}`);
  });

  test("Enter at the end of a row adds the next row of the form", () => {
    typed("\n", `${PENALTIES}|行政处罚|12|\n‸`, `${PENALTIES}|行政处罚|12|\n| 行政强制 |  |`);
    typed("\n", `${PENALTIES}‸\n\n五`, `${PENALTIES}| 行政处罚 |   |\n\n五`);
    typed(
      "\n",
      "| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n  ‸",
      "| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| :------------- | -----------: | -----------: | -----------: |\n| 规章           |              |              |              |",
    );
  });

  test("Enter in the midst of a table adds a row that is not there", () => {
    const table =
      "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n";
    typed(
      "\n",
      `${table}| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n‸\n| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |\n`,
      `${table}| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 行政诉讼（未经复议直接起诉） |   |   |   |   |   |\n| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 0 | 0 |\n`,
    );
  });

  test("Enter adds nothing behind the last row, before the next one, in a split row, or outside of tables", () => {
    for (const input of [
      `${PENALTIES}|行政处罚|12|\n|行政强制|1|\n‸`,
      `${PENALTIES}|行政处罚|12|\n‸\n|行政强制|1|\n`,
      `${PENALTIES}|行政处罚\n‸|12|\n`,
      `${PENALTIES}|行政处罚|12|\n\n‸`,
      "甲 | 乙\n‸",
      "‸",
    ]) {
      typed("\n", input, input.replace("‸", ""));
    }
  });

  test("Enter keeps the line ends of the file", () => {
    const { draft, text, position } = draftAt(`${(TITLE + PENALTIES).replace(/\n/g, "\r\n")}‸\r\n`);
    expect(edited(text, formatOnType(draft, position, "\n"))).toBe(`${text.slice(0, -2)}| 行政处罚 |   |\r\n`);
  });
});
