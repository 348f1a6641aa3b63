import { vocabulary } from "../../report/vocabulary.ts";
import { simplified } from "../simplified.ts";
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
      const cells = line.split(one).map(tidy);
      if (!opensTable(cells)) continue;
      sign = one;
      width = cells.length;
    }
    if (FRAME.test(line)) return "";
    if (!sign?.test(line) || /[。；]/.test(line)) return line;
    // A slash that is a cell has another on each side; where blank cells left theirs alone, each of them parts two cells.
    const signs = line.replace(/\s/g, " ").trim().split(" / ");
    return (sign === SLASH && signs.length === width ? signs : line.split(sign)).map(tidy).join("\t");
  });
}

const SLASH = /(?:^|\s)\/(?=\s|$)/;
const BAR = /[|｜│┃]/;
/** A line of a frame, with a corner or a crossing in it: dashes alone may be signs for nothing. */
const FRAME = /^(?=.*[┌-╋╒-╬])[\s─-╿]+$/;

/** A header, or a caption in the cell that is merged above one, be it said again in each place of that. */
export function opensTable(cells: readonly string[]): boolean {
  const words = new Set<string>();
  for (const cell of cells) {
    if (cell === "") continue;
    const word = simplified(cell);
    if (!vocabulary.isHeaderWord(word) && !vocabulary.captionOf(word)) return false;
    words.add(word);
  }
  const [only = ""] = words;
  return words.size > 1 || (cells.length > 1 && vocabulary.captionOf(only) !== undefined);
}
