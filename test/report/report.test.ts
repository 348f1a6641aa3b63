import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { type BoundTable, bindReport, type Report } from "../../server/src/report/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { type Content, cellText } from "../kit/figures.ts";
import { choices } from "../kit/layout.ts";
import { amend, expectFindings } from "../kit/marked.ts";
import { content2019, content2021, draft2021 } from "../kit/model.ts";

const bind = (text: string): Report => bindReport(parseDraft(text));

function tableIn(report: Report, id: string): BoundTable {
  const table = report.tables.find(({ form }) => form.id === id);
  if (!table) throw new Error(`${id} was not found`);
  return table;
}

/** The ids of the rows as they are bound, top to bottom; `?` is a row that fits nothing. */
const rowsOf = (text: string, table: string) =>
  tableIn(bind(text), table).rows.map((row) => row.form?.id ?? (row.repeats ? `${row.repeats.id}!` : "?"));

describe("in every layout", () => {
  const contents: readonly Content[] = [content2021, content2019];
  const layouts = Object.entries(choices).flatMap(([field, values]) =>
    values.map((value: unknown) => [`${field} ${JSON.stringify(value)}`, { [field]: value }] as const),
  );

  test.each(layouts)("%s: every number is bound to its row and column, at its place", (_, layout) => {
    for (const content of contents) {
      const { text, cells } = writeDraft(content, layout);
      const report = bind(text);
      expect([report.agency, report.year, report.edition.id]).toEqual([content.agency, content.year, content.edition]);
      const bound = report.tables.flatMap((table) =>
        table.rows.flatMap((row) =>
          row.form?.heads
            ? []
            : row.cells.map((cell) => [`${table.form.id}/${cell.row.id}/${cell.column.id}`, cell] as const),
        ),
      );
      expect(bound.map(([key]) => key).sort()).toEqual([...cells.keys()].sort());
      for (const [key, cell] of bound) {
        const [table = "", row = "", column = ""] = key.split("/");
        expect([key, cell.source.span, cell.source.text]).toEqual([
          key,
          cells.get(key),
          cellText(content, table, row, column),
        ]);
      }
      expect(report.sections.map(({ form }) => form.heading)).toEqual(
        report.edition.sections.map(({ heading }) => heading),
      );
      for (const section of report.sections) {
        expect(text.slice(section.heading.span.from, section.heading.span.to)).toBe(section.form.heading);
      }
    }
  });
});

describe("a table printed over several pages", () => {
  const next = "| （四）无法提供 |  |  |  |  |  |  |  |";
  const header = "| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |";
  const whole = rowsOf(draft2021(), "applications");

  test.each([
    ["the header again, within the table", `| 项目 ${header}\n`],
    ["the header again, without a corner", `|  ${header}\n`],
    ["a table of its own", `\n| 项目 ${header}\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n`],
  ])("%s: the rows below go on with it", (_, between) => {
    const text = amend(draft2021(), [next, `${between}${next}`]);
    expect(rowsOf(text, "applications")).toEqual(whole);
    expectFindings(text);
  });

  test("a table that stands twice is none", () => {
    const table = draft2021().slice(draft2021().indexOf("| （本列数据"), draft2021().indexOf("\n\n## 四、"));
    const text = amend(draft2021(), ["\n\n## 四、", `\n\n${table}\n\n## 四、`]);
    expect(rowsOf(text, "applications")).toEqual(whole);
  });
});

