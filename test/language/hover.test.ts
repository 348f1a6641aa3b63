import { describe, expect, test } from "vitest";
import { MarkupContent } from "vscode-languageserver";
import { parseDraft } from "../../server/src/draft/index.ts";
import { editions } from "../../server/src/edition/index.ts";
import { notes } from "../../server/src/edition/notes.ts";
import { doHover } from "../../server/src/language/hover.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { caretAt, draftAt, example, wordsAt } from "./kit.ts";

const office = example("2024-county-office");

/** The hover at the caret: the words it is for, and its lines; nothing where there is none. */
function hover(input: string, lang: "zh-cn" | "en" = "zh-cn"): string[] {
  const { draft, text, position } = draftAt(input);
  const found = doHover({ ...draft, lang }, position, false);
  if (!found?.range || !MarkupContent.is(found.contents)) return [];
  return [wordsAt(text, found.range), ...found.contents.value.split("\n")];
}

describe("hover", () => {
  test("on a base cell: row and column in full, value, its sums", () => {
    expect(hover(caretAt(office, "22 |"))).toEqual([
      "22",
      "一、本年新收政府信息公开申请数量 · 自然人",
      "填写为 22",
      "✓ 本行总计 23 = 22+0+0+0+0+1",
      "✓ 第一项加第二项之和，等于第三项加第四项之和：22+2 = 22+2",
    ]);
  });

  test("on a base cell of a balance: still by its name where no outcome has been filled in", () => {
    const outcome = /^(\| *(?:（[一二三四五六]）|\d\.)[^|]*\|) *\d+ \|/gm;
    expect(hover(caretAt(office.replace(outcome, "$1  |"), "22 |")).at(-1)).toBe(
      "？第一项加第二项之和，等于第三项加第四项之和：有数据空白或者读不出，无法判断",
    );
  });

  test("names the groups of a row", () => {
    const at = office.indexOf("| 1.属于国家秘密");
    const pipe = office.indexOf("|", at + 3);
    expect(hover(`${office.slice(0, pipe + 2)}‸${office.slice(pipe + 2)}`)[1]).toBe(
      "三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密 · 自然人",
    );
  });

  test("on a total: the sum, which says what is written there", () => {
    const wrong = office.replace("|    1 |   23 |", "|    1 |   24 |");
    expect(hover(caretAt(wrong, "24 |"))).toEqual([
      "24",
      "一、本年新收政府信息公开申请数量 · 总计",
      "✗ 本行总计应为 23（22+0+0+0+0+1），填写为 24",
    ]);
    expect(hover(caretAt(wrong, "24 |"), "en")[2]).toBe("✗ 总计 of this row should be 23 (22+0+0+0+0+1), but is 24");
    expect(hover(caretAt(office, "23 |")).slice(2)).toEqual(["✓ 本行总计 23 = 22+0+0+0+0+1"]);
    const blank = office.replace("|    1 |   23 |", "|    1 |      |");
    const at = blank.indexOf("|    1 |      |") + 10;
    expect(hover(`${blank.slice(0, at)}‸${blank.slice(at)}`).slice(2)).toEqual([
      "✗ 本行总计应为 23（22+0+0+0+0+1），没有填写",
    ]);
    const fullWidth = office.replace("|    1 |   23 |", "|    1 | ２３ |");
    expect(hover(caretAt(fullWidth, "２３ |"))[2]).toBe("填写为“２３”，按 23 计");
  });

  test("on a blank or unreadable cell", () => {
    const blank = office.replace("|     22 |", "|        |");
    expect(hover(caretAt(office.replace("|     22 |", "|  若干  |"), "若干"))[2]).toBe("填写为“若干”，读不出数");
    const at = blank.indexOf("|        |        0");
    expect(hover(`${blank.slice(0, at + 3)}‸${blank.slice(at + 3)}`).slice(2)).toEqual([
      "没有填写",
      "？本行总计：有数据空白或者读不出，无法判断",
      "？第一项加第二项之和，等于第三项加第四项之和：有数据空白或者读不出，无法判断",
    ]);
  });

  test("on labels, captions and headings: what the form asks for", () => {
    expect(hover(caretAt(office, "四、结转下年度"))).toEqual([
      "四、结转下年度继续办理",
      "四、结转下年度继续办理",
      "到年末没有办结、转到下年度办理的申请。",
      "依据：国办公开办函〔2021〕30号",
    ]);
    expect(hover(caretAt(office, "现行有效件数"))[1]).toBe("现行有效件数");
    expect(hover(caretAt(office, "第二十条第（六）项"))[2]).toContain("行政处罚、行政强制");
    expect(hover(caretAt(office, "六、其他需要"))[2]).toContain("信息处理费");
    expect(hover(caretAt(office, "（二）依申请公开"))[1]).toBe("（二）依申请公开");
    expect(hover(caretAt(office, "（本列数据"))[2]).toContain("勾稽关系");
    expect(hover(caretAt(office, "示例县"))[1]).toBe("示例县人民政府办公室，2024 年度");
  });

  test("on a citation: the document's full name", () => {
    expect(hover(caretAt(office, "国令第711号"))[1]).toBe("《中华人民共和国政府信息公开条例》（国令第711号）");
  });

  test("on a rule in a directive: what the rule holds to", () => {
    expect(hover("<!-- nianbao-disable row-‸total -->").slice(0, 3)).toEqual([
      "row-total",
      "row-total",
      "每行的总计等于各类申请人之和",
    ]);
  });

  test("on a number of the narrative: what the tables say", () => {
    const at = office.indexOf("21件，另外");
    expect(hover(`${office.slice(0, at)}‸${office.slice(at)}`)).toEqual([
      "21",
      "办结的申请",
      "✓ 新收中办结：21 至 23",
      "✗ 办结（七）：23",
      "✗ 办结-（六）3.其他：23",
    ]);
  });

  test("last year's value with the change", () => {
    const previous = bindReport(
      parseDraft(office.replace("|     22 |", "|     20 |").replace(/(\| 四、结转.*?\| +)2/, "$17")),
    );
    const lines = (words: string, row: string) => {
      const from = office.indexOf(row);
      const at = office.indexOf(words, from);
      const { draft, text, position } = draftAt(`${office.slice(0, at)}‸${office.slice(at)}`);
      const found = doHover({ ...draft, report: bindReport(parseDraft(text), { previous }) }, position, false);
      return MarkupContent.is(found?.contents) ? found.contents.value.split("\n") : [];
    };
    expect(lines("22 |", "| 一、本年")).toContain("上年 20，增加 2（10.0%）");
    expect(lines(" 2 |", "| 二、上年")).toContain("上年年报“四、结转下年度继续办理”是 7");
    expect(lines(" 2 |", "| 四、结转")).toContain("上年 7，减少 5（71.4%）");
    expect(lines(" 0 |", "| （一）予以")).toContain("上年 0，没有变化");
  });

  test("nowhere else", () => {
    expect(hover(caretAt(office, "500余条"))).toEqual([]);
    expect(hover("‸")).toEqual([]);
  });

  test("as Markdown, with what would be markup escaped", () => {
    const { draft, position } = draftAt(caretAt(office.replace("|     22 |", "| `若*干 |"), "若*"));
    expect(doHover(draft, position)?.contents).toEqual({
      kind: "markdown",
      value: expect.stringContaining("**一、本年新收政府信息公开申请数量 · 自然人**\n\n填写为“若\\*干”") as string,
    });
  });

  test("every note is on something that a form has, and every row has one", () => {
    const tables = editions.flatMap(({ sections }) => sections.flatMap((section) => section.tables));
    const known = new Set([
      ...editions.flatMap(({ sections }) =>
        sections.flatMap(({ id, aspects }) => [id, ...aspects.map((one) => one.id)]),
      ),
      ...tables.flatMap(({ id, rows, columns }) => [
        id,
        ...rows.map((row) => `${id}.${row.id}`),
        ...columns.map((column) => `${id}/${column.id}`),
      ]),
    ]);
    expect(Object.keys(notes).filter((key) => !known.has(key))).toEqual([]);
    const applications = tables.filter(({ id }) => id === "applications").flatMap(({ rows }) => rows);
    expect(applications.filter(({ id }) => !notes[`applications.${id}`])).toEqual([]);
  });
});
