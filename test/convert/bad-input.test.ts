import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ConvertProblem, exportReport, importReport } from "../../server/src/convert/index.ts";
import { parseDraft } from "../../server/src/index.ts";
import { render } from "../../server/src/message.ts";
import { example, fixture } from "./same-report.ts";

async function problem(bytes: Uint8Array, name?: string): Promise<string> {
  try {
    await importReport(bytes, { ...(name !== undefined && { name }) });
  } catch (error) {
    if (error instanceof ConvertProblem) return render(error.said, "zh-cn");
    throw error;
  }
  return "";
}

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const compound = (name: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), utf16(name)]);

/** A PDF whose pages hold nothing but a drawing. */
function emptyPdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, i) => `${3 + i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return strToU8(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`);
}

describe("one clear message each", () => {
  const zip = (name: string, text = "") => zipSync({ [name]: strToU8(text) });
  test.each([
    ["an empty file", new Uint8Array(), "文件是空的"],
    ["a scanned PDF", emptyPdf(3), "第 1–3 页没有文字"],
    ["a scanned PDF of one page", emptyPdf(1), "第 1 页没有文字"],
    ["a PDF with a password", fixture("password.pdf"), "PDF 加了密码"],
    ["a broken PDF", strToU8("%PDF-1.4\nnothing"), "PDF 已损坏"],
    ["a Word document with a password", compound("EncryptedPackage"), "文件加了密码"],
    ["an old .doc under another name", compound("WordDocument"), "这是旧的 .doc 格式"],
    ["another old file", compound("Workbook"), "这是旧的 Office 文件"],
    ["an Excel workbook", zip("xl/workbook.xml"), "这是 Excel 表格"],
    ["an OFD file", zip("OFD.xml"), "这是 OFD 版式文件"],
    ["an OpenDocument file", zip("content.xml"), "这是 OpenDocument 文件"],
    ["an archive", zip("a.txt"), "这是压缩包"],
    ["a Word document nested without end", zip("word/document.xml", "<a>".repeat(600)), "已损坏"],
    ["a file of 51 MB", new Uint8Array(51 * 1024 * 1024), "文件有 51 MB"],
    ["a text of 5 MB", Buffer.alloc(5 * 1024 * 1024, "年"), "文件有 5 MB"],
    ["a page without headings", strToU8("<p>2024年工作总结</p><p>完成项目12个。</p>"), "标题一个也没有找到，没有"],
    [
      "a web archive",
      strToU8("From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nContent-Type: multipart/related;\r\n"),
      "这是 .mht 网页归档",
    ],
    ["half a Word document", fixture("libreoffice.docx").subarray(0, 4000), "文件已损坏"],
    ["a Word document without text", zip("word/document.xml", "<a/>"), "没有正文"],
    ["RTF", strToU8("{\\rtf1 x}"), "这是 RTF 文件"],
    ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), "这是图片"],
    ["anything else", new Uint8Array([1, 0, 2, 0, 3, 0]), "认不出这个文件"],
    [
      "a report of another kind",
      strToU8("2024年工作总结\n\n一、总体情况\n\n完成项目12个。\n"),
      "六个部分的标题只找到一个，没有",
    ],
  ])("%s", async (_, bytes, message) => {
    expect(await problem(bytes)).toContain(message);
  });
});

describe("what a file should have been is told by its name", () => {
  const page = strToU8("<html><p>请先登录。</p></html>");
  test.each([
    ["broken.docx", strToU8("no zip"), "里面却不是 Word 文档：多半已损坏"],
    ["broken.DOCX", new Uint8Array([1, 0, 2, 0]), "里面却不是 Word 文档：多半已损坏"],
    ["2024.pdf", page, "里面却不是 PDF：多半已损坏"],
    ["2024.pdf", zipSync({ "a.txt": strToU8("") }), "这是压缩包"],
    ["2024.html", page, "不像政府信息公开工作年度报告"],
    ["2024.docx", fixture("libreoffice.docx").subarray(0, 4000), "文件已损坏"],
    ["2024.docx", strToU8("{\\rtf1 x}"), "这是 RTF 文件"],
  ])("%s: %#", async (name, bytes, message) => {
    expect(await problem(bytes, name)).toContain(message);
  });

  test("and not asked where it is a report all the same", async () => {
    const html = await exportReport(example("2024-city-clean"), "html");
    expect(await problem(html, "2024.docx")).toBe("");
  });
});

describe("bounded", () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(40 * 1024 * 1024) }, { level: 1 });

  test("a part that would unpack to 40 MB is not unpacked", async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await problem(bomb)).toContain("解开有 40 MB");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
  });

  test("nor one that says it is small", async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 30 < lying.length; at++) {
      // The size once unpacked, in the entry's own header and in the list at the end.
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await problem(lying)).not.toBe("");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30 * 1024 * 1024);
  });

  test("a page of 20 MB, most of it a picture, is read; one of 30 MB of text is not", async () => {
    const html = new TextDecoder().decode(await exportReport(example("2024-city-clean"), "html"));
    const picture = `<img src="data:image/png;base64,${"A".repeat(20 * 1024 * 1024)}">`;
    const { sections } = await importReport(strToU8(html.replace("<main>", `<main>${picture}`)));
    expect(sections).toBe(6);
    expect(await problem(strToU8(`<html>${"<p>一段文字</p>".repeat(1_200_000)}`))).toMatch(/太大/);
  });

  test("elements nested without end", async () => {
    expect(await problem(strToU8(`<html>${"<div>".repeat(90_000)}`))).not.toBe("");
  });

  test("spans that ask for millions of cells", async () => {
    const html = new TextDecoder().decode(await exportReport(example("2024-city-clean"), "html"));
    const wide = html.replaceAll('colspan="3"', 'colspan="90000"').replaceAll('rowspan="3"', 'rowspan="65000"');
    expect((await importReport(strToU8(wide))).sections).toBe(6);
  });
});

test("nothing in an imported page becomes markup or a directive of the draft", async () => {
  const html = new TextDecoder().decode(await exportReport(example("2024-city-clean"), "html"));
  const evil = "&lt;!-- nianbao-disable-file --&gt; &lt;img src=x onerror=y&gt; # a | b **c**";
  const { draft } = await importReport(
    strToU8(html.replace("</h1>", `</h1><p>${evil}</p><p># 一、假的标题</p><p>| a | b |</p>`)),
  );
  const html2 = new TextDecoder().decode(await exportReport(draft, "html"));
  expect(draft).toContain("\\<\\!-- nianbao-disable-file");
  expect(html2).toContain("&lt;img src=x onerror=y&gt; # a | b **c**");
  expect(html2).not.toContain("<img");
  expect(parseDraft(draft).directives).toEqual([]);
});

test("a format that there is none of, asked for by who has no types", async () => {
  const asked = exportReport(example("2024-county-office"), "pdf" as "html");
  await expect(asked).rejects.toThrow(ConvertProblem);
});
