import { ConvertProblem } from "../problem.ts";

export type PdfLibrary = typeof import("./pdf-js.ts");

/**
 * Loads pdf.js; fails with a `ConvertProblem` where it is left out. What it draws with in a browser is missing
 * elsewhere; nothing is drawn here, so that empty classes will do.
 */
export async function loadPdf(): Promise<PdfLibrary> {
  const world: Record<string, unknown> = Object.fromEntries(
    ["DOMMatrix", "ImageData", "Path2D"].filter((name) => !(name in globalThis)).map((name) => [name, class {}]),
  );
  Object.assign(globalThis, world);
  // While it loads it warns of the canvas that it does not find; how much it says later is an option.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const library: Partial<PdfLibrary> = await import("./pdf-js.ts");
    if (!isWhole(library)) throw new ConvertProblem(texts.web);
    Object.assign(globalThis, { pdfjsWorker: library });
    return library;
  } finally {
    console.warn = warn;
  }
}

const isWhole = (library: Partial<PdfLibrary>): library is PdfLibrary => library.getDocument !== undefined;

const texts = {
  web: {
    zh: "VS Code 网页版不能导入 PDF；请用桌面版或者命令行 nianbao import 年报.pdf，也可以导入 Word、网页版本",
    en: "VS Code for the Web does not import PDFs; please use the desktop or the command line, nianbao import report.pdf, or import a Word or web version",
  },
};
