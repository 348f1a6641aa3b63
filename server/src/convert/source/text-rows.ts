import { vocabulary } from "../../report/vocabulary.ts";
import { tidy } from "../tidy.ts";

/**
 * Marks of Markdown lists and quotations before the rows of a table. There is a table in the item to whoever wrote it, but
 * to import the mark would be a cell more, or words of the row's label.
 */

/** > at the beginning of quoted lines, which may be quoted again. */
const QUOTED = /^ {0,3}(?:> ?)+/;

/**
 * - or 1. before a pipe, which no label begins with; - before a label with cells behind it. 1. may be the label's own, and
 * - before a number its sign.
 */
const MARK = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+(?=\|)|^\s*[-*+•] +(?=[^\s|\d０-９][^|\t]*[|\t])/;

/** The lines without such marks. */
export const withoutMarkers = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(QUOTED, "").replace(MARK, ""));

/**
 * Tables that were copied as text with a slash or a bar between the cells: 规章 / 0 / 0 / 3. A slash is what people write for
 * nothing as well, so that a header alone tells what it is here: words of headers, with such signs between.
 */

/** The lines with the cells of such tables parted by tabs; texts without a header of slashes or bars as they are. */
export function withoutSlashes(lines: readonly string[]): readonly string[] {
  let sign: RegExp | undefined;
  let width = 0;
  return lines.map((line) => {
    for (const one of [SLASH, BAR]) {
      if (!isHeader(parted(line, one))) continue;
      sign = one;
      width = parted(line, one).length;
    }
    if (!sign?.test(line) || /[。；]/.test(line)) return line;
    const cells = parted(line, sign);
    // Where blank cells left their slashes alone, each of them parts two cells.
    return (sign === BAR || cells.length === width ? cells : line.split(SLASH)).map(tidy).join("\t");
  });
}

const SLASH = /(?:^|\s+)\/(?=\s|$)/;
const BAR = /[|｜│]/;

/** The cells of a line; a slash that is one has another on each side. */
const parted = (line: string, sign: RegExp): string[] =>
  line
    .replace(/\s/g, " ")
    .trim()
    .split(sign === BAR ? BAR : " / ");

function isHeader(cells: readonly string[]): boolean {
  const words = cells.map(tidy).filter((cell) => cell !== "");
  return words.length > 1 && words.every((cell) => vocabulary.isHeaderWord(cell));
}
