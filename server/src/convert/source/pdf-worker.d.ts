/** The worker of pdf.js as a module: only handed on to pdf.js, never called. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
