import { isLabel } from "./pasted-number.ts";

/** Row by row. */
export type Cells = readonly (readonly string[])[];

/** What the clipboard holds: as text, and its lines and tables where a web page's markup says more of them. */
export interface Clipboard {
  readonly text: string;
  readonly blocks?: readonly (string | Cells)[];
}

/** The cells of the clipboard. Text has them, too: one where it holds neither a tab nor a line break but the last. */
export function clipboardCells({ text, blocks = [] }: Clipboard): Cells {
  const cells = pastedCells(text);
  const [only = "", ...more] = blocks;
  // As text, a merged cell is one cell: what stands beside it and below moves to the left.
  const merged = typeof only !== "string" && (!isEven(cells) || widthOf(only) > widthOf(cells));
  return merged && more.length === 0 ? only : cells;
}

/** Whether a web page tells more of its tables than the text does, which has to be even and knows no merged cells. */
export const needsMarkup = (text: string, html: string): boolean =>
  /<table\b/i.test(html) && (!isEven(pastedCells(text)) || /\b(?:row|col)span\b/i.test(html));

/** Cells as a spreadsheet puts them on the clipboard as text: by tabs and lines, those with a line break in quotes. */
export function pastedCells(text: string): Cells {
  const rows: string[][] = [[]];
  const lines = withoutLastBreaks(text.replace(/\r\n?/g, "\n"));
  // A cell, and what ends it. Only one that begins with a quotation mark is quoted.
  for (const [, quoted, plain = "", end] of lines.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(cell.replace(/\s*\n\s*/g, "").trim());
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

/** Without a pattern, which would look through a long run of them anew from each. */
function withoutLastBreaks(text: string): string {
  let to = text.length;
  while (text[to - 1] === "\n") to--;
  return text.slice(0, to);
}

/** The length of the longest row. */
export const widthOf = (cells: Cells): number => cells.reduce((most, row) => Math.max(most, row.length), 0);

/** All rows are of one length. */
export const isEven = (cells: Cells): boolean => cells.every((row) => row.length === cells[0]?.length);

/** No cell holds words. */
export const isNumbers = (cells: Cells): boolean => !cells.some((row) => row.some(isLabel));

/** In some row, words stand before all else. */
export const isLabelled = (cells: Cells): boolean =>
  widthOf(cells) > 1 && cells.some((row) => isLabel(row.find((text) => text !== "") ?? ""));

/** Short rows with blank cells at their ends. */
export function padded(cells: Cells): Cells {
  const width = widthOf(cells);
  return cells.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
}
