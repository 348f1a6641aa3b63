import { isNumber } from "../import/pieces.ts";

/**
 * Tables that were copied as text with a pipe behind each cell: a row a line (| 规章 | 0 | 0 | 0 | ||), as Markdown has it, or
 * a cell a line (规章 | and below it 0 |), as tools leave it that take web pages apart. Merged cells leave pipes alone.
 */

/** Fewer lines with pipes may be anything: a site's path, a date | a source. */
const FEWEST = 4;

/**
 * The lines with the cells of such tables parted by tabs, a row a line; other lines, and texts without such tables, as they
 * are. Of the blanks at a row's end nobody knows here which are those of merged cells.
 */
export function withoutPipes(lines: readonly string[]): readonly string[] {
  if (lines.filter(isPiped).length < FEWEST) return lines;
  const out: string[] = [];
  let row: string[] = [];
  const flush = () => {
    if (row.some((cell) => cell !== "")) out.push(row.join("\t"));
    row = [];
  };
  for (const line of lines) {
    if (!isPiped(line)) {
      if (line.trim() !== "") flush();
      // The first cell of a row may have its pipe before it, and those behind it theirs on lines of their own.
      out.push(line.replace(/^\s*\|\s*(?=[^|\s])/, ""));
      continue;
    }
    if (isDelimiters(line)) continue;
    const cells = line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");
    const words = cells.map((cell) => cell.trim());
    const [word = ""] = words;
    const whole = words.slice(1).some((each) => each !== "");
    if (whole || (isLabel(word) && endsInCells(row))) flush();
    row.push(...words);
    // Behind a row's last cell, or by themselves, stand the blanks of merged ones: the row has ended.
    if (words.length > 1) flush();
  }
  flush();
  return out;
}

/** Whether cells stand behind a row's label: values, or one that was left blank. */
function endsInCells(row: readonly string[]): boolean {
  return row.some((cell) => cell !== "" && !isLabel(cell)) || (row[row.length - 1] === "" && row.some(isLabel));
}

const isPiped = (line: string) => line.trimEnd().endsWith("|");

/** | :--- | ---: | */
const isDelimiters = (line: string) => /^\|?(?:\s*:?-{3,}:?\s*\|)+$/.test(line.trim());

/** Words; what holds none is a number, with or without what it is counted in, a sign for nothing, or blank. */
const isLabel = (cell: string) => /\p{L}/u.test(cell) && !isNumber(cell);
