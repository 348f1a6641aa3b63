/**
 * Marks of Markdown lists and quotations before the rows of a table. There is a table in the item to whoever wrote it, but
 * to import the mark would be a cell more, or words of the row's label.
 */

/** > at the beginning of quoted lines, which may be quoted again. */
const QUOTED = /^ {0,3}(?:> ?)+/;

/** - or 1. before a pipe, which no label begins with. */
const BEFORE_PIPE = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+(?=\|)/;

/** - before a label with cells behind it; 1. may be the label's own, and - before a number its sign. */
const BEFORE_LABEL = /^\s*[-*+•] +(?=[^\s|\d０-９][^|\t]*[|\t])/;

/** - before the numbers of a whole row: none of the form's rows of so many begins with one that has a sign. */
const BEFORE_NUMBERS = /^\s*[-*+•] +(?=\d+ *(?:[|\t] *\d+ *){4})/;

/** A mark on a line of its own, with the table in the lines below. */
const ALONE = /^\s*(?:[-*+•]|\d{1,2}[.)])\s*$/;

/** The lines without such marks. */
export function withoutMarkers(lines: readonly string[]): readonly string[] {
  return lines.map((quoted, index) => {
    const line = quoted.replace(QUOTED, "");
    if (ALONE.test(line) && /^\s*\|/.test(lines[index + 1] ?? "")) return "";
    return line.replace(BEFORE_PIPE, "").replace(BEFORE_LABEL, "").replace(BEFORE_NUMBERS, "");
  });
}
