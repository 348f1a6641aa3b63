import { isNothing, isNumber } from "../import/words.ts";

/**
 * Tables that were copied as text with a pipe behind each cell: a row a line (| 规章 | 0 | 0 | 0 | ||), as Markdown has it, or
 * a cell a line (规章 | and below it 0 |, or each pipe on a line of its own), as tools leave it that take web pages apart.
 * Merged cells leave pipes alone, and so do blank ones that the tool left out.
 */

/** Fewer lines with pipes may be anything: a site's path, a date | a source. */
const FEWEST = 4;

/** No row has so many; what goes on longer is looked through again with each cell. */
const MOST_CELLS = 200;

/**
 * The lines with the cells of such tables parted by tabs, a row a line; other lines, and texts without such tables, as they
 * are. Pipes alone at a row's end are one blank cell: nobody knows here what they stand for.
 */
export function withoutPipes(text: readonly string[]): readonly string[] {
  if (text.filter(isPiped).length < FEWEST) return text;
  const lines = withPipesBehind(text);
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
    const ended = PADDING.test(line.trim());
    // White space before the first pipe is a blank cell; in indented Markdown one too many.
    const cells = line.trimEnd().replace(PADDING, "|").replace(/^\|/, "").replace(/\|$/, "").split("|");
    const words = cells.map((cell) => cell.trim());
    const [word = ""] = words;
    const whole = words.slice(1).some((each) => each !== "");
    if (whole || row.length > MOST_CELLS || (isLabel(word) && endsInCells(row))) flush();
    row.push(...words);
    // Behind a row's last cell, or by themselves, stand the blanks of merged ones: the row has ended.
    if (ended || words.length > 1) flush();
  }
  flush();
  return out;
}

/** The line of a cell with its pipe behind it, where most pipes stand on lines of their own; blank cells are blank lines. */
function withPipesBehind(lines: readonly string[]): readonly string[] {
  const isAlone = (line: string | undefined) => line?.trim() === "|";
  const closes = lines.map((line, index) => isAlone(line) && isText(lines[index - 1]));
  const closed = closes.filter(Boolean).length;
  if (closed < FEWEST || closed < lines.filter((line) => isPiped(line) && /[^|\s]/.test(line)).length) return lines;
  return lines.flatMap((line, index) => {
    if (closes[index] || (line.trim() === "" && isAlone(lines[index + 1]))) return [];
    return closes[index + 1] ? `${line} |` : line;
  });
}

const isText = (line: string | undefined) => line !== undefined && line.trim() !== "" && !isPiped(line);

/** Whether cells stand behind a row's label: values, or one that was left blank. */
function endsInCells(row: readonly string[]): boolean {
  return row.some((cell) => cell !== "" && !isLabel(cell)) || (row[row.length - 1] === "" && row.some(isLabel));
}

const isPiped = (line: string) => line.trimEnd().endsWith("|");

/** Pipes with nothing between them behind a row's last cell, or on a line of their own. */
const PADDING = /(?<=^|\|\s+)\|{2,}$/;

/** | :--- | ---: |; of fewer hyphens only with a colon, for they may be signs for nothing. */
const isDelimiters = (line: string) => /^\|?(?:\s*(?:-{3,}|:-+:?|-+:)\s*\|)+$/.test(line.trim());

/** Words; what holds none is a number, with or without what it is counted in, a sign for nothing, or blank. */
const isLabel = (cell: string) => /\p{L}/u.test(cell) && !isNumber(cell) && !isNothing(cell);
