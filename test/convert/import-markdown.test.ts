import { describe, expect, test } from "vitest";
import { ConvertProblem, exportReport, importReport } from "../../server/src/convert/index.ts";
import { withoutMadeHeaders } from "../../server/src/convert/source/made-headers.ts";
import { readMarkdown } from "../../server/src/convert/source/markdown.ts";
import { contentOf, example, findingsOf } from "./same-report.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const linesOf = (text: string) =>
  readMarkdown(text, () => []).blocks.map((block) => ("text" in block ? block.text : "a table"));

describe("the marks of Markdown are not the report's", () => {
  test.each([
    ["bold words in a heading", "## **一、总体情况**", ["一、总体情况"]],
    ["a heading in bold type alone", "**一、总体情况**", ["一、总体情况"]],
    ["bold words that end in a mark", "**（一）主动公开。**全年公开3条。", ["（一）主动公开。全年公开3条。"]],
    ["escapes and entities", "占84\\.4%&nbsp;，共3件\\", ["占84.4% ，共3件"]],
    ["a number set as a formula", "占 $8 4 . 4\\%$ ，共$12$件", ["占 84.4% ，共12件"]],
    ["an amount of money in dollars", "费用$12万元", ["费用$12万元"]],
    ["a telephone number with stars", "电话138****1234。**", ["电话138****1234。**"]],
    ["a link and a picture", "见[网站](http://example.com/)。![](a/b.jpg)", ["见网站。"]],
    ["Pandoc's attributes and fences", "::: {.a}\n## 一、总体情况 {#a .b}\n:::", ["一、总体情况"]],
    ["tags over two lines", '<div class="a"\n id="b">\n\n公开<u>3</u>条。\n\n</div>', ["公开3条。"]],
    ["a comment", "<!-- image -->\n公开3条。", ["公开3条。"]],
    ["items of a list", "- 公开3条\n- 公开4条", ["　　公开3条", "　　公开4条"]],
    ["a number with its sign", "- 3", ["- 3"]],
    ["a fence around it all", "```markdown\n# 年报\n公开3条。\n```", ["年报", "公开3条。"]],
    ["what tools write before it", "---\ntitle: 年报\ntags:\n  - 公开\n---\n\n公开3条。", ["公开3条。"]],
    ["a rule between parts", "公开3条。\n\n---\n\n***\n收到1件。", ["公开3条。", "收到1件。"]],
  ])("%s", (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test("pictures are counted", () => {
    expect(readMarkdown("![](a.png)\n<!-- image -->\n<img src=a>", () => []).pictures).toBe(3);
  });
});

describe("tables of HTML among the lines", () => {
  /** As programs write it that read scans: headings of one level, and each table on a line of its own. */
  async function scanned(wrap: (table: string) => string, narrative = ""): Promise<string> {
    const page = new TextDecoder().decode(await exportReport(example("2024-city-clean"), "html"));
    return page
      .slice(page.indexOf("<h1"))
      .replace(/\s*<\/?(?:div|main|body|html|thead|tbody)\b[^>]*>\s*/g, "\n")
      .replace(/<table[^>]*>(.*?)<\/table>/gs, (_, rows: string) =>
        wrap(`<table>${rows.replace(/\n\s*/g, "")}</table>`),
      )
      .replace(/<h\d[^>]*>(.*?)<\/h\d>/gs, "\n# $1\n")
      .replace(/<p[^>]*>(.*?)<\/p>/gs, "\n$1\n")
      .replace("# 二、", `${narrative}\n\n# 二、`);
  }

  test.each<[string, (table: string) => string]>([
    ["by itself", (table) => table],
    ["as a page", (table) => `<html><body>${table}</body></html>`],
    [
      "in the middle of the page",
      (table) => `<div style="text-align: center;"><html><body>${table}</body></html></div>`,
    ],
    ["over many lines", (table) => table.replace(/<t[rd]/g, "\n\n$&")],
  ])("%s", async (_, wrap) => {
    const draft = example("2024-city-clean");
    const { draft: imported, strays } = await importReport(bytes(await scanned(wrap)));
    expect(contentOf(imported).cells).toEqual(contentOf(draft).cells);
    expect(findingsOf(imported)).toEqual(findingsOf(draft));
    expect(strays).toEqual([]);
  });

  test("behind a long narrative", async () => {
    const narrative = "坚持以公开为常态、不公开为例外，健全政府信息公开工作机制。\n\n".repeat(200);
    const { draft, strays } = await importReport(bytes(await scanned((table) => table, narrative)));
    expect(contentOf(draft).cells).toEqual(contentOf(example("2024-city-clean")).cells);
    expect(strays).toEqual([]);
  });

  test("too many of them are no report", async () => {
    const text = `# 一、总体情况\n${"<table></table>".repeat(60_000)}`;
    await expect(importReport(bytes(text))).rejects.toThrow(ConvertProblem);
  });
});

describe("a table taken apart", () => {
  const without = (...lines: string[]) => withoutMadeHeaders(lines);
  const dashes = "|---|---|---|";

  test("a made-up header is left out, and a heading above its one row is the row's label", () => {
    const header = ["| 类别 | 数据1 | 数据2 | 总计 |", "|---|---|---|---|"];
    const rows = ["| 1.属于国家秘密 | 0 | 0 | 0 |", "| 8.属于行政查询事项 | 1 | 0 | 1 |"];
    const { lines, madeUp } = without(
      ...["### (一) 予以公开", ...header, "| 予以公开 | 3 | 0 | 3 |"],
      ...["### (三) 不予公开", ...header, ...rows],
    );
    expect(lines).toEqual(["| (一) 予以公开 | 3 | 0 | 3 |", "### (三) 不予公开", ...rows]);
    expect(madeUp).toBe(2);
  });

  test("a row of numbers alone has the heading as its label", () => {
    const header = "| 结果维持 | 结果纠正 | 总计 |";
    expect(without("### 行政复议", "", header, dashes, "| 7 | 1 | 8 |").lines).toEqual([
      "|  | 结果维持 | 结果纠正 | 总计 |",
      dashes,
      "| 行政复议 | 7 | 1 | 8 |",
    ]);
  });

  test.each([
    ["a header of the form", "| 信息内容 | 本年处理决定数量 |", "| 行政许可 | 3 |"],
    ["a header of another table", "| 类别 | 条数 |", "| 新闻发布会 | 3 |"],
    ["a row of the form in the header's place", "| 行政许可 | 3 |", "| 行政处罚 | 4 |"],
    ["a group of the form in the header's place", "| 三、本年度办理结果 | |", "| （一）予以公开 | 3 |"],
    ["a row of numbers below a heading that is no label", "| 结果维持 | 总计 |", "| 7 | 7 |"],
  ])("%s stays", (_, header, row) => {
    const { lines, madeUp } = without("### 有关情况", header, dashes, row);
    expect(lines.map((line) => line.replace(/\s/g, ""))).toEqual(
      ["### 有关情况", header, dashes, row].map((line) => line.replace(/\s/g, "")),
    );
    expect(madeUp).toBe(0);
  });
});

test.each(["| 信息内容 | 数量 |\n|---|---|\n", "| 类别 | 数据1 | 数据2 |\n|---|---|---|\n"])(
  "a table without end is no report: %j",
  async (head) => {
    const text = `# 一、总体情况\n${head}${"| 1.重复申请 | 3 |\n".repeat(130_000)}`;
    await expect(importReport(bytes(text))).rejects.toThrow(ConvertProblem);
  },
);

describe("what begins with a tag is Markdown where a heading of Markdown comes before anything of a page", () => {
  test.each([
    ["a heading behind a tag", '<div role="main">\n\n# 示例局2024年政府信息公开工作年度报告', true],
    ["a page with such a line in it", "<!doctype html><body><pre>\n# 年报\n</pre>", false],
  ])("%s", async (_, head, is) => {
    const text = `${head}\n\n<p>一、总体情况</p>\n\n<p>二、主动公开政府信息情况</p>\n\n## 一、总体情况\n\n## 二、主动公开政府信息情况\n`;
    const { draft } = await importReport(bytes(text));
    expect(draft.startsWith("# 示例局2024年")).toBe(is);
  });
});
