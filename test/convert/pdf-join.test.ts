import { expect, test } from "vitest";
import { joinPages } from "../../server/src/convert/source/pdf-join.ts";
import type { SourceBlock } from "../../server/src/convert/source/source.ts";

const page = (...rows: string[][]) => ({ blocks: [{ kind: "grid", rows }] as SourceBlock[], pageNumbers: 0 });
const rowsOf = (blocks: readonly SourceBlock[]) => blocks.map((block) => (block.kind === "grid" ? block.rows : []));

test("a row that the page's end cut within its words is one again", () => {
  const above = page(["2.其他法律行政法规禁止公", "1", "2"]);
  expect(rowsOf(joinPages([above, page(["开", "", ""], ["3.危及“三安全一稳定”", "0", "0"])]))).toEqual([
    [["2.其他法律行政法规禁止公开", "1", "2"]],
    [["3.危及“三安全一稳定”", "0", "0"]],
  ]);
});

test("two whole rows stay two", () => {
  const rows = [
    ["1.属于国家秘密", "0"],
    ["8.属于行政查询事项", "0"],
  ] as [string[], string[]];
  expect(rowsOf(joinPages([page(rows[0]), page(rows[1])]))).toEqual([[rows[0]], [rows[1]]]);
});

test.each([[["第二十条第（六）项", ""]], [["信息内容", "本年处理决定数量"]]])(
  "%j at the end of a page is no part of the next row",
  (head) => {
    const above = page(["行政许可", "3"], head);
    expect(rowsOf(joinPages([above, page(["行政处罚", "5"])]))).toEqual([
      [["行政许可", "3"], head],
      [["行政处罚", "5"]],
    ]);
  },
);

test("a label beside rows on two pages is whole on both", () => {
  const above = page(["一、本年新收政府信息公开申请数量", "", "4"], ["三、本", "（一）予以公开", "1"]);
  const below = page(["年度办理结果", "（二）部分公开", "2"], ["年度办理结果", "（七）总计", "3"]);
  const [first, second] = rowsOf(joinPages([above, below]));
  expect(first?.at(-1)?.[0]).toBe("三、本年度办理结果");
  expect(second?.map(([label]) => label)).toEqual(["三、本年度办理结果", "三、本年度办理结果"]);
});
