import { describe, expect, test } from "vitest";
import { importReport } from "../../server/src/convert/index.ts";
import { contentOf, example, findingsOf, fixture } from "./same-report.ts";

/** Documents that LibreOffice wrote of the exported examples, and a page as government sites make them, in GBK. */
const files = [
  ["libreoffice.docx", "2020-district"],
  ["libreoffice.html", "2024-county-office"],
  ["libreoffice.pdf", "2024-county-office"],
  ["site-gbk.html", "2024-district-office-gazette"],
] as const;

describe.each(files)("%s", (file, name) => {
  test("is the report that it was made of", async () => {
    const { draft } = await importReport(fixture(file));
    const report = draft.split("\n## 附：")[0] ?? "";
    expect(contentOf(report)).toEqual(contentOf(example(name)));
    expect(findingsOf(draft)).toEqual(findingsOf(example(name)));
  });
});

describe("a page of a government site", () => {
  const page = fixture("site-gbk.html");

  test("navigation, scripts and hidden elements are left out; what stands in the article is kept", async () => {
    const { draft, strays, found } = await importReport(page);
    for (const words of ["首页", "网页计数", "隐藏的文字", "分享到", "ICP备"]) expect(draft).not.toContain(words);
    expect(strays.map(({ text }) => text).join()).toContain("浏览次数：1024");
    expect(found.find(({ certainty }) => certainty === "left")?.note?.args.number).toBe(13);
  });

  test("without a declaration the encoding is found all the same", async () => {
    const undeclared = Buffer.from(Buffer.from(page).toString("latin1").replace("; charset=gb2312", ""), "latin1");
    expect((await importReport(undeclared)).draft).toBe((await importReport(page)).draft);
  });

  test("text in GB18030 without any tag", async () => {
    const text = new TextDecoder("gb18030").decode(page);
    const bytes = Buffer.from(page);
    expect(text).toContain("政府信息公开");
    // The same bytes of the article, lines parted, no markup.
    const plain = Buffer.from(bytes.toString("latin1").replace(/<[^>]*>/g, "\n"), "latin1");
    expect((await importReport(plain)).sections).toBe(6);
  });
});
