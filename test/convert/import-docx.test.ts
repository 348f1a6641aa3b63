import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { readDocx } from "../../server/src/convert/source/docx.ts";
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

  test("where the row was deleted that a merged cell begins in, it begins below", async () => {
    const rows = ["<w:del/>", "", ""].map((mark, i) => {
      const merge = `<w:tc><w:tcPr><w:vMerge${i === 0 ? ' w:val="restart"' : ""}/></w:tcPr><w:p>${run("类")}</w:p></w:tc>`;
      return `<w:tr><w:trPr>${mark}</w:trPr>${merge}<w:tc><w:p>${run(`第${i}行`)}</w:p></w:tc></w:tr>`;
    });
    const { blocks } = readDocx(changed((xml) => xml.replace("<w:tbl>", `<w:tbl>${rows.join("")}</w:tbl><w:tbl>`)));
    expect(blocks.find((block) => block.kind === "grid")).toMatchObject({
      rows: [
        ["类", "第1行"],
        ["类", "第2行"],
      ],
    });
  });

  test("a last paragraph whose end was deleted stays", async () => {
    const last = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("以上就是报告。")}</w:p>`;
    const { draft: read } = await imported((xml) => xml.replace(/<w:sectPr.*<\/w:sectPr>/, last));
    expect(read).toMatch(/以上就是报告。\n$/);
  });

  test("a heading whose paragraph took in the one before is a heading", async () => {
    const { draft: read } = await imported((xml) =>
      xml.replace(/(?=<w:p>(?:(?!<w:p>).)*五、)/, "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>$&"),
    );
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

  test.each([
    ["a note that is not there, or says nothing", "", null],
    ["a note that calls itself one", run("注：含转载。"), ["\n\n注：含转载。\n"]],
  ])("%s", async (_, note, below) => {
    const references = ["2", "9"].map((id) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`).join("");
    const { draft: read } = await imported(
      (xml) => xml.replace("其他5127条。", `其他5127条。</w:t></w:r>${references}<w:r><w:t>`),
      {
        "word/footnotes.xml": `<w:footnotes ${NAMESPACE}><w:footnote w:id="2"><w:p>${note}</w:p></w:footnote></w:footnotes>`,
      },
    );
    expect(read.match(/\n\n注：.*\n/g)).toEqual(below);
  });

  const text = (words: string) => `<w:t>${words}</w:t>`;
  test.each([
    [
      "signs",
      `${text("甲")}<w:tab/>${text("A")}<w:noBreakHyphen/>${text("B")}<w:softHyphen/>${text("乙")}`,
      ["甲 A-B乙"],
    ],
    ["lines broken by hand", `${text("甲")}<w:br/>${text("乙")}<w:cr/>${text("丙")}`, ["甲", "乙", "丙"]],
    ["a break of the page", `${text("甲")}<w:br w:type="page"/>${text("乙")}`, ["甲乙"]],
    ["hidden text", `${text("甲")}<w:r><w:rPr><w:vanish/></w:rPr>${text("丙")}</w:r>`, ["甲"]],
    ["text no longer hidden", `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr>${text("丙")}</w:r>`, ["丙"]],
    [
      "deleted text, the words of a field",
      `${text("甲")}<w:delText>删</w:delText><w:instrText>PAGE</w:instrText>`,
      ["甲"],
    ],
    [
      "a text box",
      `${text("甲")}<w:pict><w:txbxContent><w:p>${run("丙")}</w:p></w:txbxContent></w:pict>${text("乙")}`,
      ["甲乙", "丙"],
    ],
  ])("%s", (_, content, expected) => {
    const body = `<w:body><w:p><w:r>${content}</w:r></w:p></w:body>`;
    const { blocks } = readDocx(changed((xml) => xml.replace(/<w:body>.*<\/w:body>/s, body)));
    expect(blocks.map((block) => block.kind === "line" && block.text)).toEqual(expected);
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

describe("what stands around paragraphs, rows and cells", () => {
  test("white space between the elements", async () => {
    const { draft: read } = await imported((xml) =>
      xml.replace(/(<w:t[ >].*?<\/w:t>)|></g, (all, text) => text ?? all.replace("><", ">\n<")),
    );
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  test("controls of a template, and what a tracked change inserted", async () => {
    const within = (element: string) => `<w:sdt><w:sdtContent>${element}</w:sdtContent></w:sdt>`;
    const { draft: read } = await imported((xml) =>
      xml
        .replace(/<w:tc>.*?<\/w:tc>/g, within)
        .replace(/<w:tr>.*?<\/w:tr>/g, within)
        .replace(/<w:tbl>.*?<\/w:tbl>/g, within),
    );
    expect(contentOf(read)).toEqual(contentOf(draft));
  });

  const control = (properties: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run("单击此处输入文字")}</w:sdtContent></w:sdt>`;
  const properties = (property: string, text: string) => `<w:r><w:rPr>${property}</w:rPr><w:t>${text}</w:t></w:r>`;
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const inner = `${field("begin")}${field("separate")}${run("87")}${field("end")}`;
  const nested = `${field("begin")}<w:r><w:instrText>=</w:instrText></w:r>${inner}${field("separate")}${run("12")}${field("end")}`;

  test.each([
    ["a control that nobody filled in", `${run("12")}${control("<w:showingPlcHdr/>")}`, "12"],
    ["a control with words in it", control(""), "单击此处输入文字"],
    ["a mark above the line", `${run("12")}${properties('<w:vertAlign w:val="superscript"/>', "1")}`, "12[1]"],
    ["a mark that was moved up", `${run("12")}${properties('<w:position w:val="8"/>', "1")}`, "12[1]"],
    ["a number that was moved down", properties('<w:position w:val="-4"/>', "12"), "12"],
    ["a field within a field's code", nested, "12"],
    ["the result of a field", inner, "87"],
    ["a field that nothing began", `${run("12")}${field("separate")}${field("end")}${run("3")}`, "123"],
    ["two paragraphs", `${run("12")}</w:p><w:p>${run("327")}`, "12 327"],
    ["what is struck out", `${properties("<w:strike/>", "8")}${properties("<w:dstrike/>", "7")}${run("12")}`, "12"],
    ["what is not struck out", properties('<w:strike w:val="0"/>', "12"), "12"],
  ])("a cell with %s", (_, content, wanted) => {
    const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell(run("规章"))}${cell(content)}</w:tr></w:tbl>`;
    const { blocks, struck } = readDocx(changed((xml) => xml.replace("<w:tbl>", `${table}<w:tbl>`)));
    expect(blocks.find((block) => block.kind === "grid")).toMatchObject({ rows: [["规章", wanted]] });
    expect(struck).toEqual(content.includes("<w:dstrike/>") ? ["87"] : []);
  });

  test("a merged cell that only goes on begins where it is met first, also below one that has ended", () => {
    const cell = (text: string, merge: string) => `<w:tc><w:tcPr>${merge}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const row = (text: string, merge: string) => `<w:tr>${cell(text, merge)}${cell("1", "")}</w:tr>`;
    const rows = [row("甲", "<w:vMerge/>"), row("", "<w:vMerge/>"), row("乙", ""), row("丙", "<w:vMerge/>")];
    const table = `<w:tbl>${rows.join("")}</w:tbl>`;
    const { blocks } = readDocx(changed((xml) => xml.replace("<w:tbl>", `${table}<w:tbl>`)));
    expect(blocks.find((block) => block.kind === "grid")).toMatchObject({
      rows: ["甲", "甲", "乙", "丙"].map((text) => [text, "1"]),
    });
  });

  test("a table without words is none", async () => {
    const row = `<w:tr>${"<w:tc><w:p/></w:tc>".repeat(2)}</w:tr>`;
    const { draft: read } = await imported((xml) => xml.replace("<w:tbl>", `<w:tbl>${row}${row}</w:tbl><w:p/><w:tbl>`));
    expect(contentOf(read)).toEqual(contentOf(draft));
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

  const short = `<w:p>${run("页边的话。")}</w:p>`;
  test.each([
    [
      "the report beside a margin",
      (body: string) => `<w:tbl><w:tr><w:tc>${short}</w:tc><w:tc>${body}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "a table of the report beside a margin",
      (body: string) =>
        body.replace(
          /<w:tbl>.*?<\/w:tbl>/,
          (table) => `<w:tbl><w:tr><w:tc>${short}</w:tc><w:tc>${table}</w:tc></w:tr></w:tbl>`,
        ),
    ],
  ])("%s", async (_, frame) => {
    const { draft: read } = await imported((xml) => {
      const { start, body, end } = framed(xml);
      return start + frame(body) + end;
    });
    expect(contentOf(read.replace(/页边的话。\n*/, "")).cells).toEqual(contentOf(draft).cells);
    expect(read).toContain("页边的话。");
  });

  test("a table of one row within a cell is text of the cell", async () => {
    const { draft: read } = await imported((xml) =>
      xml.replace(/<w:p>((?:(?!<w:p>).)*行政处罚<\/w:t><\/w:r><\/w:p>)/, (_, rest) => {
        const row = ["行政", "处罚"].map((text) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`).join("");
        expect(rest).toContain("行政处罚");
        return `<w:tbl><w:tr>${row}</w:tr></w:tbl><w:p/>`;
      }),
    );
    expect(contentOf(read).cells).toEqual(contentOf(draft).cells);
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
