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
