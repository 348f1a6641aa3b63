import { describe, expect, test } from "vitest";
import { formatText } from "../../server/src/edit/format.ts";
import { type Clipboard, needsMarkup, pastedCells } from "../../server/src/edit/pasted-cells.ts";
import { paste as pasteInto } from "../../server/src/language/paste.ts";
import type { Lang } from "../../server/src/message.ts";
import { draftAt, edited, example } from "./kit.ts";

const office = example("2024-county-office");

/** The text after pasting at the caret, or over what two carets mark, and what is said; nothing where it is pasted as it is. */
function paste(input: string, clipboard: string | Clipboard, lang: Lang = "zh-cn") {
  const { draft, text, position: start, positions } = draftAt(input, lang);
  const on = typeof clipboard === "string" ? { text: clipboard } : clipboard;
  const result = pasteInto(draft, { start, end: positions[1] ?? start }, on);
  return result && { text: edited(text, result.edits), changed: result.edits.length > 0, said: result.message };
}

const pasted = (input: string, clipboard: string | Clipboard) => paste(input, clipboard)?.text;

/** The numbers of a row in a text. */
const numbers = (text = "", label: string): string[] =>
  (text.split("\n").find((line) => line.startsWith(`| ${label}`)) ?? "")
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim());

describe("cells on the clipboard", () => {
  test.each([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1\n2", [["1"], ["2"]]],
    [
      "\t2\n3\t",
      [
        ["", "2"],
        ["3", ""],
      ],
    ],
    [
      '"金额\n（万元）"\t"说""好"""\n0\t1',
      [
        ["金额（万元）", '说"好"'],
        ["0", "1"],
      ],
    ],
    ["12\r\n", [["12"]]],
    ["", [[""]]],
    ["甲\t乙\n丙", [["甲", "乙"], ["丙"]]],
  ])("%j", (text, cells) => expect(pastedCells(text)).toEqual(cells));
});

