import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { readHtml } from "../../server/src/convert/source/html.ts";
import { contentOf, example, fixture } from "./same-report.ts";

const draft = example("2024-city-clean");
const page = new TextDecoder().decode(await exportReport(draft, "html"));
const read = (html: string) => importReport(strToU8(html));
const report = (text: string) => contentOf(text.split("\n## 附：")[0] ?? "");
const messages = (found: Awaited<ReturnType<typeof read>>["found"]) => found.map(({ note }) => note?.text.zh ?? "");

describe("tables", () => {
  /** The table of section three, from the row that begins with this label, as a table of its own. */
  const splitAt = (label: string) =>
    page.replace(new RegExp(`(?=<tr>(?:(?!<tr>).)*${label})`), "</tbody></table><table><tbody>");

  test("cut in two: the labels beside the rows above are not said again, and the numbers keep their columns", async () => {
    const { draft: text, found } = await read(splitAt("5.属于三类内部事务信息"));
    expect(report(text)).toEqual(contentOf(draft));
    expect(messages(found).join()).toContain("按最后一格对齐");
  });

  test("a label over too few rows leaves the last of them short", async () => {
    const { draft: text } = await read(
      page.replace('rowspan="22"', 'rowspan="21"').replace('rowspan="8"', 'rowspan="7"'),
    );
    expect(report(text).cells).toEqual(contentOf(draft).cells);
  });

  test("a caption of the element's own", async () => {
    const tables = /<table class="w4".*?<\/table>/s;
    const own = (page.match(tables)?.[0] ?? "").replace(
      /<tr><th[^>]*>(第二十条[^<]*)<\/th><\/tr>/g,
      "</tbody></table><table><caption>$1</caption><tbody>",
    );
    const { draft: text } = await read(page.replace(tables, own));
    expect(report(text)).toEqual(contentOf(draft));
  });
});

test.each([" ", "&nbsp;&nbsp;", "\n  ", "　"])(
  "rows that are paragraphs, their cells parted by white space: %j",
  async (gap) => {
    const rows = page
      .replace(/<\/?(?:table|tbody|thead)\b[^>]*>/g, "")
      .replace(/<(\/?)tr\b[^>]*>/g, "<$1p>")
      .replace(/<t[dh]\b[^>]*>/g, "<span>")
      .replace(/<\/t[dh]>/g, `</span>${gap}`);
    const { draft: text, strays } = await read(rows);
    expect(strays).toEqual([]);
    expect(report(text)).toEqual(contentOf(draft));
  },
);

describe("around the report", () => {
  test("date, source and size of type below the title; files and other reports behind the end", async () => {
    const meta = "<div>2025-01-22 10:05:33 &nbsp; 来源：市政府办公室 &nbsp; 点击：<b>12</b>次 【字体：大 中 小】</div>";
    const end = "<p>附件：</p><p><a>示例市人民政府2024年政府信息公开工作年度报告.pdf</a></p><p>图解.jpg</p>";
    const { draft: text, strays } = await read(
      page.replace("</h1>", `</h1>${meta}`).replace("</main>", `${end}</main>`),
    );
    expect(report(text)).toEqual(contentOf(draft));
    expect(strays).toHaveLength(4);
  });

  test("a list of contents is not the headings again", async () => {
    const headings = page.match(/(?<=<h2>)[^<]+/g) ?? [];
    const contents = `<p>目 录</p>${headings.map((heading, i) => `<p>${heading}${i % 2 ? "" : `……${i}`}</p>`).join("")}`;
    const { draft: text, strays } = await read(page.replace("</h1>", `</h1>${contents}`));
    expect(report(text)).toEqual(contentOf(draft));
    expect(strays).toHaveLength(7);
  });

  test("pictures in the report are counted, marks of the site are not", async () => {
    const pictures = '<p><img src="1.png"><img src="/icon_pdf.gif"><img src="2.png" width="16"></p>';
    const { found } = await read(
      page.replace("</h2>", `</h2>${pictures}`).replace("<main>", '<img src="top.jpg"><main>'),
    );
    expect(found.find(({ part }) => part.text.zh === "图片")).toMatchObject({
      certainty: "left",
      note: { args: { number: 1 } },
    });
  });
});

test("what the head of a page calls it, by the site first", () => {
  const html = '<title>年报_示例县</title><meta name="articletitle" content="示例县2024年年报"><p>文字</p>';
  expect(readHtml(html).names).toEqual(["示例县2024年年报", "年报_示例县"]);
  expect(readHtml("<p>文字</p>").names).toEqual([]);
});

