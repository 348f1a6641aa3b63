import type { TableBlock, TableRow } from "../../draft/index.ts";
import type { BoundTable } from "../../report/report.ts";

/**
 * The rows that are printed with the tables of the form, wherever in the draft they stand: what a line in the midst of
 * a table has cut off is printed with the rows above it, and so not once more where it stands.
 */
export function printedRows(tables: readonly BoundTable[]): ReadonlySet<TableRow> {
  return new Set(
    tables.flatMap(({ wide, header, repeatedHeader, rows }) => {
      // Of the one row of section four only the first is printed.
      const bound = wide ? rows.filter(({ form }) => form) : rows;
      return [...header, ...repeatedHeader, ...bound.map(({ source }) => source)];
    }),
  );
}

/** What else a block holds. */
export const unprinted = ({ rows }: TableBlock, printed: ReadonlySet<TableRow>): TableRow[] =>
  rows.filter((row) => !row.delimiter && !printed.has(row));

/** Whether a block holds nothing but rows that are printed elsewhere. */
export const isPrinted = (block: TableBlock, printed: ReadonlySet<TableRow>): boolean =>
  block.rows.some((row) => printed.has(row)) && unprinted(block, printed).length === 0;
