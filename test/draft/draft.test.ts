import { describe, expect, test } from "vitest";
import { type Block, type Draft, parseDraft, type Span, type TableBlock } from "../../server/src/draft/index.ts";

const words = (draft: Draft, { from, to }: Span) => draft.text.slice(from, to);

function tableIn(text: string): TableBlock {
  const table = parseDraft(text).blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("no table was read");
  return table;
}

/** The cells of each row but the delimiter row, as their words. */
const cellsIn = (text: string) =>
  tableIn(text)
    .rows.filter((row) => !row.delimiter)
    .map((row) => row.cells.map((cell) => cell.text));

const kinds = (text: string) => parseDraft(text).blocks.map((block: Block) => block.kind);

describe("headings and paragraphs", () => {
  test.each([
    ["## 一、总体情况", 2, "一、总体情况"],
    ["#　一、总体情况", 0, ""],
    ["### 一、总体情况 ###", 3, "一、总体情况"],
    ["## **一、总体情况**  ", 2, "一、总体情况"],
    ["   ## 一、总体情况", 2, "一、总体情况"],
    ["一、总体情况\n---", 2, "一、总体情况"],
    ["一、总体情况\n===", 1, "一、总体情况"],
    ["##", 2, ""],
    ["## 一、C#", 2, "一、C#"],
    ["## 一、总体情况 <!-- 已核 --> <!-- nianbao-disable-line -->", 2, "一、总体情况"],
    ["## <!-- 未定 -->", 2, "<!-- 未定 -->"],
    ["## 一、甲-->", 2, "一、甲-->"],
    ["一、总体情况 <!-- 已核 -->\n---", 2, "一、总体情况"],
    ["（一）主动公开。全年公开120条。\n---", 0, ""],
    ["全年公开120条。\n\n---", 0, ""],
  ])("%j is a heading of level %i", (text, level, heading) => {
    const draft = parseDraft(text);
    const [block] = draft.blocks;
    if (level === 0) return expect(block?.kind).toBe("paragraph");
    if (block?.kind !== "heading") throw new Error("no heading was read");
    expect([block.level, block.text, words(draft, block.span)]).toEqual([level, heading, heading]);
  });

  test("the lines of a paragraph have their ranges, with LF and with CRLF, without indentation and emphasis", () => {
    for (const eol of ["\n", "\r\n"]) {
      const draft = parseDraft(`　　甲乙${eol}**丙**${eol}　丁 ${eol}${eol}戊`);
      const lines = draft.blocks.flatMap((block) => (block.kind === "paragraph" ? block.lines : []));
      expect(lines.map((line) => words(draft, line.span))).toEqual(["甲乙", "丙", "丁", "戊"]);
      expect(lines.map((line) => words(draft, line.line))).toEqual(["　　甲乙", "**丙**", "　丁 ", "戊"]);
    }
  });

  test("with CRLF a blank line is blank, and a CR by itself ends a line", () => {
    expect(kinds("<d>\r\n\r\n# 甲\r\n")).toEqual(["other", "heading"]);
    expect(kinds("# 甲\r| a | b |\r| - | - |\r")).toEqual(["heading", "table"]);
    expect(cellsIn("| 甲 | 乙 |\r\n\r| 丙 | 丁 |\r\n")).toEqual([["甲", "乙"]]);
  });

  test("a byte-order mark hides nothing and shifts nothing", () => {
    for (const indent of ["", "   "]) {
      const draft = parseDraft(`\ufeff${indent}# 甲`);
      const [heading] = draft.blocks;
      expect(heading?.kind === "heading" && words(draft, heading.span)).toBe("甲");
    }
  });

  test("lists and quotations are text, and never tables or headings", () => {
    expect(kinds("- 一、总体情况\n\n> | a | b |\n> | - | - |\n")).toEqual(["paragraph", "paragraph"]);
  });

  test("code is other, and an indented table is left alone", () => {
    expect(kinds("```\n| a | b |\n```\n")).toEqual(["other"]);
    expect(kinds("    | a | b |\n    | - | - |\n")).toEqual(["other"]);
  });
});

