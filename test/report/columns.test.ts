import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { type BoundTable, bindReport } from "../../server/src/report/index.ts";
import { amend } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

function tableIn(text: string, id: string): BoundTable {
  const table = bindReport(parseDraft(text)).tables.find(({ form }) => form.id === id);
  if (!table) throw new Error(`${id} was not found`);
  return table;
}

/** The columns as bound, left to right: `=` letter by letter, `≈` folded, `~` near or `?` not bound, `!` there already. */
const shown = ({ columns }: BoundTable) =>
  columns.map(({ form, label, repeats, block }) => {
    const fit = label ? { exact: "=", folded: "≈", near: "~" }[label.fit] : "";
    const what = form ? form.id : `?${label?.text}`;
    return `${fit}${repeats ? "!" : ""}${what}${block === undefined ? "" : ` ${block}`}`;
  });

const header = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |";
const regulations = (line: string) => tableIn(amend(draft2021(), [header, line]), "regulations");

describe("columns", () => {
  test.each([
    [header, ["=issued", "=repealed", "=inForce"], []],
    ["| 信息内容 | 本年制发数 | 本年废止件数 | 现行有效件数 |", ["~issued", "=repealed", "=inForce"], []],
    [
      "| 信息内容 | 本年制发件数 | 甲乙丙丁戊己 | 现行有效件数 |",
      ["=issued", "~?甲乙丙丁戊己", "=inForce"],
      ["repealed"],
    ],
    [
      "| 信息内容 | 本年制发件数 | 本年制发件数 | 现行有效件数 |",
      ["=issued", "~!?本年制发件数", "=inForce"],
      ["repealed"],
    ],
    ["| 信息内容 | 本年制发件数 |  | 现行有效件数 |", ["=issued", "?undefined", "=inForce"], ["repealed"]],
    ["| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |", ["=inForce", "=issued", "=repealed"], []],
    // A header that was lost: by position.
    ["|  |  |  |  |", ["issued", "repealed", "inForce"], []],
  ])("%s", (line, columns, missing) => {
    const table = regulations(line);
    expect(shown(table)).toEqual(columns);
    expect(table.missingColumns.map(({ id }) => id)).toEqual(missing);
    expect([table.labelColumns, table.width, table.wide]).toEqual([1, 4, false]);
    expect(table.rows.map((row) => row.label?.text)).toEqual(["规章", "行政规范性文件"]);
  });

  test("a header that was lost, over more or fewer columns than the form has, says nothing of them", () => {
    const lost = (line: string, row: string) => {
      const marks = "| :-- | --: | --: | --: |";
      const text = amend(
        draft2021(),
        [`${header}\n${marks}`, `${line}\n${line.replaceAll("  ", " - ")}`],
        ["| 行政规范性文件 | 3 | 6 | 17 |", row],
      );
      const { columns, missingColumns, labelColumns, rows } = tableIn(text, "regulations");
      return [labelColumns, columns.length, missingColumns.length, rows.at(-1)?.cells.map(({ source }) => source.text)];
    };
    expect(lost("|  |  |  |", "| 行政规范性文件 | 3 | 6 |")).toEqual([1, 0, 3, []]);
    expect(lost("|  |  |  |  |  |", "| 甲 | 行政规范性文件 | 3 | 6 | 17 |")).toEqual([2, 3, 0, ["3", "6", "17"]]);
    expect(lost("|  |  |  |  |  |  |", "| 甲 | 乙 | 行政规范性文件 | 3 | 6 | 17 |")).toEqual([
      3,
      3,
      0,
      ["3", "6", "17"],
    ]);
    expect(lost("|  |  |  |  |  |  |  |", "| 甲 | 乙 | 丙 | 行政规范性文件 | 3 | 6 | 17 |")).toEqual([3, 0, 3, []]);
  });

  test("a header that is not there at all says as little", () => {
    const rows = "| 规章 | 0 | 0 | 0 |\n";
    const table = tableIn(
      amend(draft2021(), [`${header}\n| :-- | --: | --: | --: |\n${rows}`, `${rows}| :-- | --: | --: | --: |\n`]),
      "regulations",
    );
    expect(shown(table)).toEqual(["issued", "repealed", "inForce"]);
    expect([table.header.length, table.labelColumns, table.width, table.missingColumns]).toEqual([0, 1, 4, []]);
    expect(table.rows.map(({ form, cells }) => [form?.id, cells.length])).toEqual([
      ["rules", 3],
      ["normativeDocuments", 3],
    ]);
  });

  test("a header that was lost in one of several tables: blank cells that fill the block up are no columns", () => {
    const draft = draft2021({ disclosed: "together" });
    const inner = "| 信息内容 | 本年处理决定数量 |  |  |\n| 行政许可";
    const table = tableIn(amend(draft, [inner, "| 行政许可"]), "licences");
    expect([table.labelColumns, table.rows.map(({ label }) => label?.text)]).toEqual([1, ["行政许可"]]);
    expect(table.cell("licensing", "decisions")?.source.text).toBe("15596");
  });

  test("the corner is the first word above the labels", () => {
    const corner = (line: string) => regulations(line).corner?.text;
    expect(corner(header)).toBe("信息内容");
    expect(corner(header.replace("信息内容", "项目"))).toBe("项目");
    expect(corner(header.replace("信息内容", "^^"))).toBeUndefined();
    expect("corner" in regulations(header.replace("信息内容", ""))).toBe(false);
    const carets = draft2021({ labels: [0, 1, 2], headerRows: 3, down: "carets" });
    expect(tableIn(carets, "applications").corner?.text).toMatch(/^（本列数据/);
  });
});

