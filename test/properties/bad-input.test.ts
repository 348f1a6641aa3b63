import { describe, expect, test } from "vitest";
import { checkText, fixText } from "../../server/src/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { type Content, editionOf } from "../kit/figures.ts";
import type { Layout } from "../kit/layout.ts";
import { PATIENCE } from "./patience.ts";

/** Any text gives a result, whose ranges lie in the text, and fix all comes to an end. */
function expectResult(text: string): void {
  const { diagnostics } = checkText(text);
  const lines = text.split(/\r\n|\n|\r/);
  const outside = diagnostics.filter(({ range: { start, end } }) => {
    const backwards = end.line < start.line || (end.line === start.line && end.character < start.character);
    return backwards || end.line >= lines.length || end.character > (lines[end.line]?.length ?? 0);
  });
  expect(outside).toEqual([]);
}

function expectFixed(text: string): void {
  const fixed = fixText(text).text;
  expect(fixText(fixed)).toEqual({ text: fixed, applied: 0 });
}

const MILLION = 1_000_000;

const title = "# 示例县人民政府办公室2024年政府信息公开工作年度报告\n\n";
const table = "## 二、主动公开政府信息情况\n\n### 第二十条第（一）项\n\n";

const oddities: Readonly<Record<string, string>> = {
  nothing: "",
  "white space": " \n\t\n\u3000\u00a0\r\n  ",
  "a byte-order mark": "\ufeff",
  "line ends alone": "\r\r\n\n\r",
  "a lone high surrogate": `${title}## 一、总体情况\ud800\n\n| \ud800 | 1 |\n| --- | --- |`,
  "a lone low surrogate": `\udc00${title}| a\udfff | |`,
  "binary bytes": Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(""),
  "pairs beyond the basic plane": "# 𠮷野县2024年政府信息公开工作年度报告\n\n| 𠮷 | 😀 |\n| -- | -- |\n| 规章 | 𝟙 |",
  "a pipe alone": "|",
  "pipes and a delimiter": "||\n|-|\n||",
  "a table of dashes": "|--|--|\n|--|--|\n|--|--|",
  "an open comment": `${title}<!-- nianbao-disable`,
  "comments in comments": "<!-- nianbao-disable <!-- nianbao-enable --> -->",
  "an open fence": `${title}\`\`\`\n| 规章 | 1 |`,
};

/** Long runs of one thing: ten million characters of those that people and programs do produce, fewer of the rest. */
const runs: readonly (readonly [name: string, unit: string, length: number])[] = [
  ["letters", "公", 10 * MILLION],
  ["digits", "1", 10 * MILLION],
  ["pipes", "|", 10 * MILLION],
  ["hashes", "#", 10 * MILLION],
  ["brackets", "（", 10 * MILLION],
  ["spaces", " ", 10 * MILLION],
  ["full-width pipes", "｜", MILLION],
  ["cells", "|公", MILLION],
  ["square brackets", "[", MILLION],
  ["quotes", "《", MILLION],
  ["ideographic spaces", "　", MILLION],
  ["tabs", "\t", MILLION],
  ["stars", "*", MILLION],
  ["ticks", "`", MILLION],
  ["backslashes", "\\", MILLION],
  ["open comments", "<!--", MILLION],
  ["dashes", "-", MILLION],
  ["a delimiter row", "|-", MILLION],
  ["nested quotations", "> ", MILLION],
  ["nested lists", "+ ", MILLION],
  ["document numbers", "国办函【2020】109号，", 200_000],
  ["dates", "统计期限2024年1月1日", 200_000],
];

const content: Content = {
  edition: "2021",
  agency: "示例县人民政府办公室",
  year: 2024,
  base: { applications: { received: { naturalPerson: "12" }, granted: { naturalPerson: "12" } } },
};

