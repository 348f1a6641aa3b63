import { deflateSync } from "node:zlib";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { importReport } from "../../server/src/convert/index.ts";
import { readPdf } from "../../server/src/convert/source/pdf.ts";
import { linesOf } from "../../server/src/convert/source/pdf-lines.ts";
import { unpacksTooMuch } from "../../server/src/convert/source/pdf-streams.ts";
import { render } from "../../server/src/message.ts";
import { pdfOf, textAt } from "./pdf.ts";

const pages = (...drawings: string[]) => pdfOf(drawings.map((drawing) => deflateSync(drawing)));
const lines = (top: number, ...texts: string[]) => texts.map((text, i) => textAt(90, top - i * 20, text)).join("");

const first =
  lines(800, "示例县2024年报") +
  lines(700, "示例县人民政府2024年政府信息公开工作年度报告", "一、总体情况", "全年公开信息12条。");
const second =
  lines(800, "示例县2024年报") +
  lines(700, "五、存在的主要问题及改进情况", "栏目更新不够及时。", "六、其他需要报告的事项", "无。");

test("running heads are left out, and a page without text is named", async () => {
  const { draft, found } = await importReport(pages(first, "", second));
  expect(draft).toBe(
    "# 示例县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息12条。\n\n## 五、存在的主要问题及改进情况\n\n栏目更新不够及时。\n\n## 六、其他需要报告的事项\n\n无。\n",
  );
  const said = found.map(({ part, certainty, note }) =>
    [render(part, "zh-cn"), certainty, note && render(note, "zh-cn")].join("："),
  );
  expect(said).toContain("每页重复的页眉、页脚：left：2 行，没有写入草稿");
  expect(said).toContain("第 2 页：missing：没有文字，多半是扫描件或图片，没有导入");
});

test("a PDF of 301 pages is no report", async () => {
  await expect(readPdf(pdfOf(Array(301).fill(deflateSync(first))))).rejects.toThrow("301 pages");
});

test("a table of drawn lines is one, a frame around text and lines without text are none", async () => {
  const box = (x: number, y: number, width: number) => `${x} ${y} ${width} 20 re S\n`;
  const table = box(90, 500, 100) + box(190, 500, 100) + textAt(95, 506, "行政许可") + textAt(195, 506, "12");
  const { blocks } = await readPdf(
    pages(table + box(90, 400, 200) + textAt(95, 406, "框里的话") + box(90, 300, 100) + box(190, 300, 100)),
  );
  expect(blocks.map((block) => (block.kind === "line" ? block.text : block.rows))).toEqual([
    [["行政许可", "12"]],
    "框里的话",
  ]);
});

test("words on a base line are a line: parted by their gaps, whichever stands highest", () => {
  const word = (text: string, x: number, y: number) => ({ text, x, y, width: 20, size: 10 });
  expect(linesOf([word("丙", 60, 100), word("甲", 10, 101), word("乙", 30, 102), word("丁", 100, 100)])).toEqual([
    { text: "甲乙 丙  丁", x: 10, y: 101, size: 10 },
  ]);
});

test("a small number above the line is a mark, and none of the digits before it", () => {
  const number = { text: "12", x: 10, y: 100, width: 10, size: 10 };
  const mark = { text: "1", x: 20, y: 96.5, width: 3, size: 5.8 };
  expect(linesOf([number, mark])).toMatchObject([{ text: "12[1]" }]);
  expect(linesOf([number, { ...mark, y: 100 }])).toMatchObject([{ text: "121" }]);
  expect(linesOf([number, { ...mark, size: 10 }])).toMatchObject([{ text: "121" }]);
});

test.each([
  ["in the usual form", "stream\n", "\nendstream", true],
  ["with the ends of lines of Windows", "stream\r\n", "\r\nendstream", true],
  ["whose end was lost", "stream\n", "", true],
  ["that is a picture", "/Subtype /Image stream\n", "\nendstream", false],
])("a packed drawing of 2 MB %s", (_, before, after, expected) => {
  const start = strToU8(`%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >> ${before}`);
  const file = Buffer.concat([start, deflateSync(Buffer.alloc(2 * 1024 * 1024, 32)), strToU8(after)]);
  expect(unpacksTooMuch(file)).toBe(expected);
});