describe("numbers of a spreadsheet", () => {
  const blank = office.replace("|     22 |        0 |", "|      ‸  |        0 |");

  test("go into the cells from the caret on, to the right and down, and keep the table aligned", () => {
    const after = pasted(blank, "31\t4\t\n5\t1,024\t6\n");
    expect(numbers(after, "一、本年新收").slice(0, 4)).toEqual(["31", "4", "0", "0"]);
    expect(numbers(after, "二、上年结转").slice(0, 4)).toEqual(["5", "1024", "6", "0"]);
    expect(after).toContain("|     31 |        4 |");
  });

  test("pass over the row of a group, whether the spreadsheet has it as a blank row or not at all", () => {
    for (const rows of ["1\t1\n2\t2\n3\t3", "1\t1\n2\t2\n\t\n3\t3"]) {
      const after = pasted(blank, rows);
      expect(numbers(after, "二、上年结转").slice(0, 2)).toEqual(["2", "2"]);
      expect(numbers(after, "三、本年度办理结果").join("")).toBe("");
      expect(numbers(after, "（一）予以公开").slice(0, 2)).toEqual(["3", "3"]);
    }
  });

  test("replace a number that is selected, as Tab leaves it", () => {
    const after = pasted(office.replace("|     22 |", "|     ‸22‸ |"), "7\n8");
    expect(numbers(after, "一、本年新收")[0]).toBe("7");
    expect(numbers(after, "二、上年结转")[0]).toBe("8");
  });

  test("start where a selection starts that reaches other cells, or the next row", () => {
    const cells = office.replace("|     22 |        0 |", "|     ‸22 |        0‸ |");
    expect(numbers(pasted(cells, "1\t2"), "一、本年新收").slice(0, 3)).toEqual(["1", "2", "0"]);
    const lines = office
      .replace("|     22 |", "|     ‸22 |")
      .replace("|      2 |        0 |", "|      2 |      ‸  0 |");
    const after = pasted(lines, "1\t2\n3\t4");
    expect(numbers(after, "一、本年新收").slice(0, 3)).toEqual(["1", "2", "0"]);
    expect(numbers(after, "二、上年结转").slice(0, 3)).toEqual(["3", "4", "0"]);
  });

  test("are read as they are spelled", () => {
    const row = "３１\t1,024\t31件\t31.0\t0.00\t -   \t—\r\n";
    expect(numbers(pasted(blank, row), "一、本年新收")).toEqual(["31", "1024", "31", "31", "0", "0", "0"]);
    expect(numbers(pasted(blank, "\u00a0-\u00a0\u00a0\t ¥ -   "), "一、本年新收").slice(0, 2)).toEqual(["0", "0"]);
    const fees = office.replace(/(行政事业性收费 \|[^|]*)0 \|/, "$1‸0 |");
    expect(numbers(pasted(fees, "1,234.50\r\n"), "行政事业性收费")).toEqual(["1234.50"]);
  });

  test("leave out what is no number for its cell, and say so", () => {
    const after = paste(blank, "31\t-3\t2.5\n5\t无\t6");
    expect(numbers(after?.text, "一、本年新收").slice(0, 3)).toEqual(["31", "0", "0"]);
    expect(numbers(after?.text, "二、上年结转").slice(0, 3)).toEqual(["5", "0", "6"]);
    expect(after?.said).toBe("有 3 格没有粘贴，因为“-3”、“2.5”、“无”不是那里能填的数");
    expect(paste(blank, "-3\t2.5", "en")).toMatchObject({
      changed: false,
      said: "Not pasted: “-3”、“2.5” cannot be filled in here as numbers",
    });
  });

  test("keep an aligned table aligned, and leave another as it is", () => {
    const after = pasted(blank, "123456789\t2");
    expect(after).toBe(formatText(after ?? ""));
    const typed = blank.replace("| 二、上年结转政府信息公开申请数量  ", "| 二、上年结转政府信息公开申请数量");
    expect(pasted(typed, "31\t4")).toBe(typed.replace("|      ‸  |        0 |", "|     31 |        4 |"));
  });

  test("of the official form's one row in section four go below each other", () => {
    const row = Array.from({ length: 15 }, (_, i) => i).join("\t");
    const after = pasted(
      office.replace("|        1 |        0 |        1 |        1 |", "|        ‸1 |        0 |        1 |        1 |"),
      row,
    );
    expect(numbers(after, "行政复议")).toEqual(["0", "1", "2", "3", "4"]);
    expect(numbers(after, "行政诉讼（复议后起诉）")).toEqual(["10", "11", "12", "13", "14"]);
  });

  test("a single one takes the place of the number in the cell, and its line break stays out", () => {
    expect(numbers(pasted(office.replace("|     22 |", "|     2‸2 |"), "31件\r\n"), "一、本年新收")[0]).toBe("31");
  });

  const inLabel = office.replace("| 行政许可", "| 行政‸许可");
  const inHeader = office.replace("自然人", "自‸然人");
  const strange = `${office}\n| 甲 | 乙 |\n| --- | --- |\n| ‸1 | 2 |\n`;
  const ragged = office.replace("| 行政许可 |                0 |", "| 行政许可 |                ‸0 | 3 |");
  const beyond = blank.replace("## 四、", "## ‸四、");
  test.each([
    ["more than the table has columns", blank, "1\t2\t3\t4\t5\t6\t7\t8", "放不下"],
    [
      "more than it has rows",
      office.replace("行政许可 |                0", "行政许可 |                ‸0"),
      "1\n2",
      "2 行 1 列",
    ],
    ["in the cell of a label", inLabel, "1\t2\n3\t4", "第一个数"],
    ["in the header", inHeader, "1\t2\t3", "第一个数"],
    ["before a row", office.replace("| 行政许可", "‸| 行政许可"), "1\n2\n", "第一个数"],
    ["in the row of a group", office.replace(/(三、本年度办理结果 +)\|/, "$1|‸"), "1\t2", "第一个数"],
    ["in a table of another kind", strange, "3\t4", "不是年报格式"],
    ["in a row with a cell too many", ragged, "3\r\n4", "格数与表头不同"],
    ["over the rest of the table, and more", beyond, "1\t2", "超出"],
    ["rows of different lengths", blank, "1\t2\n3", "格数不同"],
    [
      "over whole rows",
      office.replace("| 行政处罚", "‸| 行政处罚").replace("\n\n### 第二十条第（八）", "\n‸\n### 第二十条第（八）"),
      "1\n2",
      "第一个数",
    ],
  ])("change nothing, and why is said: %s", (_, input, clipboard, why) => {
    const after = paste(input, clipboard);
    expect(after).toMatchObject({ changed: false, said: expect.stringContaining(why) });
    expect(after?.said).toMatch(/^没有粘贴：/);
  });

  test("so many of them that they fill no table take no time", () => {
    const many = `1${"\n".repeat(150_000)}2`;
    expect(paste(blank, many)?.said).toContain("放不下");
    expect(paste(blank, many + many)?.said).toContain("太多");
    expect(paste("‸", many + many)).toBeNull();
  });

  test("outside of a table are pasted as they are", () => {
    expect(paste(office.replace("## 六、", "‸## 六、"), "1\n2")).toBeNull();
  });
});

