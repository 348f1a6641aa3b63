import type { ColumnForm, RowForm, SectionForm, TableForm } from "../edition/index.ts";

/** What stands in a new cell: a number, or nothing. */
export type Fill = (row: RowForm, column: ColumnForm) => string;

export const zeros: Fill = () => "0";
export const blanks: Fill = () => "";

/** A row of a table in the canonical form; a group row has blank cells. */
export function canonicalRow(table: TableForm, row: RowForm, fill: Fill): string {
  return rowLine([row.label, ...table.columns.map((column) => (row.heads ? "" : fill(row, column)))]);
}

/** A table of the form in the canonical layout, without its caption. */
export function canonicalTable(table: TableForm, fill: Fill): string[] {
  return [
    rowLine([table.corner, ...table.columns.map((column) => column.label)]),
    delimiterLine(1, table.columns.length),
    ...table.rows.map((row) => canonicalRow(table, row, fill)),
  ];
}

/** A table with its caption, if the form gives it one. */
export function captionedTable(table: TableForm, fill: Fill): string[] {
  return [...(table.caption ? [captionLine(table.caption), ""] : []), ...canonicalTable(table, fill)];
}

/** A section's heading, with its tables. */
export function canonicalSection(section: SectionForm, fill: Fill): string[] {
  return [headingLine(section), ...section.tables.flatMap((table) => ["", ...captionedTable(table, fill)])];
}

export const headingLine = (section: SectionForm): string => `## ${section.heading}`;

export const captionLine = (caption: string): string => `### ${caption}`;

/** The row under a header: labels left, numbers right. */
export const delimiterLine = (labels: number, numbers: number): string =>
  rowLine([...Array<string>(labels).fill(":--"), ...Array<string>(numbers).fill("--:")]);

/** A row of a table, its cells as they are. */
export const rowLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
