import type { Source, SourceLine } from "./source.ts";

/** `— 3 —`: dashes on both sides, so that no number of a table is taken for it. */
const PAGE_NUMBER = /^\s*[-－—–―─]{1,3}\s*\d{1,3}\s*[-－—–―─]{1,3}\s*$/;

/** Text that another tool extracted: any line may be the middle of a paragraph, or a part of a table's row. */
export function readText(text: string): Source {
  const blocks: SourceLine[] = [];
  let pageNumbers = 0;
  let gap = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    if (line.trim() === "") gap = true;
    else if (PAGE_NUMBER.test(line)) pageNumbers++;
    else {
      // One space is what extraction leaves at the top of a page; two characters' width is an indent.
      const indented = /^(?:\u3000| {4})/.test(line);
      blocks.push({ kind: "line", text: line, whole: false, gap, indented });
      gap = false;
    }
  }
  return { blocks, literal: false, pageNumbers };
}
