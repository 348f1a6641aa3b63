import { describe, expect, test } from "vitest";
import { missingColumn } from "../../server/src/rules/missing-column.ts";
import { amend, expectFindings, expectFix, saidOf, unmark } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";
import { bound, fixed, told } from "../narrative/tables.ts";

const table = [
  "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
  "| :-- | --: | --: | --: |",
  "| 规章 | 0 | 0 | 0 |",
  "| 行政规范性文件 | 3 | 6 | 17 |",
].join("\n");
const lacking =
  "| 信息内容 | 本年制发件数 | 现行有效件数 |\n| :-- | --: | --: |\n| 规章 | 0 | 0 |\n| 行政规范性文件 | 3 | 17 |";
const marked = lacking.replace(/^\| (.*) \|\n/, "| ⟦missing-column:$1⟧ |\n");
const reviews = (columns: readonly number[]) => (draft: string) =>
  draft.replace(/(## 四[\s\S]*?\n\n)([\s\S]*?)(?=\n\n)/, (_, heading: string, rows: string) => {
    const lines = rows.split("\n").map((row) =>
      row
        .split("|")
        .filter((_, i) => !columns.includes(i))
        .join("|"),
    );
    return heading + lines.join("\n");
  });

describe("missing-column", () => {
  test("found on the header, inserted with 0 but not by fix all", () => {
    expectFix(
      amend(draft2021(), [table, marked]),
      {
        rule: "missing-column",
        safe: false,
        title: [
          "插入“本年废止件数”栏，各格填 0（请核对）",
          "Insert the column “本年废止件数”, all cells 0 (to be checked)",
        ],
      },
      amend(draft2021(), [table, table.replace("| 6 |", "| 0 |")]),
    );
  });

  test("found: the total of section four; its sums are not assessed", () => {
    const draft = reviews([6])(draft2021());
    expectFindings(
      amend(draft, [
        "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |",
        "| ⟦missing-column:类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结⟧ |",
      ]),
    );
    expect(saidOf(draft, "missing-column")).toEqual(["表中缺少“总计”栏", "The table lacks the column “总计”"]);
  });

  test("a total is inserted with what the cells of each row come to", () => {
    const draft = reviews([6])(draft2021());
    expectFix(
      amend(draft, [
        "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |",
        "| ⟦missing-column:类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结⟧ |",
      ]),
      {
        rule: "missing-column",
        safe: false,
        title: [
          "插入“总计”栏，总计按和填写，其余填 0（请核对）",
          "Insert the column “总计”, totals as sums, all else 0 (to be checked)",
        ],
      },
      draft2021(),
    );
  });

  test("found: two columns are one finding, inserted each in its place", () => {
    const draft = reviews([3, 6])(draft2021());
    const all = amend(draft, [
      "| 类型 | 结果维持 | 其他结果 | 尚未审结 |",
      "| ⟦missing-column:类型 | 结果维持 | 其他结果 | 尚未审结⟧ |",
    ]);
    const inserted = amend(draft2021(), ["| 行政复议 | 10 | 1 | 0 | 2 | 13 |", "| 行政复议 | 10 | 0 | 0 | 2 | 12 |"]);
    const title = [
      "插入“结果纠正”“总计”栏，总计按和填写，其余填 0（请核对）",
      "Insert the column “结果纠正”“总计”, totals as sums, all else 0 (to be checked)",
    ] as const;
    expectFix(all, { rule: "missing-column", safe: false, title }, inserted);
    expect(saidOf(unmark(all).text, "missing-column")[0]).toBe("表中缺少“结果纠正”“总计”栏");
  });

  test("two that stand side by side are put side by side, in every kind of row", () => {
    expectFix(
      amend(draft2021(), [
        table,
        "| ⟦missing-column:信息内容 | 现行有效件数⟧ |\n| :-- | --: |\n| 规章 | 0 |\n| 行政规范性文件 | 17 |",
      ]),
      { rule: "missing-column", safe: false },
      amend(draft2021(), [table, table.replace("| 3 | 6 |", "| 0 | 0 |")]),
    );
  });

  test("the total of section three is inserted as sums, and group rows stay blank", () => {
    const [before = "", rows = "", after = ""] = draft2021().split(/(?<=## 三.*\n\n)([\s\S]*?)(?=\n\n)/);
    const without = rows
      .split("\n")
      .map((row) => row.replace(/[^|]*\|$/, ""))
      .join("\n");
    const header = without.split("\n")[0]?.slice(2, -2) ?? "";
    expectFix(
      before + without.replace(header, `⟦missing-column:${header}⟧`) + after,
      { rule: "missing-column", safe: false },
      draft2021(),
    );
  });

  test("found: the whole header, inserted with its delimiter row, not by fix all", () => {
    const [header = "", delimiter = "", first = ""] = table.split("\n");
    const choice = {
      rule: "missing-column",
      safe: false,
      title: ["插入表头（请核对各栏的数）", "Insert the header (check the numbers of each column)"],
    } as const;
    for (const eol of ["\n", "\r\n"] as const) {
      const draft = draft2021({ eol });
      const lost = `⟦missing-column:${first}⟧`;
      expectFix(amend(draft, [[header, delimiter, first].join(eol), [delimiter, lost].join(eol)]), choice, draft);
      expectFix(amend(draft, [[header, delimiter, first].join(eol), lost]), choice, draft);
    }
    expect(saidOf(amend(draft2021(), [`${header}\n`, ""]), "missing-column")).toEqual([
      "表中缺少表头一行",
      "The table lacks its header row",
    ]);
  });

  test.each(["\n", "\r\n"] as const)(
    "found: a header whose cells are all blank, filled in but not by fix all, with %j",
    (eol) => {
      const draft = draft2021({ eol });
      const [header = ""] = table.split("\n");
      expectFix(
        amend(draft, [header, "⟦missing-column:|  |  |  |  |⟧"]),
        {
          rule: "missing-column",
          safe: false,
          title: ["填写表头（请核对各栏的数）", "Fill in the header (check the numbers of each column)"],
        },
        draft,
      );
      const text = draft2021();
      const many = /^\| 类型 .*$/m.exec(text)?.[0] ?? "";
      expectFindings(amend(text, [many, `⟦missing-column:${many.replace(/[^|]+/g, " ")}⟧`]));
      expect(saidOf(amend(text, [many, many.replace(/[^|]+/g, " ")]), "missing-column")).toEqual([
        "表头各格没有填写",
        "The cells of the header are blank",
      ]);
    },
  );

  test("not found: a blank row above the header's own words", () => {
    const [header = "", delimiter = ""] = table.split("\n");
    expectFindings(amend(draft2021(), [`${header}\n${delimiter}`, `|  |  |  |  |\n${delimiter}\n${header}`]));
  });

  test("a row that no pipe closes is not closed, and its last cell keeps its number", () => {
    const open = (text: string) => text.replace(/(?<=\n\| (?:类型|:--|行政复议|行政诉讼).*) \|(?=\n)/g, "");
    const lost = open(reviews([6])(draft2021()));
    expect(lost).toContain("| 尚未审结\n");
    expect(fixed(missingColumn, bound(lost))).toBe(open(draft2021()));
  });

  test.each<[string, string]>([
    ["of several tables in one", draft2021({ disclosed: "together" }).replace("本年废止件数", "")],
    ["where all numbers stand in one row", draft2021({ reviews: "wide", headerRows: 1 }).replace("尚未审结", "")],
  ])("no column is offered in one %s", (_, text) => {
    const found = told(missingColumn, bound(text));
    expect(found.map(({ fixes }) => fixes)).toEqual([undefined]);
  });

  test("the header of a table with several columns for labels has as many; one below its caption has none to miss", () => {
    const draft = draft2021({ labels: [0, 1, 2] });
    const header = /^\|.*\| 自然人 \|.*\n/m.exec(draft)?.[0] ?? "";
    const lost = bound(amend(draft, [header, ""]));
    expect(fixed(missingColumn, lost)).toBe(
      amend(draft, [header, header.replace(/\|[^|]*\|[^|]*\|[^|]*\|/, (cells) => `|${cells.split("|")[1]}|  |  |`)]),
    );
    const together = draft2021({ disclosed: "together" });
    const row = /^\| 信息内容 \| 本年处理决定数量.*\n/m.exec(together)?.[0] ?? "";
    expect(told(missingColumn, bound(together.replace(row, "")))).toEqual([]);
  });

  test("found on the last row of a header, from the first word in it", () => {
    const draft = draft2021({ headerRows: 2, across: "blank", down: "blank" });
    const header = /^\|.*\| 自然人 \| 商业企业 \|.*$/m.exec(draft)?.[0] ?? "";
    expect(header).not.toBe("");
    const without = draft
      .split("\n")
      .map((row) => (row.split("|").length === header.split("|").length ? row.replace(/[^|]*\|$/, "") : row))
      .join("\n");
    const found = expectFindings(
      amend(without, [
        "自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
        "⟦missing-column:自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他⟧",
      ]),
    );
    expect(found).toHaveLength(1);
  });

  test("not found: columns in another order", () => {
    expectFindings(
      amend(draft2021(), [
        "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 3 | 6 | 17 |",
        "| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 17 | 3 | 6 |",
      ]),
    );
  });
});
