import { describe, expect, test } from "vitest";
import { readText } from "../../server/src/convert/source/text.ts";
import { grid, imported } from "./section.ts";

const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const columns = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计";
const said = "! 表格“三、收到和处理政府信息公开申请情况”：表头各列的次序和格式不同，请逐列核对";
const rowsOf = (section: 2 | 3 | 4, text: string) => imported(section, readText(text).blocks, false);
const three = (header: string, values: string) =>
  rowsOf(3, `${corner}\n${header}\n一、本年新收政府信息公开申请数量 ${values}`).slice(1);
const written = (values: string) => `|一、本年新收政府信息公开申请数量|${values}|`;

describe("a header that names the columns in another order than the form", () => {
  const totalFirst = "总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他";
  test.each<[string, string, string, string[]]>([
    ["the total first", totalFirst, "21 1 2 3 4 5 6", [written("1|2|3|4|5|6|21"), said]],
    ["the total first, wrong", totalFirst, "22 1 2 3 4 5 6", [written("1|2|3|4|5|6|22"), said]],
    [
      "two columns changed",
      columns.replace("其他", "自然人").replace("自然人", "其他"),
      "6 2 3 4 5 1 21",
      [written("1|2|3|4|5|6|21"), said],
    ],
    [
      "where the sums say that it is the header's alone",
      totalFirst,
      "1 2 3 4 5 6 21",
      [written("1|2|3|4|5|6|21"), said],
    ],
    [
      "of several rows, where the sums say so",
      `申请人情况\n总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他`,
      "21 1 2 3 4 5 6",
      [written("1|2|3|4|5|6|21"), said],
    ],
    [
      "in pieces, where no sum is right",
      totalFirst.replace("商业企业", "商业\n企业单位"),
      "22 1 2 3 4 5 6",
      [written("22|1|2|3|4|5|6"), said],
    ],
  ])("%s", (_, header, values, rows) => {
    expect(three(header, values)).toEqual(expect.arrayContaining(rows));
  });

  test("in pieces, where the sums say so", () => {
    const header = totalFirst.replace("科研机构 社会公益组织", "科研机\n构 社会公益\n组织");
    expect(three(header, "21 1 2 3 4 5 6")).toEqual([written("1|2|3|4|5|6|21"), said]);
  });

  test("no sum tells", () => {
    const text = "第二十条第（一）项\n信息内容 现行有效件数 本年制发件数 本年废止件数\n规章 9 1 2";
    expect(rowsOf(2, text)).toContain("|规章|1|2|9|");
    expect(rowsOf(2, text).join()).toContain("表头各列的次序和格式不同");
  });

  test("rows side by side", () => {
    const names = "总计 结果维持 结果纠正 其他结果 尚未审结";
    const text = `行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n${names} ${names} ${names}\n3 1 2 0 0 0 0 0 0 0 4 4 0 0 0`;
    expect(rowsOf(4, text)).toEqual(
      expect.arrayContaining(["|行政复议|1|2|0|0|3|", "|行政诉讼（复议后起诉）|4|0|0|0|4|"]),
    );
  });
});

describe("rows side by side in another order than the form", () => {
  const names = "结果维持|结果纠正|其他结果|尚未审结|总计";
  const blanks = "||||";
  const values = "1|0|0|0|1|2|0|0|0|2|3|0|0|0|3";
  const table = (upper: string, lower: string) => grid(upper, lower, `${names}|${names}|${names}`, values);
  const rows = (one: number, two: number, three: number) => [
    `|行政复议|${one}|0|0|0|${one}|`,
    `|行政诉讼（未经复议直接起诉）|${two}|0|0|0|${two}|`,
    `|行政诉讼（复议后起诉）|${three}|0|0|0|${three}|`,
    "! 表格“四、政府信息公开行政复议、行政诉讼情况”：表头各列的次序和格式不同，请逐列核对",
  ];

  test("two of them", () => {
    const one = table(
      `行政复议${blanks}|行政诉讼${blanks}|${blanks}`,
      `${blanks}|复议后起诉${blanks}|未经复议直接起诉${blanks}`,
    );
    expect(imported(4, [one]).slice(1)).toEqual(rows(1, 3, 2));
  });

  test("the first of them last", () => {
    const one = table(
      `行政诉讼${blanks}|${blanks}|行政复议${blanks}`,
      `未经复议直接起诉${blanks}|复议后起诉${blanks}|${blanks}`,
    );
    expect(imported(4, [one]).slice(1)).toEqual(rows(3, 1, 2));
  });

  test("as text they are to be compared", () => {
    const spaced = names.replaceAll("|", " ");
    const text = `行政复议 行政诉讼\n复议后起诉 未经复议直接起诉\n${spaced} ${spaced} ${spaced}\n${values.replaceAll("|", " ")}`;
    expect(rowsOf(4, text).slice(1)).toEqual(rows(1, 2, 3));
  });
});

test.each([
  ["of one row", columns],
  [
    "of several rows, as they stand",
    `申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他`,
  ],
  [
    "of several rows, by their heights",
    `申请人情况 总计\n自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他`,
  ],
])("a header of the form, %s, is sure", (_, header) => {
  for (const values of ["1 2 3 4 5 6 21", "1 2 3 4 5 6 7", "0 0 0 0 0 0 0"])
    expect(three(header, values)).toEqual([written(values.replaceAll(" ", "|"))]);
});