describe("tables", () => {
  const table = "| 甲 | 乙 |\n| :-- | --: |\n|丙|　12　|\n| **丁** |\t3 |";

  test("cells have exact ranges, padding and words", () => {
    for (const text of [table, table.replaceAll("\n", "\r\n"), `前言\n${table}`, `\ufeff前言\n\n${table}`]) {
      const draft = parseDraft(text);
      const read = draft.blocks.find((block) => block.kind === "table");
      if (read?.kind !== "table") throw new Error("no table was read");
      const rows = read.rows.filter((row) => !row.delimiter);
      expect(rows.map((row) => row.cells.map((cell) => words(draft, cell.span)))).toEqual([
        ["甲", "乙"],
        ["丙", "12"],
        ["丁", "3"],
      ]);
      expect(rows[1]?.cells.map((cell) => words(draft, cell.cell))).toEqual(["丙", "　12　"]);
      expect(rows.map((row) => words(draft, row.line))).toEqual(["| 甲 | 乙 |", "|丙|　12　|", "| **丁** |\t3 |"]);
    }
  });

  test.each([
    ["an escaped pipe", "| a \\| b | 1 |", ["a | b", "1"]],
    ["an escaped point", "| 1\\.甲 | 1 |", ["1.甲", "1"]],
    ["escaped marks", "| \\`甲\\` \\*\\*乙\\*\\* \\&lt; | 1 |", ["`甲` **乙** &lt;", "1"]],
    ["entities", "| 甲&nbsp;乙 | &lt;1&gt; |", ["甲 乙", "<1>"]],
    ["a line break", "| 甲<br>乙<br/>丙 | 1 |", ["甲 乙 丙", "1"]],
    ["emphasis", "| **甲** | _1_ |", ["甲", "1"]],
    ["entities of all kinds", "| &ldquo;甲&rdquo;&#65; | &#x31;&mdash;&none; |", ["“甲”A", "1—&none;"]],
    ["nothing but a space of another kind", "| 甲&nbsp; | &nbsp; | <br> |", ["甲", "", ""]],
    ["a link", "| [甲](http://a.b/c) | [1](#a) | [2021] |", ["甲", "1", "[2021]"]],
    ["emphasis within", "| 甲**乙**丙 | __1__ |", ["甲乙丙", "1"]],
    ["words struck out, which are not meant", "| ~~甲~~ | ~~1~~2 |", ["~~甲~~", "~~1~~2"]],
    ["code", "| `甲` | ``1`` |", ["甲", "1"]],
    ["no pipe at the end", "| 甲 | 1", ["甲", "1"]],
    ["blank cells", "|  |  |", ["", ""]],
    ["a comment behind the last pipe", "| 甲 | 1 | <!-- nianbao-disable-line -->", ["甲", "1"]],
    ["a caret", "| ^^ | 1 |", ["^^", "1"]],
    ["a star that is no emphasis", "| 甲* | *1 |", ["甲*", "*1"]],
    ["a surrogate pair", "| 𠮷 | 😀 |", ["𠮷", "😀"]],
    ["a comment behind a number", "| 甲 | 3 <!-- 已核 --> |", ["甲", "3"]],
    ["comments around a number", "| <!-- 甲 -->甲 | <!-- 一 --><!-- 二 --> 3<!-- 三 --> |", ["甲", "3"]],
    ["nothing but a comment", "| 甲 | <!-- 待核 --> |", ["甲", "<!-- 待核 -->"]],
    ["an ideographic space before the first pipe", "　| 甲 | 1 |", ["甲", "1"]],
  ])("%s", (_, row, cells) => {
    expect(cellsIn(`| a | b |\n| - | - |\n${row}\n`)[1]).toEqual(cells);
  });

  test("rows without outer pipes", () => {
    expect(cellsIn("甲 | 乙\n-- | --\n丙 | 1\n")).toEqual([
      ["甲", "乙"],
      ["丙", "1"],
    ]);
  });

  test("a table needs no delimiter row, and a damaged one is kept with the table", () => {
    expect(cellsIn("| 甲 | 乙 |\n| 丙 | 1 |\n")).toEqual([
      ["甲", "乙"],
      ["丙", "1"],
    ]);
    expect(tableIn("| 甲 | 乙 |\n| -- |\n| 丙 | 1 |\n").rows.map((row) => row.delimiter)).toEqual([false, true, false]);
  });

  test.each([
    "| -- | -- |",
    "|--|--|",
    "| :-: | --: |",
    "|:-|-:|",
    "-- | --",
    "| -- | -- |　",
    "| -- | --",
    "\t| -- | -- |",
  ])("%j is a delimiter row", (row) => {
    expect(tableIn(`| 甲 | 乙 |\n${row}\n| 丙 | 1 |\n`).rows[1]?.delimiter).toBe(true);
  });

  test.each(["| -- | 1 |", "| 一 | -- |", "| : | -- |", "|  | -- |", "| - - | -- |"])("%j is none", (row) => {
    expect(tableIn(`| 甲 | 乙 |\n| -- | -- |\n${row}\n`).rows[2]?.delimiter).toBe(false);
  });

  test("a directive between two rows keeps the table whole; other text and headings end it", () => {
    expect(
      cellsIn("| 甲 | 乙 |\n| - | - |\n<!-- nianbao-disable-next-line row-total -- 理由 -->\n| 丙 | 1 |\n"),
    ).toHaveLength(2);
    expect(cellsIn("| 甲 | 乙 |\n| - | - |\n<!-- 别的 -->\n| 丙 | 1 |\n")).toHaveLength(1);
    expect(cellsIn("| 甲 | 乙 |\n| - | - |\n## 丙 | 丁\n")).toHaveLength(1);
  });

  test("full-width pipes separate cells only where plain ones are too few", () => {
    expect(cellsIn("| 甲 | 乙 |\n| - | - |\n｜丙｜1｜\n| 丁｜戊 | 2 |\n")).toEqual([
      ["甲", "乙"],
      ["丙", "1"],
      ["丁｜戊", "2"],
    ]);
    expect(tableIn("| 甲 | 乙 |\n| - | - |\n｜丙｜1｜\n").rows[2]?.widePipes).toHaveLength(3);
  });
});

