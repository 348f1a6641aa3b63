import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/edition/complete.ts";
import { editionById, editionForYear, editions, newestEdition, tablesOf } from "../../server/src/edition/index.ts";
import { type EditionInput, EditionSchema, type HeaderGroup } from "../../server/src/edition/schema.ts";
import { editionOf, results, tableOf } from "../kit/figures.ts";

/** The official labels, letter by letter, typed here a second time: a slip in the data must not hide itself. */

const sections = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

const outcomes = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "三、本年度办理结果",
  "（一）予以公开",
  "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
  "（三）不予公开",
  "1.属于国家秘密",
  "2.其他法律行政法规禁止公开",
  "3.危及“三安全一稳定”",
  "4.保护第三方合法权益",
  "5.属于三类内部事务信息",
  "6.属于四类过程性信息",
  "7.属于行政执法案卷",
  "8.属于行政查询事项",
  "（四）无法提供",
  "1.本机关不掌握相关政府信息",
  "2.没有现成信息需要另行制作",
  "3.补正后申请内容仍不明确",
  "（五）不予处理",
  "1.信访举报投诉类申请",
  "2.重复申请",
  "3.要求提供公开出版物",
  "4.无正当理由大量反复申请",
  "5.要求行政机关确认或重新出具已获取信息",
  "（六）其他处理",
];

const otherRows = {
  "2019": [],
  "2021": [
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
  ],
};

const disclosed = {
  "2019": {
    regulations: [
      ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
      ["规章", "规范性文件"],
    ],
    licences: [
      ["上一年项目数量", "本年增/减", "处理决定数量"],
      ["行政许可", "其他对外管理服务事项"],
    ],
    penalties: [
      ["上一年项目数量", "本年增/减", "处理决定数量"],
      ["行政处罚", "行政强制"],
    ],
    fees: [["上一年项目数量", "本年增/减"], ["行政事业性收费"]],
    procurement: [["采购项目数量", "采购总金额"], ["政府集中采购"]],
  },
  "2021": {
    regulations: [
      ["本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "行政规范性文件"],
    ],
    licences: [["本年处理决定数量"], ["行政许可"]],
    penalties: [["本年处理决定数量"], ["行政处罚", "行政强制"]],
    fees: [["本年收费金额（单位：万元）"], ["行政事业性收费"]],
  },
};

/** The columns or rows that labels of a printed header stand over. */
const named = (groups: readonly (string | HeaderGroup)[] = []): string[] =>
  groups.flatMap((group) => (typeof group === "string" ? group : named(group.over)));

const labels = (forms: readonly { label: string }[]) => forms.map(({ label }) => label);

test("a form holds until the next one begins", () => {
  const next = { ...newestEdition, id: "2027", from: 2027 };
  const idOf = (year: number) => editionForYear(year, [...editions, next])?.id;
  expect([2018, 2020, 2026, 2027, 2030].map(idOf)).toEqual([undefined, "2019", "2021", "2027", "2027"]);
});

describe.each(["2019", "2021"] as const)("the form of %s", (id) => {
  test("its sections and tables", () => {
    expect(editionOf(id).sections.map(({ heading }) => heading)).toEqual(sections);
    expect(tablesOf(editionOf(id)).map((table) => table.id)).toEqual([
      ...Object.keys(disclosed[id]),
      "applications",
      "reviews",
    ]);
  });

  test.each(Object.entries(disclosed[id]))("section two: %s", (table, [columns, rows]) => {
    expect([labels(tableOf(id, table).columns), labels(tableOf(id, table).rows)]).toEqual([columns, rows]);
  });

  test("section three", () => {
    const form = tableOf(id, "applications");
    expect(labels(form.rows)).toEqual([...outcomes, ...otherRows[id], "（七）总计", "四、结转下年度继续办理"]);
    expect(labels(form.columns)).toEqual([
      "自然人",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
      "总计",
    ]);
    expect(form.columnSums[0]?.parts).toEqual(results[id]);
  });

  test("section four", () => {
    const form = tableOf(id, "reviews");
    expect(labels(form.columns)).toEqual(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]);
    expect(labels(form.rows)).toEqual(["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"]);
  });

  test("every id stands once in its table, and every sum names rows and columns that are there", () => {
    for (const table of tablesOf(editionOf(id))) {
      const rows = table.rows.map((row) => row.id);
      const columns = table.columns.map((column) => column.id);
      expect(new Set(rows).size).toBe(rows.length);
      expect(new Set(columns).size).toBe(columns.length);
      const known = [
        ...table.rowSums.flatMap(({ total, parts, except }) => [
          [total, ...parts].map((one) => columns.includes(one)),
          except.map((one) => rows.includes(one)),
        ]),
        ...table.columnSums.map(({ total, parts }) => [total, ...parts].map((one) => rows.includes(one))),
        ...table.balances.map(({ left, right, at }) => [...left, ...right, at].map((one) => rows.includes(one))),
        named(table.printed?.columns).map((one) => columns.includes(one)),
        named(table.printed?.rows).map((one) => rows.includes(one)),
        ...table.charts.map((chart) => chart.rows.map((one) => rows.includes(one))),
        table.rows.map(({ group }) => group === undefined || rows.includes(group)),
      ].flat();
      expect(known).not.toContain(false);
    }
  });
});

describe("editions", () => {
  test.each([
    [2018, undefined],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2026, "2021"],
  ])("the report on %i uses the form of %s", (year, id) => {
    expect(editionForYear(year)?.id).toBe(id);
  });

  test("by name, and the newest", () => {
    expect(editions.map(({ id }) => id)).toEqual(["2019", "2021"]);
    expect([editionById("2019")?.id, editionById("2018"), newestEdition.id]).toEqual(["2019", undefined, "2021"]);
  });

  test.each(editions)("the form of $id is as the schema wants it, nothing left out", (edition) => {
    expect(EditionSchema.parse(edition)).toEqual(edition);
  });

  test("what an edition's file leaves out is filled in as the schema says", () => {
    const citation = { issuer: "国办函", number: 1, text: "国办函1号" };
    const column = { id: "a", label: "甲", kind: "count" } as const;
    const table = { id: "t", corner: "项目", columns: [column], rows: [{ id: "r", label: "行" }] };
    const sums = [{ rule: "row-total", total: "a", parts: ["b", "c"] }];
    const bare: EditionInput = {
      id: "2021",
      from: 2021,
      source: citation,
      title: "{agency}{year}年",
      sections: [
        { id: "bare", heading: "一、" },
        { id: "full", heading: "二、", tables: [table, { ...table, rowSums: sums, columnSums: sums }] },
      ],
      citations: [citation],
      instructions: [],
    };
    expect(complete(bare)).toEqual(EditionSchema.parse(bare));
    const replacing = { ...bare, superseded: [citation] };
    expect(complete(replacing)).toEqual(EditionSchema.parse(replacing));
  });

  test("data with a slip is refused", () => {
    const [first] = editions;
    expect(EditionSchema.safeParse({ ...first, sectons: [] }).success).toBe(false);
    expect(EditionSchema.safeParse({ ...first, sections: [] }).success).toBe(false);
  });
});
