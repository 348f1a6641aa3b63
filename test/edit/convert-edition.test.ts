import { describe, expect, test } from "vitest";
import { check } from "../../server/src/check.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import { convertEdition } from "../../server/src/edit/convert-edition.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { example } from "../language/kit.ts";

/** The example of 2020 as a report on 2024: all its tables are outdated. */
const outdated = example("2020-district").replaceAll("2020年", "2024年");
const ahead = example("2024-county-office").replaceAll("2024年", "2020年");

function convert(text: string, table: string) {
  const report = bindReport(parseDraft(text));
  const bound = report.tables.find(({ form }) => form.id === table);
  const converted = bound && convertEdition(report, bound);
  const cells = (list: NonNullable<typeof converted>["lost"] = []) =>
    list.map(({ row, column, source }) => `${row.label} ${column.label} ${source.text}`);
  return {
    text: converted ? applyEdits(text, [converted.edit]) : undefined,
    table: converted?.edit.newText.replace(/ +/g, " ").replace(/-+/g, "-").split("\n"),
    lost: cells(converted?.lost),
    undivided: cells(converted?.undivided),
  };
}

describe("convert", () => {
  test("keeps the numbers that have a place, and says which have none", () => {
    expect(convert(outdated, "licences")).toMatchObject({
      table: [
        "| 信息内容 | 本年处理决定数量 |",
        "| :- | -: |",
        "| 行政许可 | 15596 |",
        "",
        "<!- 2024 年格式中的数，本年格式没有对应的格：行政许可 上一年项目数量 229；行政许可 本年增/减 8；其他对外管理服务事项 上一年项目数量 676；其他对外管理服务事项 本年增/减 -99；其他对外管理服务事项 处理决定数量 21236 ->".replace(
          "2024",
          "2019",
        ),
      ],
      lost: { length: 5 },
    });
  });

  test("not a table that a line tears: its other rows would stand there twice", () => {
    const torn = ahead.replace(/^(?=\| （一）予以公开 )/m, "甲乙。\n");
    expect(torn).not.toBe(ahead);
    expect([convert(ahead, "applications").text, convert(torn, "applications").text]).toEqual([
      expect.any(String),
      undefined,
    ]);
  });

  test("leaves what is new blank", () => {
    expect(convert(outdated, "regulations")).toMatchObject({
      table: [
        "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
        "| :- | -: | -: | -: |",
        "| 规章 | 0 | | |",
        "| 行政规范性文件 | 7 | | |",
        "",
        expect.stringContaining("对外公开总数量 33"),
      ],
    });
  });

  test("（六）其他处理: 0 is 0 in each row below, another number is left to be divided", () => {
    const none = convert(outdated, "applications");
    expect(none.lost).toEqual([]);
    expect(none.table?.at(-1)).toMatch(/^\| 四、/);
    expect(none.table).toContain("| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |");
    expect(none.table).toContain("| （六）其他处理 | | | | | | | |");
    const five = convert(outdated.replace("| （六）其他处理 | 0", "| （六）其他处理 | 5"), "applications");
    expect(five.undivided).toEqual(["（六）其他处理 自然人 5"]);
    expect(five.table).toContain("| （六）其他处理 | 5 | | | | | | |");
    expect(five.table).toContain("| 3.其他 | | 0 | 0 | 0 | 0 | 0 | 0 |");
  });

  test("and back: the rows of （六） are summed up", () => {
    const text = ahead.replace(/(\| 3\.其他 +\| +)0/, "$14").replace(/(\| 1\.申请人无正当.*?\| +)0/, "$12");
    expect(convert(text, "applications")).toMatchObject({ lost: [], undivided: [] });
    expect(convert(text, "applications").table).toContain("| （六）其他处理 | 6 | 0 | 0 | 0 | 0 | 0 | 0 |");
    expect(convert(ahead, "applications").table?.some((line) => line.startsWith("| 3.其他 "))).toBe(false);
  });

  test("and back: rows that cannot be summed up leave the row of （六） blank, and their numbers are kept", () => {
    const text = ahead.replace(/(\| 3\.其他 +\| +)0/, "$14").replace(/(\| 1\.申请人无正当.*?\| +)0/, "$1约2");
    const { table, lost } = convert(text, "applications");
    expect(table).toContain("| （六）其他处理 | | 0 | 0 | 0 | 0 | 0 | 0 |");
    expect(lost).toEqual([
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 自然人 约2",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 自然人 0",
      "3.其他 自然人 4",
    ]);
  });

  test("the number of documents made is that of documents issued, either way", () => {
    expect(convert(ahead, "regulations").table?.slice(0, 4)).toEqual([
      "| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |",
      "| :- | -: | -: | -: |",
      "| 规章 | 0 | | |",
      "| 规范性文件 | 3 | | |",
    ]);
  });

  test("what is no number stays as typed, and （六） holds its sign where it holds no number", () => {
    const typed = outdated
      .replace("| （六）其他处理 | 0", "| （六）其他处理 | /")
      .replace("| （一）予以公开 | ", "| （一）予以公开 | 约");
    const { table, undivided } = convert(typed, "applications");
    expect(undivided).toEqual(["（六）其他处理 自然人 /"]);
    expect(table?.find((line) => line.startsWith("| （一）"))).toMatch(/^\| （一）予以公开 \| 约\d/);
  });

  test("keeps CRLF, and all that stands around the table", () => {
    const crlf = outdated.replace(/\n/g, "\r\n");
    expect(convert(crlf, "licences").text).toBe(convert(outdated, "licences").text?.replace(/\n/g, "\r\n"));
  });

  test("what is converted is outdated no more", () => {
    let text = outdated;
    for (const table of ["regulations", "licences", "penalties", "fees", "applications"]) {
      text = convert(text, table).text ?? text;
    }
    const tables = bindReport(parseDraft(text)).tables;
    expect(tables.filter(({ edition }) => edition.id === "2019").map(({ form }) => form.id)).toEqual(["procurement"]);
    const found = check(bindReport(parseDraft(text)));
    expect(found.filter(({ rule }) => /^(missing-(row|column)|unknown|label)/.test(rule))).toEqual([]);
  });

  test("is not offered for a table of the right edition, one that the form has not, or one with unknown rows", () => {
    expect(convert(example("2020-district"), "licences").text).toBeUndefined();
    expect(convert(outdated, "procurement").text).toBeUndefined();
    const lines = outdated.split("\n");
    const row = lines.find((line) => line.startsWith("| 行政许可")) ?? "";
    for (const spoilt of [
      outdated.replace("| 其他对外管理服务事项", "| 甲乙丙"),
      outdated.replace(row, `${row} 7 |`),
      outdated.replace(row, `<!-- nianbao-disable-next-line -->\n${row}`),
      outdated.replace(row, `${row} <!-- 已核 -->`),
    ]) {
      expect(spoilt).not.toBe(outdated);
      expect(convert(spoilt, "licences").text).toBeUndefined();
    }
  });
});
