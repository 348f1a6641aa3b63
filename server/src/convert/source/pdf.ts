import { ConvertProblem } from "../problem.ts";
import type { Source } from "./source.ts";

export async function readPdf(_bytes: Uint8Array): Promise<Source> {
  throw new ConvertProblem({ zh: "PDF", en: "PDF" });
}
