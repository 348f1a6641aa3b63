import type * as Pdf from "pdfjs-dist/legacy/build/pdf.mjs";

export type PdfLibrary = typeof Pdf;

/**
 * Loads pdf.js. Its worker runs in the same thread, so that it needs no file of its own and can be part of any bundle.
 * What it draws with in a browser is missing elsewhere; nothing is drawn here, so that empty classes will do.
 */
export async function loadPdf(): Promise<PdfLibrary> {
  const world: Record<string, unknown> = Object.fromEntries(
    ["DOMMatrix", "ImageData", "Path2D"].filter((name) => !(name in globalThis)).map((name) => [name, class {}]),
  );
  Object.assign(globalThis, world, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  // While it loads it warns of the canvas that it does not find; how much it says later is an option.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}
