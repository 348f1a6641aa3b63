import type { Cells } from "./pasted-cells.ts";
import { isLabel } from "./pasted-number.ts";

/** A row of a table; a bar in a cell does not end it. */
export const rowText = (row: readonly string[]): string => `| ${row.map(cellText).join(" | ")} |`;

export const cellText = (cell: string): string => cell.replace(/(?<!\\)\|/g, "\\|");

/** A table with its first row as header. */
export function tableText(cells: Cells): string[] {
  const [header = [], ...rest] = cells;
  const delimiter = header.map((_, column) => (isLabels(rest, column) ? " :-- |" : " --: |"));
  return [rowText(header), `|${delimiter.join("")}`, ...rest.map(rowText)];
}

/** The first column, and those behind it that hold labels below the header and no number. */
function isLabels(rows: Cells, column: number): boolean {
  const texts = rows.flatMap((row) => row[column] || []);
  return column === 0 || (texts.length > 0 && texts.every(isLabel));
}