describe("a page as a reader sees it", () => {
  const [start = "", head = "", rest = ""] = /^(.*<main>\s*)(<h1>.*?<\/h1>)(.*)$/s.exec(page)?.slice(1) ?? [];

  test("what is hidden, in whatever way, is not read", async () => {
    const ways = ["hidden", 'aria-hidden="true"', 'role="navigation"', 'style="color:red; display : none"'];
    const hidden = ways.map((way) => `<p ${way}>看不见的字</p>`).join("");
    const seen = '<p aria-hidden="false" role="note" style="color:red">看得见的字。</p>';
    const { draft: text } = await read(`${start}${head}${hidden}${seen}${rest}`);
    expect(text).not.toContain("看不见的字");
    expect(text).toContain("看得见的字。");
  });

  test("a report without a title begins with its element", async () => {
    const nameless = start.replace(/<title>.*?<\/title>/, "").replace("<main>", "<p>首页的话。</p><main>");
    const bare = `${nameless}<p>开头的话。</p>${rest}`;
    const { draft: text, found } = await read(bare);
    expect(text).toMatch(/^开头的话。/);
    expect(found[0]?.note?.text.zh).toContain("没有找到；请在第一行补上标题");
  });

  const cell = (html: string) => {
    const { blocks, struck } = readHtml(`<table><tr><td>规章</td><td>${html}</td></tr></table>`);
    return { cell: blocks.flatMap((block) => (block.kind === "grid" ? block.rows.map((row) => row[1]) : [])), struck };
  };
  test.each([
    ["12<sup>1</sup>", "12[1]"],
    ["12<span style='vertical-align: super'> 1 </span>", "12[1]"],
    ["12<sup>①</sup>", "12①"],
    ["约12m<sup>2</sup>", "约12m2"],
    ["12<br>327", "12 327"],
    ["<p>12</p><p>327</p>", "12 327"],
  ])("a mark behind a number, or a second number, is none of its digits: %s", (html, wanted) => {
    expect(cell(html).cell).toEqual([wanted]);
  });

  test.each([
    "<s>87</s>12",
    "<del>87</del><ins>12</ins>",
    "12<strike>87</strike>",
    '<span style="color:red;text-decoration-line: line-through">87</span>12',
  ])("what is struck out is kept apart: %s", (html) => {
    expect(cell(html)).toEqual({ cell: ["12"], struck: ["87"] });
  });

  test("a cell struck out as a whole is blank, and what it said in the appendix", async () => {
    const struck = page.replace(/<td(?=[^>]*>\d)/, '<td style="text-decoration:line-through"');
    const { draft: text, found } = await read(struck);
    const [note] = found.filter(({ part }) => part.text.zh === "画了删除线的文字");
    expect(note?.certainty).toBe("unplaced");
    expect(text).toMatch(/画了删除线的文字：\d+/);
  });

  test("items of a numbered list have their numbers", async () => {
    const list = '<ol><li>先登记</li><li>后办理</li></ol><ol start="7"><li>再答复</li></ol><ul><li>归档</li></ul>';
    const { draft: text } = await read(page.replace("</h2>", `</h2>${list}`));
    expect(text).toMatch(/\n1\\?\.先登记\n\n2\\?\.后办理\n\n7\\?\.再答复\n\n归档\n/);
  });

  test("items of a list that numbers them in Chinese", async () => {
    const headings = ["一、总体情况", "二、主动公开政府信息情况"];
    const asItems = headings.reduce((html, heading, i) => {
      const style = ["list-style-type: cjk-ideographic", "list-style:simp-chinese-informal inside"][i];
      const item = `<ol start="${i + 1}" style="${style}"><li>${heading.slice(2)}</li></ol>`;
      return html.replace(`<h2>${heading}</h2>`, item);
    }, page);
    expect(asItems).not.toContain("<h2>二、");
    expect(report((await read(asItems)).draft)).toEqual(contentOf(draft));
  });

  test("spans that say nothing, the rest of the table, or leave a hole", () => {
    const table = `<p>表</p><table>
      <tr><td rowspan="0">类</td><td colspan="two">甲</td><td rowspan="2">乙</td></tr>
      <tr></tr>
      <tr><td>1</td><td>2</td></tr></table>`;
    expect(readHtml(table).blocks.at(-1)).toMatchObject({
      rows: [
        ["类", "甲", "乙"],
        ["类", "", "乙"],
        ["类", "1", "2"],
      ],
    });
  });
});

describe("encodings", () => {
  const gbk = fixture("site-gbk.html");
  const latin = Buffer.from(gbk).toString("latin1");
  const utf16 = (text: string) => Buffer.from(text, "utf16le");

  test.each(["big5", "utf-8", "iso-8859-1", "no-such"])("GBK that declares itself %s", async (name) => {
    const bytes = Buffer.from(latin.replace("charset=gb2312", `charset=${name}`), "latin1");
    expect(contentOf((await importReport(bytes)).draft)).toEqual(contentOf((await importReport(gbk)).draft));
  });

  test.each([
    ["UTF-16", utf16(`\ufeff${page}`)],
    ["UTF-16 with its bytes the other way round", utf16(`\ufeff${page}`).swap16()],
    ["UTF-8", strToU8(`\ufeff${page}`)],
  ])("%s with a mark", async (_, bytes) => {
    expect(contentOf((await importReport(bytes)).draft)).toEqual(contentOf(draft));
  });

  test("UTF-16 without a mark", async () => {
    expect(contentOf((await importReport(utf16(page))).draft)).toEqual(contentOf(draft));
  });

  test("UTF-8 that was cut within a character", async () => {
    const bytes = Buffer.concat([strToU8(page), Buffer.from([0xe4, 0xb8])]);
    expect(report((await importReport(bytes)).draft)).toEqual(contentOf(draft));
  });
});
