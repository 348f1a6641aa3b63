import { ConvertProblem } from "../problem.ts";
import type { Source } from "./source.ts";

/** In place of `pdf.ts` in the extension, which would be twice as large with what reads PDFs. */
export async function readPdf(): Promise<Source> {
  throw new ConvertProblem({
    zh: "扩展不带读 PDF 的部分；请用命令行：nianbao import 年报.pdf，或者导入 Word、网页版本",
    en: "the extension does not read PDFs; please use the command line, nianbao import report.pdf, or import a Word or web version",
  });
}
