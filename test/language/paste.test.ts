import { describe, expect, test } from "vitest";
import { pastedCells } from "../../server/src/edit/pasted-cells.ts";
import { paste } from "../../server/src/language/paste.ts";
import { draftAt, edited, example } from "./kit.ts";

const office = example("2024-county-office");

/** The text after pasting at the caret, or over what two carets mark; undefined where it is pasted as it is. */
function pasted(input: string, clipboard: string): string | undefined {
  const { draft, text, position: start, positions } = draftAt(input);
  const range = { start, end: positions[1] ?? start };
  const result = paste(draft, range, clipboard);
  return result ? edited(text, [...result.edits, { range, newText: result.insertText }]) : undefined;
}

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
    ["12", undefined],
    ["", undefined],
    ["甲\t乙\n丙", undefined],
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

  test.each([
    ["more than the table has columns", blank, "1\t2\t3\t4\t5\t6\t7\t8"],
    ["more than it has rows", office.replace("| 行政许可", "| 行政‸许可"), "1\n2"],
    ["outside of a table", office.replace("## 六、", "‸## 六、"), "1\n2"],
    ["over several cells", office.replace("|     22 |        0 |", "|     ‸22 |        0‸ |"), "1\t2"],
  ])("are pasted as they are: %s", (_, input, clipboard) => expect(pasted(input, clipboard)).toBeUndefined());
});

describe("a table of a spreadsheet", () => {
  const rows = "行政处罚\t12\r\n行政强制\t3\r\n";

  test("is rows in a table, in place of the lines that are selected", () => {
    const start = office.indexOf("| 行政处罚");
    const end = office.indexOf("\n", office.indexOf("| 行政强制")) + 1;
    const input = `${office.slice(0, start)}‸${office.slice(start, end)}‸${office.slice(end)}`;
    expect(pasted(input, rows)).toBe(
      `${office.slice(0, start)}| 行政处罚 | 12 |\n| 行政强制 | 3 |\n${office.slice(end)}`,
    );
  });

  test("is a table elsewhere, with its first row as header", () => {
    expect(pasted("# 题\n‸", `信息内容\t本年处理决定数量\n${rows}`)).toBe(
      "# 题\n\n| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 12 |\n| 行政强制 | 3 |",
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
  ])("is pasted as it is: %s", (_, input, clipboard) => expect(pasted(input, clipboard)).toBeUndefined());
});
