import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { amend } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const bind = (text: string) => bindReport(parseDraft(text));

/** Each table with its caption and section, and its rows as bound: `!` there already, `?` unknown. */
const shown = (text: string) =>
  bind(text).tables.map(({ form, caption, section, rows }) => {
    const names = rows.map((row) => row.form?.id ?? (row.repeats ? `${row.repeats.id}!` : "?"));
    return `${form.id}, ${caption?.text ?? "-"}, ${section?.form.id ?? "-"}: ${names.join(" ")}`;
  });

const whole = [
  "regulations, 第二十条第（一）项, disclosed: rules normativeDocuments",
  "licences, 第二十条第（五）项, disclosed: licensing",
  "penalties, 第二十条第（六）项, disclosed: penalty coercion",
  "fees, 第二十条第（八）项, disclosed: administrativeFees",
];
const disclosed = (text: string) => shown(text).slice(0, -2);

describe("the tables of section two", () => {
  test.each([
    ["by themselves", draft2021()],
    ["with plain captions", draft2021({ captions: "plain" })],
    ["in one", draft2021({ disclosed: "together" })],
    ["in one, captions repeated in each cell", draft2021({ disclosed: "together", across: "repeated" })],
  ])("%s", (_, text) => {
    expect(disclosed(text)).toEqual(whole);
    for (const { caption, form } of bind(text).tables) {
      expect(caption?.fit).toBe(form.caption && "exact");
      if (caption) expect(text.slice(caption.span.from, caption.span.to)).toBe(form.caption);
    }
  });

  test("in one, without captions: a header starts the next", () => {
    const text = draft2021({ disclosed: "together" });
    const lines = text.split("\n").filter((line) => !/^\| 第二十条第（[五六八]）项/.test(line));
    expect(disclosed(lines.join("\n"))).toEqual([
      whole[0],
      ...whole.slice(1).map((line) => line.replace(/第.*项/, "-")),
    ]);
  });

  test("a caption is that of the table right below it", () => {
    const caption = "### 第二十条第（六）项\n\n";
    const [regulations, licences, , fees] = whole;
    expect(disclosed(amend(draft2021(), [caption, ""]))).toEqual([
      regulations,
      licences,
      "penalties, -, disclosed: penalty coercion",
      fees,
    ]);
    expect(disclosed(amend(draft2021(), [caption, `${caption}甲乙。\n\n`]))).toEqual(whole);
    const heading = "## 三、收到和处理政府信息公开申请情况\n";
    expect(shown(amend(draft2021(), [heading, `${caption}\n${heading}`]))[4]).toMatch(
      /^applications, -, applications:/,
    );
    const upper = amend(draft2021(), [caption, ""], ["### 第二十条第（五）项\n\n", caption]);
    expect(disclosed(upper).slice(1, 3)).toEqual([
      "licences, 第二十条第（六）项, disclosed: licensing",
      "penalties, -, disclosed: penalty coercion",
    ]);
  });
});

describe("captions", () => {
  const captions = (text: string) =>
    bind(text).captions.map(({ label, fit, marked, section }) => [label.slice(4), fit, marked, section?.form.id]);
  const each = (marked: boolean) =>
    ["第（一）项", "第（五）项", "第（六）项", "第（八）项"].map((label) => [label, "exact", marked, "disclosed"]);

  test("are headings or lines of their own, those in a table left out", () => {
    expect(captions(draft2021())).toEqual(each(true));
    expect(captions(draft2021({ captions: "plain" }))).toEqual(each(false));
    expect(captions(draft2021({ captions: "bold" }))).toEqual(each(false));
    expect(captions(draft2021({ disclosed: "together" }))).toEqual([]);
    expect(captions("- 第二十条第（一）项\n\n> 第二十条第（一）项\n")).toEqual([]);
  });

  test("are of the section that they stand in, if of any", () => {
    const [report, first] = [bind("第二十条第(一)项\n"), "第二十条第（一）项"];
    expect(captions(report.draft.text)).toEqual([[first.slice(4), "folded", false, undefined]]);
    expect(report.captions.map((caption) => "section" in caption)).toEqual([false]);
    expect(
      captions(`${first}\n## 一、总体情况\n${first}\n二、主动公开政府信息情况\n${first}\n`).map((one) => one[3]),
    ).toEqual([undefined, "overview", "disclosed"]);
  });
});

describe("rows of a table", () => {
  const row = "| 行政强制 | 28 |\n";
  const penalties = (text: string) => disclosed(text).find((line) => line.startsWith("penalties"));

  test("that a blank line cut off go on with it", () => {
    expect(penalties(amend(draft2021(), [row, `\n${row}`]))).toBe(whole[2]);
    const cut = bind(amend(draft2021(), [row, `\n${row}\n${row}`])).tables.find(({ form }) => form.id === "penalties");
    expect(cut?.rows.map(({ form }) => form?.id)).toEqual(["penalty", "coercion", undefined]);
  });

  test.each([
    ["a line between them", `\n甲乙。\n\n${row}`, "penalty coercion"],
    ["a caption between them", `\n### 第二十条第（六）项\n\n${row}`, "penalty"],
    ["another header", "\n| 甲 | 乙 |\n| - | - |\n| 行政强制 | 28 |\n", "penalty"],
    ["the same header", "\n| 信息内容 | 本年处理决定数量 |\n| - | - |\n| 行政强制 | 28 |\n", "penalty coercion"],
    [
      "the same columns under another corner",
      "\n| 项目 | 本年处理决定数量 |\n| - | - |\n| 行政强制 | 28 |\n",
      "penalty coercion",
    ],
    [
      "the same header over a row that stands above",
      "\n| 信息内容 | 本年处理决定数量 |\n| - | - |\n| 行政处罚 | 342 |\n| 行政强制 | 28 |\n",
      "penalty",
    ],
    [
      "the same header under a caption",
      "\n### 第二十条第（六）项\n\n| 信息内容 | 本年处理决定数量 |\n| - | - |\n| 行政强制 | 28 |\n",
      "penalty",
    ],
  ])("below %s", (_, below, rows) => {
    expect(penalties(amend(draft2021(), [row, below]))).toBe(`penalties, 第二十条第（六）项, disclosed: ${rows}`);
  });

  test.each([
    ["| 信息内容 | 本年处理决定数量 |\n", "penalty coercion"],
    ["| 信息内容 | 本年处理决定数 |\n", "penalty ? coercion"],
    ["| 信息内容 | 3 |\n", "penalty ? coercion"],
    ["| 行政强制 |  |\n", "penalty coercion coercion!"],
    ["| 信息内容 | ^^ |\n", "penalty ? coercion"],
    ["| 甲 | 甲 |\n", "penalty ? coercion"],
  ])("%s in the midst of them", (line, rows) => {
    expect(penalties(amend(draft2021(), [row, `${line}${row}`]))).toBe(
      `penalties, 第二十条第（六）项, disclosed: ${rows}`,
    );
  });
});

test("what a table has, and nothing that it has not", () => {
  const { tables } = bind(draft2021());
  expect(tables.map((table) => ["caption" in table, "section" in table, "corner" in table])).toEqual([
    ...Array.from({ length: 4 }, () => [true, true, true]),
    [false, true, true],
    [false, true, true],
  ]);
  const rest = "| 信息内容 | 本年处理决定数量 |\n| - | - |\n| 行政许可 | 3 |\n";
  expect(bind(rest).tables.map((table) => ["caption" in table, "section" in table])).toEqual([[false, false]]);
});
