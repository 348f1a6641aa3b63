/**
 * From a published report to a draft, from a draft to the document. Bytes in, text or bytes out: no file is touched,
 * nothing is fetched, nothing in a document is run. Each format's code is loaded when the first file of it comes.
 */
import type { Text } from "../message.ts";
import { type Imported, importSource } from "./import/index.ts";
import { ConvertProblem } from "./problem.ts";
import { decodeText } from "./source/charset.ts";
import { isMarkdown, readMarkdown } from "./source/markdown.ts";
import { type Format, notAsNamed, sniff } from "./source/sniff.ts";
import { isLine, type Source } from "./source/source.ts";
import { readText } from "./source/text.ts";
import { tidy } from "./tidy.ts";

export type { Certainty, Found, Imported, Stray } from "./import/index.ts";
export { ConvertProblem } from "./problem.ts";

/** A file larger than this is no report. */
const MOST = 50 * 1024 * 1024;
/** No text of a report is longer. */
const MOST_TEXT = 4 * 1024 * 1024;

/** No report has more lines, even with every number on a line of its own. */
const MOST_LINES = 20_000;

export interface ImportOptions {
  /** What the file is called. It is read by what it holds; where that is no report, the name tells what it should have been. */
  readonly name?: string;
  /** Where the `cmaps` of pdfjs-dist lie, for PDFs without embedded fonts; with a slash at the end. */
  readonly cMapUrl?: string;
}

/** A published report, whatever its format, as a draft. Fails with a `ConvertProblem` where it cannot be one. */
export async function importReport(bytes: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  if (bytes.length > MOST) throw new ConvertProblem(texts.large, { size: Math.round(bytes.length / 1024 / 1024) });
  const format = sniff(bytes, options.name);
  const source = await readSource(bytes, format, options);
  if (source.blocks.length > MOST_LINES) throw new ConvertProblem(texts.long, { number: source.blocks.length });
  const imported = importSource(source);
  if (imported.sections < 2) throw noReport(imported.sections, notAsNamed(options.name, format));
  return imported;
}

/** A line of text, or the rows of a table with its merged cells dealt out. */
export type Piece = string | readonly (readonly string[])[];

/** The lines and tables of a piece of a web page, as programs put it on the clipboard; `ConvertProblem` as above. */
export async function readPiece(html: string): Promise<readonly Piece[]> {
  const blocks = (await import("./source/html.ts")).readHtmlPiece(html);
  return blocks.map((block) => (isLine(block) ? tidy(block.text) : block.rows));
}

function noReport(sections: number, damaged: Text | undefined): ConvertProblem {
  if (damaged) return new ConvertProblem(damaged);
  return sections === 0 ? new ConvertProblem(texts.none) : new ConvertProblem(texts.one);
}

async function readSource(bytes: Uint8Array, format: Format, options: ImportOptions): Promise<Source> {
  switch (format) {
    case "docx":
      return (await import("./source/docx.ts")).readDocx(bytes);
    case "html":
      return (await import("./source/html.ts")).readHtml(decodeText(bytes));
    case "pdf":
      return (await import("./source/pdf.ts")).readPdf(bytes, options);
    case "txt":
      if (bytes.length > MOST_TEXT)
        throw new ConvertProblem(texts.large, { size: Math.round(bytes.length / 1024 / 1024) });
      return readPlain(decodeText(bytes));
  }
}

/** Text, with the marks of Markdown in it or without. What reads HTML is loaded where there is a table of it. */
async function readPlain(text: string): Promise<Source> {
  if (!isMarkdown(text)) return readText(text);
  if (!/<table/i.test(text)) return readMarkdown(text, () => []);
  const { checkTags, readHtmlPiece } = await import("./source/html.ts");
  checkTags(text);
  return readMarkdown(text, readHtmlPiece);
}

export type ExportFormat = "docx" | "html";

/** A draft in the official layout. */
export async function exportReport(draft: string, to: ExportFormat): Promise<Uint8Array> {
  if (to === "docx") return (await import("./export/docx.ts")).exportDocx(draft);
  if (to !== "html") throw new ConvertProblem(texts.format, { to });
  return new TextEncoder().encode((await import("./export/html.ts")).exportHtml(draft));
}

const texts = {
  format: { zh: "不能导出成 {to}；有 docx、html", en: "there is no export to {to}; there are docx, html" },
  large: { zh: "文件有 {size} MB，太大，不像一份年报", en: "the file has {size} MB, too much for a report" },
  long: { zh: "文件有 {number} 行，太长，不像一份年报", en: "the file has {number} lines, too many for a report" },
  none: {
    zh: "不像政府信息公开工作年度报告：六个部分的标题一个也没有找到，没有生成草稿",
    en: "hardly an annual report on information disclosure: none of its six section headings was found; no draft was written",
  },
  one: {
    zh: "不像政府信息公开工作年度报告：六个部分的标题只找到一个，没有生成草稿",
    en: "hardly an annual report on information disclosure: only one of its six section headings was found; no draft was written",
  },
};
