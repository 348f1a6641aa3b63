import { describe, expect, test } from "vitest";
import { saysLabel, vocabulary } from "../../server/src/report/vocabulary.ts";
import { tableOf } from "../kit/figures.ts";

describe("a caption", () => {
  const [first, sixth] = ["第二十条第（一）项", "第二十条第（六）项"];

  test.each([
    ["第二十条第（一）项", first, "exact"],
    [" 第二十条 第（一）项", first, "exact"],
    ["第 二 十 条 第 （ 一 ） 项", first, "exact"],
    ["第二十条第(一)项", first, "folded"],
    ["第二十条第（六）项：", sixth, "folded"],
    ["第二十条第【六】项:", sixth, "folded"],
    ["第二十条第六项", sixth, "near"],
    ["第二十条（六）", sixth, "near"],
    ["按第二十条第（六）项", sixth, "near"],
    ["条例第二十条第（六）项", sixth, "near"],
    ["《条例》第二十条第（六）项", undefined, undefined],
    ["条（六）项", undefined, undefined],
    // As near to one as to another.
    ["第二十条第（）项", undefined, undefined],
    ["第二十条第（七）项", undefined, undefined],
    ["第二十条", undefined, undefined],
    ["行政许可", undefined, undefined],
    ["根据第二十条第（一）项公开如下", undefined, undefined],
    ["", undefined, undefined],
  ])("%j is %s, %s", (text, label, fit) => {
    expect(vocabulary.captionOf(text)).toEqual(label && { label, fit });
  });
});

test.each([
  ["本年制发件数", true],
  ["处理决定数量", true],
  ["信息内容", true],
  ["申请人情况", true],
  ["类 型", true],
  ["项目", true],
  ["合计", true],
  ["行政许可", false],
  ["", false],
])("%j stands in a header: %s", (text, known) => {
  expect(vocabulary.isHeaderWord(text)).toBe(known);
});

describe("a label in any wording that is known", () => {
  const { rows, columns } = tableOf("2021", "applications");

  test.each([
    ["其他", "otherApplicant"],
    ["其 他", "otherApplicant"],
    ["其它", "otherApplicant"],
    ["合计", "total"],
    ["总计数", undefined],
    ["", undefined],
  ])("%j is the column %s", (text, id) => {
    expect(saysLabel(text, columns)).toBe(columns.find((column) => column.id === id));
  });

  test.each([
    ["（一）予以公开", "granted"],
    ["(一) 予以公开", "granted"],
    ["【七】合计", "outcomeTotal"],
    ["（二）部分公开", "partlyGranted"],
    ["3.其他", "otherRest"],
    ["予以公开", undefined],
  ])("%j is the row %s", (text, id) => {
    expect(saysLabel(text, rows)).toBe(rows.find((row) => row.id === id));
  });
});
