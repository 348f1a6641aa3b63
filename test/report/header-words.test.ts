import { expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { amend, expectFindings } from "../kit/marked.ts";
import { draft2021 } from "../kit/model.ts";

const rowsOf = (text: string, id: string) =>
  bindReport(parseDraft(text))
    .tables.find(({ form }) => form.id === id)
    ?.rows.map((row) => row.label?.text);

test("a strange word in the last of several header rows is the one finding", () => {
  for (const headerRows of [2, 3] as const) {
    const text = draft2021({ labels: [0, 1, 2], headerRows });
    expectFindings(amend(text, ["科研机构", "⟦unknown-column:科研单位⟧"]));
  }
});

test("so is one below a caption that is a row of the table", () => {
  const text = draft2021({ disclosed: "together" });
  const five = /\| 第二十条第（五）项[^\n]*\n\| 信息内容 \| 本年处理决定数量/.exec(text)?.[0] ?? "";
  const strange = five.replace("本年处理决定数量", "⟦unknown-column:办件量⟧");
  expectFindings(amend(text, [five, strange]));
});

test.each([
  ["| 行政复议 | 无 |  |  |  |  |", "行政复议"],
  ["| 行政复议 |  |  | — | — |  |", "行政复议"],
  ["| 行政复议 | 尚未统计 |  |  |  |  |", "行政复议"],
  ["| 行政复议 | 行政复议 | 尚未统计 |  |  |  |", "行政复议"],
])("a row that holds no number is a row all the same: %s", (row, label) => {
  const text = draft2021({ reviews: "rows" });
  const first = /^\| 行政复议 \|[^\n]*\|$/m.exec(text)?.[0] ?? "";
  expect(rowsOf(amend(text, [first, row]), "reviews")?.[0]).toBe(label);
});

test("the part of a header that a page's end cut off is not the table", () => {
  const text = draft2021({ labels: [0, 1, 2], headerRows: 3 });
  const [header = ""] = /^\| （本列数据[^\n]*\n[^\n]*\n/m.exec(text) ?? [];
  const cut = `${header}| （本列数据 | | | 自然 | 法人或其他组织 | | | | | 总计 |\n\n${header}`;
  expect(rowsOf(amend(text, [header, cut]), "applications")).toEqual(rowsOf(text, "applications"));
});
