import { allTables, saysLabel } from "../../report/vocabulary.ts";
import { isOfForm } from "../import/form-words.ts";
import { isValue, wordsOf } from "../import/words.ts";
import { simplified } from "../simplified.ts";
import { tidy } from "../tidy.ts";

type Test = (text: string) => boolean;

/**
 * The lines of tables that a program wrote with tabs, saying what a merged cell says in each of the places that it covers
 * (三、本年度办理结果, （一）予以公开, （一）予以公开, 5): it stays in the first of them, and the others are blank.
 */
export function withoutRepeats(lines: readonly string[]): readonly string[] {
  const isOwn = wordsOfForms();
  let above: readonly string[] = [];
  let header: readonly string[] = [];
  return lines.map((line) => {
    const cells = line.split("\t").map(tidy);
    if (cells.length === 1) {
      if (line.trim() !== "") above = header = [];
      return withoutTwins(line, isOwn);
    }
    const across = cells.map((cell, at) => (isAgain(cells, at, header, isOwn) ? "" : cell));
    // Where a label stands again in the row below, all before it do.
    const alike = cells.findIndex((cell, at) => cell !== above[at]);
    const once = across.map((cell, at) => (cell === above[at] && isUpper(across, at, alike, isOwn) ? "" : cell));
    above = cells;
    if (new Set(cells).size > 1 && !cells.some((cell) => cell !== "" && isValue(cell))) header = cells;
    const changed = once.some((cell, at) => cell !== cells[at]);
    return changed && once.some((cell) => cell !== "") ? once.join("\t") : line;
  });
}

/** The words of a row or a header, without a label that stands twice. */
function withoutTwins(line: string, isOwn: Test): string {
  const words = wordsOf(line);
  const once = words.filter((word, at) => word !== words[at - 1] || isValue(word) || !isOwn(word));
  return once.length < words.length && once.every((word) => isValue(word) || isOwn(word)) ? once.join(" ") : line;
}

/**
 * Whether a cell says what the last one before it says: words of the form, be it in a second column of labels, or a number
 * below a column's name which the first covers.
 */
function isAgain(cells: readonly string[], at: number, header: readonly string[], isOwn: Test): boolean {
  const cell = cells[at] ?? "";
  if (cell === "") return false;
  if (!isValue(cell)) return cell === lastBefore(cells, at) && isOwn(cell);
  if (cell !== cells[at - 1]) return false;
  // What stands above several columns covers numbers that are alike by chance.
  const name = header[at] ?? "";
  return (
    header.length === cells.length && name === header[at - 1] && saysLabel(simplified(name), COLUMNS) !== undefined
  );
}

function lastBefore(cells: readonly string[], at: number): string | undefined {
  let before = at - 1;
  while (cells[before] === "") before--;
  return cells[before];
}

/** Whether a row can do without words that stand above them, too: it has others behind, or is a header's. */
function isUpper(cells: readonly string[], at: number, alike: number, isOwn: Test): boolean {
  const cell = cells[at] ?? "";
  if (cell === "" || isValue(cell) || !isOwn(cell)) return false;
  return (
    cells.every((one) => one === "" || !isValue(one)) ||
    (at < alike && cells.slice(at + 1).some((one) => !isValue(one)))
  );
}

const COLUMNS = allTables.flatMap(({ form }) => form.columns);

/** A text with more words than this that stand twice is no report. */
const MOST = 500;

/** Words of a table's header, its caption, or like the label of a row or a group. What else stands twice was written twice. */
function wordsOfForms(): Test {
  const known = new Map<string, boolean>();
  return (text) => {
    const is = known.get(text) ?? (known.size < MOST && isOfForm(simplified(text), NEAR));
    known.set(text, is);
    return is;
  };
}

/** As far from the form's as a label may be. */
const NEAR = 0.5;
