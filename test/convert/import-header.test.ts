import { describe, expect, test } from "vitest";
import type { SourceBlock } from "../../server/src/convert/source/source.ts";
import { checkText } from "../../server/src/index.ts";
import { example } from "./same-report.ts";
import { fiveAndSix, grid, imported, line } from "./section.ts";

const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const received = "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21";
const carried = "二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0";
const official = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";
const inOther = (from: string, to: string) => official.replace(from, to);
const applications = (columns: string, typed: string[]) => [
  `|${corner}|${columns}|`,
  `|${received}|`,
  `|${carried}|`,
  ...typed.map((word) => `! 表格“三、收到和处理政府信息公开申请情况”：表头原文是“${word}”，照原样保留`),
];

describe("a strange word in a table's header changes nothing else", () => {
  const wide = (first: string) =>
    `${first}|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计`;
  const reviews = (typed: string[]) => [
    "|类型|结果维持|结果纠正|其他结果|尚未审结|总计|",
    "|行政复议|1|7|0|0|8|",
    "|行政诉讼（未经复议直接起诉）|2|0|0|0|2|",
    "|行政诉讼（复议后起诉）|3|0|0|0|3|",
    ...typed.map((word) => `! 表格“四、政府信息公开行政复议、行政诉讼情况”：表头原文是“${word}”，按格式写`),
  ];
  const side = ["行政复议|||||行政诉讼|||||||||", "|||||未经复议直接起诉|||||复议后起诉||||"];
  const numbers = "1|7|0|0|8|2|0|0|0|2|3|0|0|0|3";

  test.each<[string, 2 | 3 | 4, SourceBlock[], string[]]>([
    [
      "in the last of three rows",
      3,
      [
        grid(
          `${corner}|申请人情况||||||`,
          `${corner}|自然人|法人或其他组织|||||总计`,
          `${corner}|${inOther("科研机构", "科研单位")}`,
          received,
          carried,
        ),
      ],
      applications(inOther("科研机构", "科研单位"), ["科研单位"]),
    ],
    [
      "and two more above it",
      3,
      [
        grid(
          `${corner}|申请人类别||||||`,
          `${corner}|自然人|法人组织|||||总计`,
          `${corner}|${inOther("其他", "其余")}`,
          received,
          carried,
        ),
      ],
      applications(inOther("其他", "其余"), ["其余"]),
    ],
    [
      "several tables in one grid",
      2,
      [
        grid(
          "第二十条第（五）项|",
          "信息内容|办件量",
          "行政许可|3",
          "第二十条第（六）项|",
          "信息内容|本年处理决定数量",
          "行政处罚|4",
          "行政强制|5",
        ),
      ],
      [
        ...fiveAndSix.map((row, i) => (i === 1 ? "|信息内容|办件量|" : row)),
        "! 表格“第二十条第（五）项”：表头原文是“办件量”，照原样保留",
      ],
    ],
    [
      "side by side, without a place of its own in the form",
      4,
      [grid(...side, wide("结果维持|被纠错|其他结果|尚未审结|总计"), numbers)],
      reviews(["被纠错"]),
    ],
    [
      "side by side, the first of all",
      4,
      [grid(...side, wide("维持原判|结果纠正|其他结果|尚未审结|总计"), numbers)],
      reviews(["维持原判"]),
    ],
  ])("%s", (_, section, blocks, expected) => {
    expect(imported(section, blocks)).toEqual(expected);
  });

  describe.each([
    ["tabs", "\t"],
    ["spaces", " "],
  ])("where %s part the cells", (_, by) => {
    const rows = (...lines: string[]) => lines.map((row) => line(row.replaceAll("|", by)));
    test.each([
      ["科研机构", "科研单位"],
      ["科研机构", "高校"],
      ["自然人", "公民"],
      ["总计", "合计"],
    ])("%s as %s", (from, to) => {
      const columns = inOther(from, to);
      expect(imported(3, rows(`${corner}|${columns}`, received, carried))).toEqual(applications(columns, [to]));
    });

    test("in the order of a header of three rows", () => {
      const header = [
        `${corner}|申请人情况`,
        "自然人|法人或其他组织|合计",
        "企业单位|科研单位|社会公益组织|法律服务机构|其他",
      ];
      const columns = inOther("商业企业", "企业单位").replace("科研机构", "科研单位").replace("总计", "合计");
      expect(imported(3, rows(...header, received, carried))).toEqual(
        applications(columns, ["合计", "企业单位", "科研单位"]),
      );
    });
  });

  test("in pieces", () => {
    const columns = inOther("科研机构", "科研单位");
    const pieces = `${corner}|自然人|商业|企业|科研|单位|社会公|益组织|法律服|务机构|其他|总计`.split("|");
    const lines = [...pieces, ...received.split("|"), ...carried.split("|")].map(line);
    expect(imported(3, lines, false)).toEqual(applications(columns, ["科研单位"]));
  });

  test("a remark in a header is no label of the column that is missing", () => {
    const columns = official.replace("科研机构|", "单位：件|");
    const rows = [`${corner}|${columns}`, received, carried].map((row) => line(row.replaceAll("|", "\t")));
    expect(imported(3, rows)).toEqual([
      ...applications(official, []),
      "! 表格“三、收到和处理政府信息公开申请情况”：表头里多出的文字放在附录",
      "! 表格“三、收到和处理政府信息公开申请情况”：表头里没有找到“科研机构”，按格式补上",
      "? 单位：件",
    ]);
  });

  test("and is found by the check", () => {
    const draft = example("2024-county-office").replace("科研机构", "科研单位");
    expect(checkText(draft).diagnostics.map(({ rule }) => rule)).toEqual(["unknown-column"]);
  });
});
