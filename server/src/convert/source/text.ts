import { isPageNumber } from "./page-number.ts";
import type { Source, SourceLine } from "./source.ts";

/** Text that another tool extracted: any line may be the middle of a paragraph, or a part of a table's row. */
export function readText(text: string): Source {
  const blocks: SourceLine[] = [];
  let pageNumbers = 0;
  let gap = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    if (line.trim() === "") gap = true;
    else if (isPageNumber(line)) pageNumbers++;
    else {
      // One space is what extraction leaves at the top of a page; two characters' width is an indent.
      const indented = /^(?:\u3000| {4})/.test(line);
      blocks.push({ kind: "line", text: line, whole: false, gap, indented });
      gap = false;
    }
  }
  return { blocks, literal: false, pageNumbers };
}