describe("all rows of section four in one", () => {
  const five = ["upheld", "corrected", "otherResult", "pending", "total"];
  const wide = draft2021({ reviews: "wide", headerRows: 3 });
  const names = `| ${Array.from({ length: 3 }, () => "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计").join(" | ")} |`;

  test("each column belongs to a row of the form", () => {
    const table = tableIn(wide, "reviews");
    expect(shown(table)).toEqual([0, 1, 2].flatMap((block) => five.map((id) => `=${id} ${block}`)));
    expect([table.labelColumns, table.width, table.wide, table.missingColumns]).toEqual([0, 15, true, []]);
    expect(table.rows.map(({ ragged, cells }) => [ragged, cells.length])).toEqual([
      [undefined, 5],
      [undefined, 5],
      [undefined, 5],
    ]);
  });

  test("a column that is lost twice is missing once, and one unknown is of no row", () => {
    const bare = draft2021({ reviews: "wide" });
    const table = tableIn(amend(bare, [names, names.replaceAll("结果纠正", "甲乙丙丁")]), "reviews");
    expect(table.missingColumns.map(({ id }) => id)).toEqual(["corrected"]);
    expect(shown(table).slice(0, 3)).toEqual(["=upheld 0", "~?甲乙丙丁", "=otherResult 0"]);
  });

  test("a row too short is uncertain as a whole, and a second one is of no row", () => {
    const row = "| 10 | 1 | 0 | 2 | 13 | 5 | 0 | 0 | 0 | 5 | 0 | 0 | 0 | 0 | 0 |";
    const short = tableIn(amend(wide, [row, "| 10 | 1 | 0 | 2 | 13 | 5 |"]), "reviews");
    expect(short.rows.map(({ form, ragged }) => [form?.id, ragged])).toEqual([
      ["review", "short"],
      ["litigationDirect", undefined],
      ["litigationAfterReview", undefined],
    ]);
    expect(short.cell("review", "upheld")?.certain).toBe(false);
    const twice = tableIn(amend(wide, [row, `${row}\n${row}`]), "reviews");
    expect(twice.rows.map(({ form, cells }) => [form?.id, cells.length])).toEqual([
      ["review", 5],
      ["litigationDirect", 5],
      ["litigationAfterReview", 5],
      [undefined, 0],
    ]);
    expect(twice.cell("review", "upheld")?.certain).toBe(true);
  });
});