describe("directives", () => {
  test.each([":", "：", ": ", "，", "、"])("a directive's name may be parted from the rules by %j", (sign) => {
    const text = `<!-- nianbao-disable-next-line${sign}row-total -->\n`;
    expect(parseDraft(text).directives.map(({ name, args }) => [name, args.map((arg) => arg.text)])).toEqual([
      ["disable-next-line", ["row-total"]],
    ]);
  });

  test("name, rules and reason, each with its place", () => {
    const text = "前<!--  nianbao-disable-next-line row-total, cell-style -- 理由在此 -->后";
    const draft = parseDraft(text);
    const [directive] = draft.directives;
    expect(directive?.name).toBe("disable-next-line");
    expect(directive?.args.map((arg) => words(draft, arg.span))).toEqual(["row-total", "cell-style"]);
    expect(directive?.reason).toBe("理由在此");
    expect(directive && words(draft, directive.nameSpan)).toBe("nianbao-disable-next-line");
    expect(directive && words(draft, directive.span)).toBe(text.slice(1, -1));
  });

  test.each([
    "<!-- 草稿 -->",
    "<!-- nianbao -->",
    "```\n<!-- nianbao-disable -->\n```",
    "<!-- nianbao-disable",
    "| 甲 | <!-- nianbao-disable-line | --> |\n| - | - | - |",
    "&lt;!-- nianbao-disable --&gt;",
  ])("%j is none", (text) => {
    expect(parseDraft(text).directives).toEqual([]);
  });
});
