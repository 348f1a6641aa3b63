/**
 * pdf.js, as far as it is needed. Its worker runs in the same thread, so that it needs no file of its own and can be
 * part of any bundle.
 */
export { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
export { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
