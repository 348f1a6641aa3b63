import { vocabulary } from "../../report/vocabulary.ts";
import { tidy } from "../tidy.ts";

/**
 * Tables that were copied as text with a slash between the cells: 规章 / 0 / 0 / 3. A slash is what people write for nothing
 * as well, so that a header alone tells what it is here: words of headers, each behind a slash.
 */

/** The lines with the cells of such tables parted by tabs; texts without a header of slashes as they are. */
export function withoutSlashes(lines: readonly string[]): readonly string[] {
  let width: number | undefined;
  return lines.map((line) => {
    const cells = parted(line);
    if (isHeader(cells)) width = cells.length;
    if (width === undefined || !SLASH.test(line) || /[。；]/.test(line)) return line;
    // Where blank cells left their slashes alone, each of them parts two cells.
    return (cells.length === width ? cells : line.split(SLASH)).map(tidy).join("\t");
  });
}

const SLASH = /(?:^|\s+)\/(?=\s|$)/;

/** The cells of a line in which a slash that is a cell has one on each side. */
const parted = (line: string): string[] => line.replace(/\s/g, " ").trim().split(" / ");

const isHeader = (cells: readonly string[]) =>
  cells.length > 1 && cells.every((cell) => vocabulary.isHeaderWord(tidy(cell)));
