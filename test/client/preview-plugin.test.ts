/** The official tables in VS Code's Markdown preview: with the real markdown-it, and the tables as the server lays them out. */
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { showOfficialTables } from "../../client/src/preview-plugin.ts";
import { previewTables } from "../../server/src/language/preview.ts";
import { checkedDraft, example } from "../language/kit.ts";

const draft = "draft";

/** What the preview shows of a text; another document is not ours. */
function rendered(text: string, document = draft): string {
  const tables = previewTables(checkedDraft(text));
  const md = showOfficialTables(new MarkdownIt({ html: true }), (uri) => (uri === draft ? tables : undefined));
  return md.renderer.render(md.parse(text, {}), {}, { currentDocument: document });
}

const typed = (html: string) => html.match(/<table>/g)?.length ?? 0;
const official = (html: string) => html.match(/<table class="w\d+"/g)?.length ?? 0;

describe("official tables in the preview", () => {
  const clean = example("2024-city-clean");
  const wrong = clean.replace(/(\| 一、本年新收政府信息公开申请数量 .*\| +)(\d+)( +\|)/, "$19999$3");

  test("take the place of the typed tables and of their captions, the text around them stays", () => {
    const html = rendered(clean);
    expect([typed(html), official(html)]).toEqual([0, 3]);
    expect(html).not.toContain("<h3>第二十条");
    expect(html.match(/<h2>/g)).toHaveLength(6);
    expect(html.match(/<h3>/g)).toHaveLength(5);
    expect(html.match(/<\/h3>/g)).toHaveLength(5);
    expect(html).not.toContain("text-align");
    expect(html).not.toContain("nianbao-error");
  });

  test.each([
    ["text", "甲乙。\n"],
    ["a comment", "<!-- 已核 -->\n"],
    ["a blank line", "\n"],
    ["a paragraph", "\n甲乙。\n\n"],
    ["text right below the row", "甲乙。\n\n"],
    ["text right above the row", "\n甲乙。\n"],
  ])("of a table that is torn by %s each row is shown once, and the text too", (_, lines) => {
    const torn = clean.replace(/^(?=\| （一）予以公开 )/m, lines);
    const html = rendered(torn);
    expect(torn).not.toBe(clean);
    expect([typed(html), official(html)]).toEqual([0, 3]);
    expect(html).not.toContain("| ");
    const count = (words: string) => html.match(new RegExp(`[>]${words}[<]`, "g"))?.length ?? 0;
    expect([count("（一）予以公开"), count("一、本年新收政府信息公开申请数量")]).toEqual([1, 1]);
    expect(count("甲乙。")).toBe(lines.includes("甲") ? 1 : 0);
  });

  test("text right below a table, and between its caption and it, is shown with it", () => {
    expect(clean).toContain("### 第二十条第（五）项\n");
    const html = rendered(
      clean
        .replace(/^(\| 四、结转下年度.*\n)/m, "$1注：甲乙。\n丙丁。\n")
        .replace("### 第二十条第（五）项\n", "第二十条第（五）项\n说明一句。\n"),
    );
    expect(typed(html)).toBe(0);
    expect(html.match(/<p>注：甲乙。丙丁。<\/p>/g)).toHaveLength(1);
    expect(html.match(/<p>说明一句。<\/p>/g)).toHaveLength(1);
    expect(html.match(/>第二十条第（五）项</g)).toHaveLength(1);
  });

  test("section three has three header rows and merged cells, section four fifteen columns", () => {
    const [, three = "", four = ""] = previewTables(checkedDraft(clean)).map(({ html }) => html);
    expect(three.match(/<thead>.*<\/thead>/s)?.[0].match(/<tr/g)).toHaveLength(3);
    expect(three).toContain('colspan="5">法人或其他组织</th>');
    expect(three).toMatch(/rowspan="8">（三）不予公开<\/th>/);
    expect(four.match(/<td/g)).toHaveLength(15);
  });

  test("a row tells the line of the draft that it stands in", () => {
    const [, three = ""] = previewTables(checkedDraft(clean)).map(({ html }) => html);
    const rows = [...three.matchAll(/<tr class="code-line" data-line="(\d+)">(.*)<\/tr>/g)];
    const lines = clean.split("\n");
    const numbers = (text: string) => text.match(/\d+(?=<\/td>|\s*\|)/g);
    expect(rows.length).toBeGreaterThan(20);
    for (const [, line, cells = ""] of rows) expect(numbers(cells)).toEqual(numbers(lines[Number(line)] ?? ""));
  });

  test("a wrong cell shows what should stand there, in words too", () => {
    const html = rendered(wrong);
    expect(html).toMatch(
      /<td[^>]*class="nianbao-error" title="[^"]*填写为 9999[^"]*"><span class="nianbao-typed">9999<\/span><span class="nianbao-expected">应为 \d+<\/span><\/td>/,
    );
    expect(html.match(/class="nianbao-(?:error|warning)"/g)).toHaveLength(1);
  });

  test("of a blank only a computed total says what should stand there", () => {
    const cells = (html: string) =>
      [...html.matchAll(/class="(nianbao-error[^"]*)"[^>]*><span class="nianbao-typed"><\/span>(.*?)<\/td>/g)].map(
        ([, name, rest = ""]) => [name, rest.replace(/<[^>]*>/g, "")],
      );
    const row = /(\| （一）予以公开 .*)\| +\d+ +\|$/m;
    expect(row.test(clean)).toBe(true);
    expect(cells(rendered(clean.replace(row, "$1|  |")))).toEqual([
      ["nianbao-error nianbao-blank", expect.stringMatching(/^应为 \d+$/) as string],
    ]);
    expect(cells(rendered(clean.replace(/(\| 行政许可 \| +)\d+/, "$1")))).toEqual([
      ["nianbao-error nianbao-blank", ""],
    ]);
  });

  test("a sum that may fail for one of several cells claims no value for any of them", () => {
    const html = rendered(clean.replace(/(\| 四、结转下年度继续办理 +\| +)(\d+)/, "$1777"));
    expect(html).toMatch(/nianbao-error" title="[^"]*"><span class="nianbao-typed">777<\/span><\/td>/);
  });

  test("other documents are rendered as ever", () => {
    const plain = new MarkdownIt({ html: true });
    expect(rendered(clean, "README.md")).toBe(plain.render(clean));
  });

  test("text of a cell cannot become markup", () => {
    const [table] = previewTables(checkedDraft(clean.replace("| 规章 ", '| 规章<img src=x onerror="alert(1)"> ')));
    expect(table?.html).toContain("规章&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(table?.html).not.toContain("<img");
  });

  test("a table in the official layout, typed as one block, is shown once", () => {
    const html = rendered(example("2020-district"));
    expect(typed(html)).toBe(0);
    expect(html).toContain("nianbao-error");
  });
});
