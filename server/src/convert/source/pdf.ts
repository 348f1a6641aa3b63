import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ConvertProblem } from "../problem.ts";
import { joinPages } from "./pdf-join.ts";
import { loadPdf, type PdfLibrary } from "./pdf-library.ts";
import { withoutRunningHeads } from "./pdf-margins.ts";
import { type PageContent, readPage } from "./pdf-page.ts";
import { unpacksTooMuch } from "./pdf-streams.ts";
import type { Source } from "./source.ts";

/** A report with more pages than this is none. */
const MOST_PAGES = 300;

const LARGE = 1024 * 1024;
const END = 64 * 1024;

export interface PdfOptions {
  /** Where the tables of character codes lie that PDFs without embedded fonts need; with a slash at the end. */
  readonly cMapUrl?: string;
}

/** Reads the text of a PDF with its places on the page; tables are rebuilt from their lines. Pictures are not decoded. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Source> {
  if (!endsAsPdf(bytes)) throw new ConvertProblem(texts.broken);
  if (unpacksTooMuch(bytes)) throw new ConvertProblem(texts.packed);
  const library = await loadPdf();
  const document = await open(library, bytes, options);
  try {
    if (document.numPages > MOST_PAGES) throw new ConvertProblem(texts.long, { number: document.numPages });
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page: PDFPageProxy = await document.getPage(number);
      pages.push(await readPage(page, library.OPS));
      page.cleanup();
    }
    const blank = pages.flatMap(({ blocks }, index) => (blocks.length === 0 ? [index + 1] : []));
    if (blank.length === pages.length) {
      throw new ConvertProblem(texts.scanned, { pages: blank.length > 1 ? `1–${blank.length}` : "1" });
    }
    const report = withoutRunningHeads(pages);
    const pageNumbers = pages.reduce((sum, page) => sum + page.pageNumbers, 0);
    return {
      blocks: joinPages(report.pages),
      literal: true,
      pageNumbers,
      ...(report.left > 0 && { runningHeads: report.left }),
      ...(blank.length > 0 && { pagesWithoutText: blank }),
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Where the end is lost, its reader would look at every byte for what might be a part: in a large file for minutes. */
function endsAsPdf(bytes: Uint8Array): boolean {
  return bytes.length < LARGE || new TextDecoder("latin1").decode(bytes.subarray(-END)).includes("startxref");
}

async function open(
  { getDocument, VerbosityLevel }: PdfLibrary,
  bytes: Uint8Array,
  { cMapUrl }: PdfOptions,
): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // It takes the bytes for its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    // No picture is needed, and a scanned one takes more memory than all the rest.
    maxImageSize: 1,
    ...(cMapUrl !== undefined && { cMapUrl, cMapPacked: true }),
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new ConvertProblem(locked ? texts.password : texts.broken);
  }
}

const texts = {
  long: { zh: "PDF 有 {number} 页，太长，不像一份年报", en: "the PDF has {number} pages, too many for a report" },
  packed: {
    zh: "PDF 解开后太大，不是正常的文档，没有打开",
    en: "the PDF would unpack to far more than a report has, and was not opened",
  },
  scanned: {
    zh: "第 {pages} 页没有文字，多半是扫描件或图片；请找可以选中、复制文字的版本，或先做文字识别",
    en: "page {pages} holds no text and is most likely a scan; please find a version whose text can be selected, or run text recognition first",
  },
  password: {
    zh: "PDF 加了密码，打不开；请去掉密码后再导入",
    en: "the PDF is protected by a password; please remove it first",
  },
  broken: { zh: "PDF 已损坏，打不开；请重新下载", en: "the PDF is damaged; please fetch it again" },
};