describe("labels", () => {
  test("3.其他 finds its own group, whatever is lost above it", () => {
    const draft = amend(
      draft2021(),
      ["| （六）其他处理 |  |  |  |  |  |  |  |\n", ""],
      ["| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n", ""],
    );
    const rows = rowsOf(draft, "applications");
    expect(rows).not.toContain("?");
    expect(rows[rows.indexOf("outcomeTotal") - 1]).toBe("otherRest");
  });

  test("one lost row shifts nothing", () => {
    const all = rowsOf(draft2021(), "applications");
    for (const line of draft2021()
      .split("\n")
      .filter((row) => /^\| (?:\d\.|（)/.test(row))) {
      const rows = rowsOf(draft2021().replace(`${line}\n`, ""), "applications");
      expect(rows).toHaveLength(all.length - (rows.length < all.length ? 1 : 0));
      expect(all.filter((id) => rows.includes(id))).toEqual(rows);
    }
  });

  test("equal labels find their rows out of order; a second one repeats", () => {
    const rule = "| 规章 | 0 | 0 | 0 |\n";
    const documents = "| 行政规范性文件 | 3 | 6 | 17 |\n";
    expect(rowsOf(amend(draft2021(), [rule + documents, documents + rule]), "regulations")).toEqual([
      "normativeDocuments",
      "rules",
    ]);
    expect(rowsOf(amend(draft2021(), [rule, rule + rule]), "regulations")).toEqual([
      "rules",
      "rules!",
      "normativeDocuments",
    ]);
  });

  test("two labels that are merely near do not outweigh one that is right", () => {
    const received = "| 一、本年新收政府信息公开申请数量 | 22 | 5 | 0 | 0 | 0 | 1 | 28 |\n";
    const carriedOver = "| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n";
    const swapped = amend(draft2021(), [received + carriedOver, carriedOver + received]);
    expect(rowsOf(swapped, "applications").slice(0, 3)).toEqual(["carriedOver", "received", "outcomes"]);
  });

  test("what fits nothing is unknown, and takes no other's place", () => {
    expect(
      rowsOf(amend(draft2021(), ["| 行政强制 | 28 |", "| 行政检查 | 9 |\n| 行政强制 | 28 |"]), "penalties"),
    ).toEqual(["penalty", "?", "coercion"]);
  });
});

describe("the title", () => {
  const titleOf = (text: string) => bindReport(parseDraft(text)).title;

  test("is no line that cites a document", () => {
    expect(titleOf("根据《政府信息公开工作年度报告格式》编写2024年年报\n\n## 一、总体情况\n")).toBeUndefined();
    expect(titleOf("《示例县人民政府2024年政府信息公开工作年度报告》\n")?.agency).toBe("示例县人民政府");
  });

  test("names its agency without the 关于 around it", () => {
    expect(titleOf("# 关于示例县人民政府2024年政府信息公开工作年度报告")?.agency).toBe("示例县人民政府");
    expect(titleOf("# 示例县人民政府关于2024年政府信息公开工作的年度报告")?.agency).toBe("示例县人民政府");
  });
});

describe("sections", () => {
  test("headings in a list of contents, in sentences and in lists are text", () => {
    const contents = "一、总体情况\n二、主动公开政府信息情况\n五、存在的主要问题及改进情况\n\n";
    const report = bind(
      amend(draft2021({ headings: "plain" }), [
        "根据《中华人民共和国政府信息公开条例》",
        `${contents}根据《中华人民共和国政府信息公开条例》`,
      ]),
    );
    expect(report.sections).toHaveLength(6);
    expect(report.sections[0]?.heading.line.from).toBeGreaterThan(report.draft.text.indexOf("编写本报告"));
  });

  test("a section reaches to the next heading", () => {
    const report = bind(draft2021());
    report.sections.forEach((section, i) => {
      expect(section.span.to).toBe(report.sections[i + 1]?.span.from ?? report.draft.text.length);
    });
  });
});

describe("the edition", () => {
  const untitled = (content: Content) => writeDraft(content).text.replace(/^#.*\n/, "");

  test("from the directive, else the year, else the tables", () => {
    expect(bind(writeDraft(content2021).text).edition.id).toBe("2021");
    expect(bind(writeDraft(content2019).text).edition.id).toBe("2019");
    expect(bind(`<!-- nianbao-edition 2019 -->\n\n${draft2021()}`).edition.id).toBe("2019");
    expect(bind(untitled(content2019)).edition.id).toBe("2019");
    expect(bind(untitled(content2021)).edition.id).toBe("2021");
    expect(bind("").edition.id).toBe("2021");
  });

  test.each([
    ["# 示例县人民政府办公室2024年政府信息公开工作年度报告", "示例县人民政府办公室", 2024],
    ["# 示例县人民政府办公室 2024 年度政府信息公开工作年度报告", "示例县人民政府办公室", 2024],
    ["# 示例县人民政府办公室二〇二四年政府信息公开工作年度报告", "示例县人民政府办公室", 2024],
    ["# 示例县人民政府办公室２０２４年政府信息公开工作年度报告", "示例县人民政府办公室", 2024],
    ["# 2024年示例县政府信息公开工作年度报告", "示例县", 2024],
    ["# 示例县人民政府\n# 2024年政府信息公开工作年度报告", "示例县人民政府", 2024],
    ["示例县财政局2021年政府信息公开工作年度报告", "示例县财政局", 2021],
  ])("agency and year of %j", (title, agency, year) => {
    const report = bind(`${title}\n\n## 一、总体情况\n`);
    expect([report.agency, report.year]).toEqual([agency, year]);
  });
});