/** The two editions, each in two layouts that have little in common. */
const drafts: readonly (readonly [name: string, content: Content, layout: Partial<Layout>])[] = [
  ["2021, canonical", content, {}],
  [
    "2021, as pasted",
    content,
    {
      labels: [0, 1, 2],
      down: "repeated",
      across: "repeated",
      headerRows: 3,
      reviews: "wide-labelled",
      disclosed: "together",
    },
  ],
  ["2019, canonical", { ...content, edition: "2019", year: 2020 }, { eol: "\r\n" }],
  [
    "2019, with plain headings",
    { ...content, edition: "2019", year: 2020 },
    {
      labels: [0, 0, 1],
      down: "carets",
      reviews: "wide",
      captions: "plain",
      headings: "plain",
      airy: false,
      bom: true,
    },
  ],
];

describe("bad input", { timeout: PATIENCE }, () => {
  test.each(Object.entries(oddities))("%s", (_, text) => {
    expectResult(text);
    expectFixed(text);
  });

  test.each(runs)("a run of %s: one line, a cell, a heading, many lines", (_, unit, length) => {
    expectResult(unit.repeat(length / unit.length));
    const run = unit.repeat(Math.min(length, MILLION) / unit.length / 2);
    expectResult(`${title}${table}| 信息内容 | ${run} |\n| -- | -- |\n| 规章 | ${run} |`);
    expectResult(`# ${run}\n\n## 一、总体情况${run}\n\n（一）${run}`);
    expectResult(`${title}${`${unit.repeat(3)}\n`.repeat(20_000)}`);
  });

  // More than a call may have arguments.
  test.each([
    ["lines", "公\n"],
    ["rows that the form does not know", "| 甲 | 1 | 2 | 3 |\n"],
    ["quoted lines", "> 公\n"],
  ])("150 000 %s without a blank line", (_, unit) => {
    expectResult(`${title}${table}| 信息内容 | 本年制发件数 |\n|--|--|\n| 规章 | 1 |\n${unit.repeat(150_000)}`);
  });

  test("500 columns", () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(500)}\n`;
    expectResult(`${title}${table}${row("本年制发件数")}${row("--:")}${row("规章")}${row("1")}`);
    expectResult(`${title}## 三、收到和处理政府信息公开申请情况\n\n${row("自然人")}${row("--:")}${row("（七）总计")}`);
  });

  test.each([
    ["equal rows", () => "| 规章 | 1 | 2 | 3 |\n"],
    ["near rows", (i: number) => `| 行政规范件${i} | 1 | 2 | 3 |\n`],
    ["rows of nothing", () => "| | | | |\n"],
    ["captions", () => "| 第二十条第（五）项 | | | |\n"],
    ["headers", () => "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"],
  ])("20 000 %s", (_, row) => {
    const rows = Array.from({ length: 20_000 }, (_, i) => row(i)).join("");
    expectResult(`${title}${table}| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|--|--|--|--|\n${rows}`);
  });

  test.each([
    ["headings", "## 一、总体情况\n"],
    ["plain headings", "一、总体情况\n\n"],
    ["captions", "### 第二十条第（五）项\n"],
    ["tables", "| 信息内容 | 本年处理决定数量 |\n|--|--|\n| 行政许可 | 1 |\n\n"],
    ["directives", "<!-- nianbao-disable-next-line row-total -->\n"],
    ["ranges of silence", "<!-- nianbao-disable row-total -->\n<!-- nianbao-enable row-total -->\n"],
    ["instructions", "（文字描述）\n\n"],
    ["nested quotations", "> > 一、总体情况\n\n"],
  ])("5000 %s", (_, unit) => {
    expectResult(title + unit.repeat(5000));
  });

  // The first layout at every character; the others at every seventh, or the suite would take minutes.
  test.each(drafts)("cut off at every character: %s", (name, figures, layout) => {
    const { text } = writeDraft(figures, layout);
    expect(editionOf(figures.edition).id).toBe(checkText(text).edition);
    const step = name === drafts[0]?.[0] ? 1 : 7;
    for (let end = 0; end < text.length; end += step) expectResult(text.slice(0, end));
    for (let end = 0; end < text.length; end += 197) expectFixed(text.slice(0, end));
  });
});