describe("rows with their labels", () => {
  const rows = "行政强制\t3\r\n行政处罚\t12\r\n";
  const wanted = { 行政处罚: "12", 行政强制: "3" };
  const filled = (after: string | undefined) =>
    Object.fromEntries(Object.keys(wanted).map((label) => [label, numbers(after, label)[0]]));

  test.each([
    ["in the cell of a label", "| 行政‸处罚"],
    ["at the start of the line", "‸| 行政处罚"],
    ["in the cell of a number", "| 行政处罚 | ‸"],
    ["on the blank line below the table", "|                0 |\n‸\n### 第二十条第（八）"],
  ])("go into the rows of these labels, with the caret %s", (_, place) => {
    const after = paste(office.replace(place.replace("‸", ""), place), rows);
    expect(filled(after?.text)).toEqual(wanted);
    expect(after?.text).toBe(formatText(after?.text ?? ""));
    expect(after?.said).toBeUndefined();
  });

  const inApplications = office.replace("二、上年结转", "二、上‸年结转");

  test("with groups beside them in columns of their own, merged as in the official form", () => {
    const copied = [
      "一、本年新收政府信息公开申请数量\t\t\t30\t-\t-\t-\t-\t1\t31",
      "三、本年度办理结果\t（一）予以公开\t\t4\t-\t-\t-\t-\t-\t4",
      "\t（三）不予公开\t1.属于国家秘密\t5\t-\t-\t-\t-\t-\t5",
      "\t\t2.其他法律行政法规禁止公开\t6\t-\t-\t-\t-\t-\t6",
    ].join("\n");
    const after = paste(inApplications, copied);
    expect(after?.said).toBeUndefined();
    expect(numbers(after?.text, "一、本年新收")).toEqual(["30", "0", "0", "0", "0", "1", "31"]);
    expect(numbers(after?.text, "（一）予以公开")[6]).toBe("4");
    expect(numbers(after?.text, "1.属于国家秘密")[0]).toBe("5");
    expect(numbers(after?.text, "2.其他法律")[0]).toBe("6");
    expect(numbers(after?.text, "二、上年结转")[0]).toBe("2");
  });

  test("under their header, whose columns may stand in another order", () => {
    const after = paste(inApplications, "项目\t总计\t自然人\n一、本年新收政府信息公开申请数量\t31\t30");
    expect(after?.said).toBeUndefined();
    expect(numbers(after?.text, "一、本年新收")).toEqual(["30", "0", "0", "0", "0", "1", "31"]);
  });

  test("in the official form's one row of section four, under its header", () => {
    const results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    const copied = [
      `行政复议${"\t".repeat(5)}行政诉讼${"\t".repeat(9)}`,
      `${results}\t未经复议直接起诉${"\t".repeat(5)}复议后起诉${"\t".repeat(4)}`,
      `${"\t".repeat(5)}${results}\t${results}`,
      Array.from({ length: 15 }, (_, i) => i).join("\t"),
    ].join("\r\n");
    const after = paste(office.replace("| 行政复议", "| 行政‸复议"), copied);
    expect(after?.said).toBeUndefined();
    expect(numbers(after?.text, "行政复议")).toEqual(["0", "1", "2", "3", "4"]);
    expect(numbers(after?.text, "行政诉讼（复议后起诉）")).toEqual(["10", "11", "12", "13", "14"]);
  });

  test("zeros in the row of a group are left out", () => {
    const after = paste(inApplications, `三、本年度办理结果${"\t0".repeat(7)}\n（一）予以公开${"\t7".repeat(7)}`);
    expect(after?.said).toBeUndefined();
    expect(numbers(after?.text, "三、本年度").join("")).toBe("");
    expect(numbers(after?.text, "（一）予以")[0]).toBe("7");
  });

  test("what has no row, no column or no number is left out, and said", () => {
    const after = paste(
      office.replace("| 行政处罚", "| ‸行政处罚"),
      "行政处罚\t12\n行政征用\t5\n行政强制\t-1\n（单位：件）\t",
    );
    expect(filled(after?.text)).toEqual({ 行政处罚: "12", 行政强制: "0" });
    expect(after?.said).toBe("有 1 处没有粘贴，因为这张表里没有“行政征用”；有 1 格没有粘贴，因为“-1”不是那里能填的数");
    const noted = paste(
      office.replace("| 行政处罚", "| ‸行政处罚"),
      "信息内容\t本年处理决定数量\t备注\n行政处罚\t12\t已核",
    );
    expect(filled(noted?.text)).toEqual({ 行政处罚: "12", 行政强制: "0" });
    expect(noted?.said).toContain("“备注”");
  });

  const sectionTwo = `第二十条第（一）项\t\t\t
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t1\t0\t123456789012345
行政规范性文件\t2\t0\t5
第二十条第（五）项\t\t\t
信息内容\t本年处理决定数量\t\t
行政许可\t9\t\t
第二十条第（六）项\t\t\t
信息内容\t本年处理决定数量\t\t
行政处罚\t12\t\t
行政强制\t3\t\t
第二十条第（八）项\t\t\t
信息内容\t本年收费金额（单位：万元）\t\t
行政事业性收费\t1234.5\t\t
`;

  test.each(["| 规章", "| 行政处罚", "| 行政事业性收费"])(
    "all of section two in one table, with the caret on “%s”",
    (place) => {
      const after = paste(office.replace(place, `${place.slice(0, 2)}‸${place.slice(2)}`), sectionTwo);
      expect(filled(after?.text)).toEqual(wanted);
      expect(numbers(after?.text, "规章")).toEqual(["1", "0", "123456789012345"]);
      expect(numbers(after?.text, "行政许可")).toEqual(["9"]);
      expect(numbers(after?.text, "行政事业性收费")).toEqual(["1234.5"]);
      expect(after?.said).toBeUndefined();
      expect(after?.text).toBe(formatText(after?.text ?? ""));
    },
  );

  test("of section two what the draft has no table for is left out, and said", () => {
    const input = office.replace(/### 第二十条第（八）项\n\n(?:\|.*\n)+\n/, "").replace("| 行政处罚", "| ‸行政处罚");
    const after = paste(input, sectionTwo);
    expect(filled(after?.text)).toEqual(wanted);
    expect(numbers(after?.text, "行政许可")).toEqual(["9"]);
    expect(after?.said).toBe("有 1 处没有粘贴，因为这张表里没有“第二十条第（八）项”");
  });

  test("a column that the draft lacks is said", () => {
    const input = `${office.slice(0, office.indexOf("| 信息内容"))}| 信息内容 | 本年制发件数 | 现行有效件数 |
| :-- | --: | --: |
| ‸规章 | 0 | 0 |
`;
    const after = paste(input, "规章\t1\t2\t3");
    expect(numbers(after?.text, "规章")).toEqual(["1", "3"]);
    expect(after?.said).toContain("“本年废止件数”");
  });

  test.each([
    ["into a row with a cell too many", office.replace("| 行政处罚 |", "| ‸行政处罚 | 1 |"), rows, "格数与表头不同"],
    ["of another table", office.replace("| 行政处罚", "| ‸行政处罚"), "规章\t1", "没有“规章”"],
    ["of a table with more columns", office.replace("| 行政处罚", "| ‸行政处罚"), "行政处罚\t12\t已核", "列对不上"],
    ["without all columns", inApplications, "一、本年新收政府信息公开申请数量\t1\t2", "列对不上"],
    ["in a table of another kind", `${office}\n| 甲 | 乙 |\n| --- | --- |\n| ‸丙 | 2 |\n`, "丙\t3", "不是年报格式"],
  ])("change nothing: %s", (_, input, clipboard, why) => {
    expect(paste(input, clipboard)).toMatchObject({ changed: false, said: expect.stringContaining(why) });
  });
});

describe("other text in a table", () => {
  const inLabel = office.replace("| 行政许可", "| 行政‸许可");
  const line = "| 行政许可 |                0 |\n";

  test("a cell of words comes without its line break", () => {
    expect(pasted(inLabel, "甲|乙\r\n")).toBe(formatText(office.replace("行政许可", "行政甲\\|乙许可")));
  });

  test.each([
    ["a row", line, "几行文字"],
    ["a line break", "\n", "都是空的"],
    ["blank cells", "\t\r\n\t", "都是空的"],
  ])("%s changes nothing in a cell", (_, clipboard, why) => {
    const marked = office.replace("| 行政许可 |", "| 行政‸许可‸ |");
    expect(paste(marked, clipboard)).toMatchObject({ changed: false, said: expect.stringContaining(why) });
  });

  test("several lines are not pasted into a row, and it is said", () => {
    for (const input of [inLabel, office.replace("|     22 |", "|     ‸22 |")]) {
      expect(paste(input, "第一段。\n第二段。")).toMatchObject({
        changed: false,
        said: expect.stringContaining("几行文字"),
      });
    }
  });

  test.each([
    ["without a line break", inLabel, "文字"],
    ["lines before a row", office.replace("| 行政许可", "‸| 行政许可"), "说明\n"],
    ["rows before a row", office.replace("| 行政许可", "‸| 行政许可"), `${line}${line}`],
    [
      "lines behind a row",
      office.replace("行政许可 |                0 |", "行政许可 |                0 |‸"),
      "\n\n说明",
    ],
    ["what was cut out of two rows", office.replace("| 行政处罚 |", "| 行政处‸ |"), "罚 | 1 |\n| 行政强制"],
  ])("is pasted as it is: %s", (_, input, clipboard) => expect(paste(input, clipboard)).toBeNull());
});

describe("a table of a spreadsheet", () => {
  const rows = "行政处罚\t12\r\n行政强制\t3\r\n";

  test("is rows in a table, in place of the lines that are selected", () => {
    const start = office.indexOf("| 行政处罚");
    const end = office.indexOf("\n", office.indexOf("| 行政强制")) + 1;
    const input = `${office.slice(0, start)}‸${office.slice(start, end)}‸${office.slice(end)}`;
    expect(pasted(input, rows)).toBe(
      `${office.slice(0, start)}| 行政处罚 |               12 |\n| 行政强制 |                3 |\n${office.slice(end)}`,
    );
  });

  test("is a table elsewhere, with its first row as header", () => {
    expect(pasted("# 题\n‸", `信息内容\t本年处理决定数量\n${rows}`)).toBe(
      "# 题\n\n| 信息内容 | 本年处理决定数量 |\n| :------- | ---------------: |\n| 行政处罚 |               12 |\n| 行政强制 |                3 |",
    );
  });

  test("is rows below a table that lacks them", () => {
    const input = office.replace("| 行政强制 |                0 |\n", "‸");
    expect(pasted(input, "行政强制\t3\n行政征用\t4")).toContain(
      "| 行政处罚 |                0 |\n| 行政强制 |                3 |\n| 行政征用 |                4 |\n",
    );
  });

  test("stands apart from the text below it", () => {
    expect(pasted("甲\n\n‸\n乙", "a\tb\n1\t2")).toBe("甲\n\n| a | b |\n| :-- | --: |\n| 1 | 2 |\n\n乙");
  });

  test("a bar in a cell does not end it", () => {
    expect(pasted("‸", "甲|乙\t1\n丙\t2")).toBe("| 甲\\|乙 | 1 |\n| :-- | --: |\n| 丙 | 2 |");
  });

  test.each([
    ["within a line", "文字‸", rows],
    ["lines without a tab", "‸", "一段文字\n又一段"],
    ["a single line", "‸", "甲\t1"],
  ])("is pasted as it is: %s", (_, input, clipboard) => expect(paste(input, clipboard)).toBeNull());
});

describe("a table of a web page", () => {
  const header = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
  const grid = [header, ["规章", "0", "0", "0"], ["行政规范性文件", "3", "6", "17"]];
  const uneven = "信息内容\t\n制发\t废止\t有效\n";
  const start = "# 示例县人民政府办公室2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n";
  const section = `${start}### 第二十条第（一）项\n\n‸\n\n## 三、收到和处理政府信息公开申请情况\n`;
  const table = `| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :------------- | -----------: | -----------: | -----------: |
| 规章           |            0 |            0 |            0 |
| 行政规范性文件 |            3 |            6 |           17 |`;

  test("becomes one that is aligned, where the text has lost its merged cells", () => {
    expect(pasted(section, { text: uneven, blocks: [grid] })).toBe(section.replace("‸", table));
  });

  test("is the page's, too, where the text lost a column by them", () => {
    const blocks = [
      [
        ["甲", "乙", ""],
        ["甲", "1", "2"],
      ],
    ];
    expect(pasted("‸", { text: "甲\t乙\n1\t2", blocks })).toBe("| 甲 | 乙 |  |\n| :-- | --: | --: |\n| 甲 | 1 | 2 |");
  });

  test("is the text's where that has all cells", () => {
    const text = grid.map((row) => row.join("\t")).join("\n");
    expect(pasted(section, { text, blocks: [[["甲", "乙"]]] })).toBe(section.replace("‸", table));
  });

  test("comes with the lines around it", () => {
    const input = `${start}‸\n文字\n`;
    expect(pasted(input, { text: uneven, blocks: ["第二十条第（一）项", grid, "说明"] })).toBe(
      `${start}第二十条第（一）项\n\n${table}\n\n说明\n\n文字\n`,
    );
  });

  test("labels in several columns are set to the left, numbers to the right", () => {
    const blocks = [
      [
        ["项目", "", "自然人"],
        ["三、", "（一）", "1"],
        ["三、", "（二）", "0"],
      ],
    ];
    expect(pasted("‸", { text: "项目\t自然人\n三、\n", blocks })).toContain("| :-- | :-- | --: |");
  });

  test("as text, rows of different lengths are filled up", () => {
    expect(pasted("‸", "甲\t乙\t丙\n丁\t1")).toBe("| 甲 | 乙 | 丙 |\n| :-- | --: | --: |\n| 丁 | 1 |  |");
    expect(paste("‸", "一、\t标题\n一段文字")).toBeNull();
  });

  test("rows of it go by their labels in a table that is there", () => {
    const after = paste(office.replace("| 规章", "| 规‸章"), { text: "规章\t1\n2\t3\t4", blocks: [grid] });
    expect(after?.said).toBeUndefined();
    expect(numbers(after?.text, "行政规范性文件")).toEqual(["3", "6", "17"]);
  });

  test("stands apart from a table right below, and from one above that is another", () => {
    const below = office.replace("\n| 信息内容       |", "‸\n| 信息内容       |");
    expect(pasted(below, "甲\t乙\n丙\t1")).toContain("| 丙  |   1 |\n\n| 信息内容       |");
    const above = office.replace("\n\n### 第二十条第（五）", "\n‸\n### 第二十条第（五）");
    expect(pasted(above, { text: uneven, blocks: ["又一张", grid] })).toContain("17 |\n\n又一张\n\n| 信息内容");
  });

  test("in place of a whole table brings its header with it, and of rows only rows", () => {
    const from = office.indexOf("| 信息内容       |");
    const to = office.indexOf("\n\n### 第二十条第（五）");
    const whole = `${office.slice(0, from)}‸${office.slice(from, to)}‸${office.slice(to)}`;
    expect(pasted(whole, grid.map((row) => row.join("\t")).join("\n"))).toBe(office);
    const rule = office.indexOf("| 行政规范性文件");
    const head = `${office.slice(0, from)}‸${office.slice(from, rule)}‸${office.slice(rule)}`;
    const after = pasted(
      head,
      grid
        .slice(0, 2)
        .map((row) => row.join("\t"))
        .join("\r\n"),
    );
    expect(after).toBe(office);
  });
});

test("the markup is asked for only where the text may have lost cells", () => {
  const table = "<table><tr><td>1</td></tr></table>";
  expect(needsMarkup("1\t2\n3\t4", table)).toBe(false);
  expect(needsMarkup("1\t2\n3\t4", table.replace("<td>", '<td colspan="2">'))).toBe(true);
  expect(needsMarkup("1\t2\n3", table)).toBe(true);
  expect(needsMarkup("1\t2\n3", "<p>1 2</p>")).toBe(false);
});
