import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { contentOf, example } from "./same-report.ts";

const draft = example("2024-city-clean");
const parts = unzipSync(await exportReport(draft, "docx"));
const DOCUMENT = "word/document.xml";
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The example as Word writes it, its text changed, and other parts in place of its own. */
function changed(change: (xml: string) => string, others: Record<string, string> = {}): Uint8Array {
  const document = change(strFromU8(parts[DOCUMENT] as Uint8Array));
  const added = Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync({ ...parts, [DOCUMENT]: strToU8(document), ...added });
}

const imported = async (...args: Parameters<typeof changed>) => importReport(changed(...args));
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("headings that Word numbers by itself", () => {
  /** The headings without their numbers, each in the list that `list` gives it. */
  const unnumbered = (properties: (index: number) => string) => (xml: string) => {
    let index = 0;
    return xml.replace(/<w:pPr>((?:(?!<w:pPr>).)*?)(<w:t [^>]*>)[一二三四五六]、(?=[^<]*<\/w:t>)/g, (_, start, tag) => {
      return `<w:pPr>${properties(index++)}${start}${tag}`;
    });
  };
  const inList = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
  const numbering = (lists: string) => ({
    "word/numbering.xml": `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>${lists}</w:numbering>`,
  });
  const list = (id: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
  const each = [1, 2, 3, 4, 5, 6];

  // The labels of section three begin with such numbers, too: they stand in tables, and are left alone.
  const headingsOnly = (change: (xml: string) => string) => (xml: string) =>
    xml
      .split(/(<w:tbl>.*?<\/w:tbl>)/)
      .map((part) => (part.startsWith("<w:tbl>") ? part : change(part)))
      .join("");

  test("lists that share their levels go on counting from one another", async () => {
    const { draft: read } = await imported(
      headingsOnly(counting((index) => inList(index + 1))),
      numbering(each.map((id) => list(id)).join("")),
    );
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  test("a list may begin with a number of its own", async () => {
    const starts = (id: number) =>
      list(id, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${id}"/></w:lvlOverride>`);
    const { draft: read } = await imported(
      headingsOnly(counting((index) => inList(index + 1))),
      numbering(each.map(starts).join("")),
    );
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  test("the style that a style is based on gives the number", async () => {
    const styles = `<w:styles ${NAMESPACE}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>${inList(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:name w:val="公文标题"/><w:basedOn w:val="1"/></w:style></w:styles>`;
    const { draft: read } = await imported(headingsOnly(counting(() => '<w:pStyle w:val="own"/>')), {
      ...numbering(list(1)),
      "word/styles.xml": styles,
    });
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  /** Counts over all the stretches between tables. */
  function counting(properties: (index: number) => string): (xml: string) => string {
    let count = 0;
    return (xml) => unnumbered(() => properties(count++))(xml);
  }
});

describe("tracked changes", () => {
  test("a row that was deleted is not there", async () => {
    const row = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${`<w:p>${run("删去的行")}</w:p>`}</w:tc></w:tr>`;
    const { draft: read } = await imported((xml) => xml.replace(/(?=<w:tr>(?:(?!<w:tr>).)*属于国家秘密)/, row));
    expect(read).not.toContain("删去的行");
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  test("a paragraph whose end was deleted goes on in the next", async () => {
    const cut = "</w:t></w:r></w:p><w:p><w:r><w:t>";
    const { draft: read } = await imported((xml) =>
      xml
        .replace("汇总了全市各级行政机关的数据", `汇总了全市${cut}各级行政机关的数据`)
        .replace(/<w:pPr>(?=(?:(?!<w:pPr>).)*本报告根据)/, "<w:pPr><w:rPr><w:del/></w:rPr>"),
    );
    expect(contentOf(read)).toEqual(contentOf(draft));
  });
});

describe("what is not in the paragraphs", () => {
  test("a footnote stands below its paragraph", async () => {
    const { draft: read } = await imported(
      (xml) =>
        xml.replace("其他5127条。", '其他5127条。</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>'),
      {
        "word/footnotes.xml": `<w:footnotes ${NAMESPACE}><w:footnote w:id="2"><w:p>${run("不含转载的4321条。")}</w:p></w:footnote></w:footnotes>`,
      },
    );
    expect(read).toMatch(/市政府门户网站全年公开[^\n]*\n\n注：不含转载的4321条。\n/);
  });

  test("a number in a formula is text", async () => {
    const { draft: read } = await imported((xml) =>
      xml.replace("占84.4%", "占</w:t></w:r><m:oMath><m:r><m:t>84.4%</m:t></m:r></m:oMath><w:r><w:t>"),
    );
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  test("pictures are counted", async () => {
    const { found } = await imported((xml) =>
      xml.replace("<w:p>", "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r>"),
    );
    expect(found.find(({ part }) => part.text.zh === "图片")).toMatchObject({
      certainty: "left",
      note: { args: { number: 1 } },
    });
  });
});

describe("tables that are only a frame", () => {
  const cell = (xml: string) => `<w:tr><w:tc>${xml}</w:tc></w:tr>`;
  const framed = (xml: string) => {
    const [, start = "", body = "", end = ""] = /^(.*<w:body>)(.*?)(<w:sectPr.*)$/s.exec(xml) ?? [];
    return { start, body, end };
  };

  test("a report whose sections stand in the rows of a table", async () => {
    const { draft: read } = await imported((xml) => {
      const { start, body, end } = framed(xml);
      const at = body.indexOf("<w:tbl>");
      return `${start}<w:tbl>${cell(body.slice(0, at))}${cell(`${body.slice(at)}<w:p/>`)}</w:tbl>${end}`;
    });
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  test("frames within frames are gone through once each", async () => {
    const { draft: read } = await imported((xml) => {
      const { start, body, end } = framed(xml);
      let inner = body;
      for (let depth = 0; depth < 60; depth++) inner = `<w:tbl>${cell(inner)}</w:tbl>`;
      return start + inner + end;
    });
    expect(contentOf(read)).toEqual(contentOf(draft));
  });
});
