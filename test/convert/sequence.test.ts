import { expect, test } from "vitest";
import { type Imported, importSource } from "../../server/src/convert/import/index.ts";
import { exportReport } from "../../server/src/convert/index.ts";
import { readHtml } from "../../server/src/convert/source/html.ts";
import { isLine } from "../../server/src/convert/source/source.ts";
import { readText } from "../../server/src/convert/source/text.ts";
import { render } from "../../server/src/message.ts";
import { writeDraft } from "../kit/draft.ts";
import { extracted, tableTexts } from "../kit/extracted.ts";
import { content2019, content2021 } from "../kit/model.ts";
import { contentOf } from "./same-report.ts";
import { grid, imported } from "./section.ts";

/** Rows with numbers behind 1, 2, 3 and so on; above them, in the second row, what the column is called. */
function counted(rows: readonly (readonly string[])[], head: string): string[][] {
  let number = 0;
  return rows.map((row, at) => {
    const holds = row.some((cell) => /^[\d.]+$/.test(cell));
    return [holds ? String(++number) : number === 0 && at < 2 ? head : "", ...row];
  });
}

function expectSame({ draft, strays, found }: Imported, right: string) {
  expect(strays).toEqual([]);
  expect(contentOf(draft)).toEqual(contentOf(right));
  const said = found.map(({ part, note }) => `${render(part, "zh-cn")} ${note ? render(note, "zh-cn") : ""}`);
  expect(said).toContain("表格的序号 31 个，没有写入草稿");
}

const forms = [content2021, content2019].map((content) => writeDraft(content).text);
/** Section four has no labels that could be counted. */
const isWide = (width: number) => width > 12;

test.each(["序号", ""])("a column that counts the rows, called “%s”: grids", async (head) => {
  for (const draft of forms) {
    const source = readHtml(new TextDecoder().decode(await exportReport(draft, "html")));
    const blocks = source.blocks.map((block) =>
      isLine(block) || isWide(block.rows[0]?.length ?? 0) ? block : { ...block, rows: counted(block.rows, head) },
    );
    expectSame(importSource({ ...source, blocks }), draft);
  }
});

test.each([
  ["tabs", "序号", "\t"],
  ["tabs", "", "\t"],
  ["a row a line", "序号", " "],
  ["a row a line", "", " "],
  ["a cell a line", "序号", "\n"],
] as const)("the same as text: %s, called “%s”", (_, head, sign) => {
  for (const draft of forms) {
    const text = extracted(draft, (table) => {
      const places = tableTexts.tabs?.(table) ?? "";
      const rows = places.split("\n").map((row) => row.split("\t"));
      const cells = isWide(table.width) ? rows : counted(rows, head);
      const kept = sign === "\t" ? cells : cells.map((row) => row.filter((cell) => cell !== ""));
      return kept.map((row) => row.join(sign)).join("\n");
    });
    expectSame(importSource(readText(text)), draft);
  }
});

test("numbers below 序号 count the rows, be one left out", () => {
  expect(imported(2, [grid("序号|信息内容|本年处理决定数量", "1|行政处罚|4", "3|行政强制|5")])).toEqual([
    "### 第二十条第（六）项",
    "|信息内容|本年处理决定数量|",
    "|行政处罚|4|",
    "|行政强制|5|",
    "! 表格的序号：2 个，没有写入草稿",
  ]);
});

test.each([
  ["numbers that do not count", ["代码|信息内容|本年处理决定数量", "7|行政处罚|3", "9|行政强制|4"]],
  ["a table of other things", ["序号|平台|数量", "1|网站|3", "2|微信|4"]],
])("%s stay", (_, rows) => {
  expect(imported(2, [grid(...rows)]).join()).toContain(rows[1]);
});
