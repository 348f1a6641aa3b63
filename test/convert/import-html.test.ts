import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
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

describe("encodings", () => {
  const gbk = fixture("site-gbk.html");
  const latin = Buffer.from(gbk).toString("latin1");
  const utf16 = (text: string) => Buffer.from(text, "utf16le");

  test.each(["big5", "utf-8", "iso-8859-1", "no-such"])("GBK that declares itself %s", async (name) => {
    const bytes = Buffer.from(latin.replace("charset=gb2312", `charset=${name}`), "latin1");
    expect(contentOf((await importReport(bytes)).draft)).toEqual(contentOf((await importReport(gbk)).draft));
  });

  test("UTF-16 without a mark", async () => {
    expect(contentOf((await importReport(utf16(page))).draft)).toEqual(contentOf(draft));
  });

  test("UTF-8 that was cut within a character", async () => {
    const bytes = Buffer.concat([strToU8(page), Buffer.from([0xe4, 0xb8])]);
    expect(report((await importReport(bytes)).draft)).toEqual(contentOf(draft));
  });
});
