import { describe, expect, test } from "vitest";
import { documentOf } from "../../server/src/convert/export/document.ts";
import { exportHtml } from "../../server/src/convert/export/html.ts";
import type { LaidCell } from "../../server/src/convert/export/laid-table.ts";
import { draft2021 } from "../kit/model.ts";
import { example } from "./same-report.ts";

const draft = example("2024-district-office");

/** A cell, and how many columns and rows it covers where that is more than one. */
const cell = ({ text, columns, rows }: LaidCell) =>
  `${text}${columns > 1 ? `→${columns}` : ""}${rows > 1 ? `↓${rows}` : ""}`;

/** What a draft is printed as: a line for each line and each row of a table. */
const printed = (text: string) =>
  documentOf(text).parts.flatMap((part) =>
    part.kind === "table" ? part.table.rows.map((row) => row.map(cell).join("|")) : [`${part.kind}: ${part.text}`],
  );

test.each<[string, string, string[]]>([
  [
    "a heading, lines of a paragraph, a rule",
    "### 小标题\n\n一行，\n又一行。\n\n---\n\n```\n代码\n```",
    ["heading: 小标题", "paragraph: 一行，又一行。", "paragraph: ```\n代码\n```"],
  ],
  ["a list", "- 第一点\n- 第二点\n\n> 引文", ["paragraph: 第一点", "paragraph: 第二点", "paragraph: 引文"]],
  ["a paragraph without text", "<!-- 说明 -->\n\n文字", ["paragraph: 文字"]],
  [
    "a table that is none of the form's, its rows of several lengths",
    "| 培训 | 场次 | 人数 |\n| --- | --- | --- |\n| 线上 | 3 |\n| 线下 | 2 | 40 |",
    ["培训|场次|人数", "线上|3|", "线下|2|40"],
  ],
  [
    "a caption that lost its table",
    "## 二、主动公开政府信息情况\n\n### 第二十条第（五）项\n\n文字。",
    ["section: 二、主动公开政府信息情况", "heading: 第二十条第（五）项", "paragraph: 文字。"],
  ],
  [
    "a row that the form does not know, and one with cells too many",
    "## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 1 | 0 | 0 | 0 | 1 | 7 | 8 |\n| 其他案件 | 2 | 0 | 0 | 0 | 2 |\n| 行政复议 | 3 |  |  |  |  |",
    [
      "section: 四、政府信息公开行政复议、行政诉讼情况",
      "类型|结果维持|结果纠正|其他结果|尚未审结|总计",
      "行政复议|1|0|0|0|1 7 8",
      "其他案件|2|0|0|0|2",
      "行政复议|3||||",
    ],
  ],
  [
    "columns side by side, one of them missing",
    "## 四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 | | | | 行政诉讼 | | | | | | | | | |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| 结果维持 | 结果纠正 | 其他结果 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 3 |",
    [
      "section: 四、政府信息公开行政复议、行政诉讼情况",
      "类型|结果维持|结果纠正|其他结果|尚未审结|总计",
      "行政复议|1|0|0||1",
      "行政诉讼（未经复议直接起诉）|2|0|0|0|2",
      "行政诉讼（复议后起诉）|3|0|0|0|3",
    ],
  ],
  [
    "a header that was lost",
    "## 四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| --- | --- | --- | --- | --- | --- |\n| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |",
    [
      "section: 四、政府信息公开行政复议、行政诉讼情况",
      "类型|结果维持|结果纠正|其他结果|尚未审结|总计",
      "行政复议|1|0|0|0|1",
      "行政诉讼（未经复议直接起诉）|0|0|0|0|0",
    ],
  ],
  [
    "groups of the form over rows without them, and rows without a label",
    "## 三、收到和处理政府信息公开申请情况\n\n| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n| （三）不予公开 | | | | | | | |",
    [
      "section: 三、收到和处理政府信息公开申请情况",
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3↓3|申请人情况→7",
      "自然人↓2|法人或其他组织→5|总计↓2",
      "商业企业|科研机构|社会公益组织|法律服务机构|其他",
      "三、本年度办理结果|（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1",
      "→3|5|0|0|0|0|0|5",
    ],
  ],
])("%s", (_, text, expected) => {
  expect(printed(text)).toEqual(expected);
});

test("rows of a header that a blank line cut off are printed with it, and not once more", () => {
  const draft = draft2021({ headerRows: 3, labels: [0, 1, 2] });
  const torn = draft.replace(/(\| （本列数据[^\n]*\n\| :--[^\n]*\n)/, "$1\n");
  expect(torn).not.toBe(draft);
  const tables = (text: string) => documentOf(text).parts.filter(({ kind }) => kind === "table").length;
  expect(tables(torn)).toBe(tables(draft));
});

describe("rows that a line cut off from their table are printed with it, and what stands between them behind it", () => {
  const whole = printed(draft);
  const behind = whole.findIndex((line) => line.startsWith("四、结转下年度"));
  const above = /^(?=\| （一）予以公开 )/m;
  const torn = (lines: string) => {
    expect(draft).toMatch(above);
    return printed(draft.replace(above, lines));
  };

  test.each<[string, string, string[]]>([
    ["text", "行政许可\t12\n", ["paragraph: 行政许可\t12"]],
    ["several lines", "甲乙，\n丙丁。\n", ["paragraph: 甲乙，丙丁。"]],
    ["a comment", "<!-- 科室报来的数 -->\n", []],
    ["a comment of several lines", "<!--\n科室报来的数\n-->\n", []],
    ["a blank line", "\n", []],
    ["a paragraph", "\n甲乙。\n\n", ["paragraph: 甲乙。"]],
    [
      "the header over again",
      "\n续表\n\n| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| - | - | - | - | - | - | - | - |\n",
      ["paragraph: 续表"],
    ],
  ])("%s", (_, lines, rest) => {
    expect(torn(lines)).toEqual([...whole.slice(0, behind + 1), ...rest, ...whole.slice(behind + 1)]);
  });

  test("rows below them that are none of the form's stand where they stood", () => {
    const other = "| 类别 | 自然人 | 商业企业 |\n| 网上 | 3 | 4 |\n";
    const text = draft.replace(above, "\n").replace(/^(\| 四、结转下年度.*\n)/m, `$1${other}`);
    expect(torn("\n")).toEqual(whole);
    expect(printed(text).filter((line) => /予以公开|网上/.test(line))).toEqual([
      ...whole.filter((line) => line.includes("予以公开")),
      "网上|3|4",
    ]);
  });
});

test("a page has the title once, whether the draft has it or not", () => {
  const headings = (html: string) => html.match(/<h1>.*?<\/h1>/g);
  expect(headings(exportHtml(draft))).toEqual(["<h1>示范区人民政府办公室2024年政府信息公开工作年度报告</h1>"]);
  expect(headings(exportHtml("## 一、总体情况\n\n文字。"))).toBeNull();
});
