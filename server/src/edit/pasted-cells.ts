/** Cells as a spreadsheet puts them on the clipboard, as text: by tabs and lines, those with a line break in quotes. */

/** Nothing where it is no table: rows of one length, of which a single cell is none. */
export function pastedCells(text: string): string[][] | undefined {
  const rows = rowsOf(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
  const width = rows[0]?.length ?? 0;
  return width * rows.length > 1 && rows.every((row) => row.length === width) ? rows : undefined;
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  // A cell, and what ends it. Only one that begins with a quotation mark is quoted.
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(cell.replace(/\s*\n\s*/g, "").trim());
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}
