import { describe, expect, test } from "vitest";
import type { SourceBlock } from "../../server/src/convert/source/source.ts";
import { grid, imported, line } from "./section.ts";

const caption = "第二十条第（五）项";
const licences = ["信息内容|本年处理决定数量", "行政许可|3"];
const five = [`### ${caption}`, "|信息内容|本年处理决定数量|", "|行政许可|3|"];

const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const columns = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";
const received = "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1";
const carried = "二、上年结转政府信息公开申请数量|2|0|0|0|0|0|2";
const applications = [`|${corner}|${columns}|`, `|${received}|`];
const outcomes = "结果维持|结果纠正|其他结果|尚未审结|总计";

describe("what is printed above a table stands before it", () => {
  test.each<[string, 2 | 3 | 4, SourceBlock[], string[]]>([
    ["a row of the grid", 2, [line(caption), grid("单位：件|", ...licences)], ["单位：件", ...five]],
    ["at the right", 2, [line(caption), grid("|单位：件", ...licences)], ["单位：件", ...five]],
    ["merged over all columns", 2, [line(caption), grid("单位：件|单位：件", ...licences)], ["单位：件", ...five]],
    ["above the caption in the grid", 2, [grid("单位：件|", `${caption}|`, ...licences)], ["单位：件", ...five]],
    ["below the caption in the grid", 2, [grid(`${caption}|`, "单位：件|", ...licences)], ["单位：件", ...five]],
    [
      "a line below the caption",
      2,
      [line(caption), line("（单位：件）"), grid(...licences)],
      ["（单位：件）", ...five],
    ],
    [
      "several rows",
      2,
      [line(caption), grid("2024年行政许可情况|", "单位：件|", ...licences)],
      ["2024年行政许可情况", "单位：件", ...five],
    ],
    [
      "of the second table in one grid",
      2,
      [
        grid(
          `${caption}|`,
          ...licences,
          "第二十条第（八）项|",
          "单位：万元|",
          "信息内容|本年收费金额（单位：万元）",
          "行政事业性收费|5",
        ),
      ],
      [...five, "单位：万元", "### 第二十条第（八）项", "|信息内容|本年收费金额（单位：万元）|", "|行政事业性收费|5|"],
    ],
    ["section three", 3, [grid("单位：件|||||||", `${corner}|${columns}`, received)], ["单位：件", ...applications]],
    [
      "section three, a header of two rows",
      3,
      [grid("单位：件|||||||", `${corner}|申请人情况||||||`, `|${columns}`, received)],
      ["单位：件", ...applications],
    ],
    [
      "section four, side by side",
      4,
      [grid(`单位：件${"|".repeat(14)}`, Array(3).fill(outcomes).join("|"), Array(3).fill("1|0|0|0|1").join("|"))],
      [
        "单位：件",
        `|类型|${outcomes}|`,
        "|行政复议|1|0|0|0|1|",
        "|行政诉讼（未经复议直接起诉）|1|0|0|0|1|",
        "|行政诉讼（复议后起诉）|1|0|0|0|1|",
      ],
    ],
  ])("%s", (_, section, blocks, written) => {
    expect(imported(section, blocks)).toEqual(written);
  });
});

describe("the rest of a table on the next page is written once", () => {
  const first = [`${corner}|${columns}`, received];
  const rest = [`${corner}|${columns}`, carried];
  const whole = [...applications, `|${carried}|`];

  test.each<[string, SourceBlock[], string[]]>([
    ["behind a line", [grid(...first), line("续表"), grid(...rest)], [...whole, "续表"]],
    [
      "with a row above its header",
      [grid("单位：件|||||||", ...first), grid("续表|||||||", ...rest)],
      ["单位：件", ...whole, "续表"],
    ],
  ])("%s", (_, blocks, written) => {
    expect(imported(3, blocks)).toEqual(written);
  });
});

test("a second table below a caption keeps the caption", () => {
  expect(imported(2, [line(caption), grid(...licences), line(caption), grid(...licences)])).toEqual([
    ...five,
    ...five,
    "! 二、主动公开政府信息情况：不是格式里的表格，照原样保留",
  ]);
});

test("rows within a table stay in it: a group's label, a row of blanks, a lone word", () => {
  const rows = [`${corner}|${columns}`, received, "三、本年度办理结果|||||||", "其中|||||||", carried];
  expect(imported(3, [grid(...rows)]).filter((row) => row.startsWith("|"))).toEqual([
    ...applications,
    "|三、本年度办理结果||||||||",
    "|其中||||||||",
    `|${carried}|`,
  ]);
});

test("a row left blank above the next table's caption stays in its table", () => {
  const header = "信息内容|本年处理决定数量";
  const rows = ["第二十条第（五）项|", header, "行政许可|", "第二十条第（六）项|", header, "行政处罚|1", "行政强制|"];
  expect(imported(2, [grid(...rows)]).slice(0, 7)).toEqual([
    "### 第二十条第（五）项",
    `|${header}|`,
    "|行政许可||",
    "### 第二十条第（六）项",
    `|${header}|`,
    "|行政处罚|1|",
    "|行政强制||",
  ]);
});
