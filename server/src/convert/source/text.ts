import { isPageNumber, withPageNumbers } from "./page-number.ts";
import { withoutPipes } from "./pipes.ts";
import { withoutRepeats } from "./repeats.ts";
import type { Source, SourceLine } from "./source.ts";
import { linesOfCells } from "./spreadsheet-rows.ts";
import { withoutMarkers, withoutSlashes } from "./text-rows.ts";

/** ## 一、总体情况: what a tool that writes Markdown knew to be a heading. */
const HEADING = /^(#{1,6})\s+(\S.*)$/;

/** Text that another tool extracted: any line may be the middle of a paragraph, or a part of a table's row. */
export function readText(text: string): Source {
  const blocks: SourceLine[] = [];
  let pageNumbers = 0;
  let gap = false;
  const lines = linesOfCells(text.replace(/^\ufeff/, ""));
  const rows = withoutRepeats(withoutSlashes(withoutPipes(withoutMarkers(lines))));
  for (const line of withPageNumbers(rows)) {
    if (line.trim() === "") gap = true;
    else if (isPageNumber(line)) pageNumbers++;
    else {
      // One space is what extraction leaves at the top of a page; two characters' width is an indent.
      const indented = /^(?:\u3000| {4})/.test(line);
      const [, marks = "", words = line] = HEADING.exec(line) ?? [];
      const level = marks.length > 0 ? { level: marks.length, whole: true } : { whole: false };
      blocks.push({ kind: "line", text: words, ...level, gap, indented });
      gap = false;
    }
  }
  return { blocks, literal: false, pageNumbers };
}
