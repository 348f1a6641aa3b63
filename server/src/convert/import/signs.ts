import { allTables, saysLabel } from "../../report/vocabulary.ts";
import { isValue, wordsOf } from "./words.ts";

/** Rows that hold numbers. */
const ROWS = allTables.flatMap(({ form }) => (form.wide ? [] : form.rows.filter((row) => !row.heads)));

/** A label broken into more pieces than this is not looked for. */
const MOST_PIECES = 6;

/** Whether the last of these pieces end the label of a row: a sign for nothing behind it is a cell, not a piece of the label. */
export function endsInRow(pieces: readonly string[]): boolean {
  const last = pieces.slice(-MOST_PIECES);
  return last.some((_, from) => saysLabel(last.slice(from).join(""), ROWS) !== undefined);
}

/** So many values at a line's end are those of a row, whatever stands before them. */
const ROW = 3;

/** Where in the words of a line cells begin of which signs may be the first: a row's, or a cell above another such line. */
export function cellsFrom(words: readonly string[], next = ""): number {
  const from = words.findLastIndex((word) => !isValue(word)) + 1;
  return words.length - from >= ROW || (from === 0 && isValues(next)) ? from : words.length;
}

function isValues(line: string): boolean {
  const words = line.includes("\t") ? [] : wordsOf(line);
  return words.length > 0 && words.every(isValue);
}
