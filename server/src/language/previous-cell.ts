import type { BoundCell, Report } from "../report/index.ts";

/** Rows that last year's report has under another name: what was carried forward then was carried over now. */
const BEFORE: Readonly<Record<string, string>> = { "applications.carriedOver": "carriedForward" };

/** Columns that go on from year to year. */
const GOES_ON = new Set(["regulations/inForce", "regulations/allPublished"]);

export interface PreviousCell {
  readonly report: Report;
  readonly cell: BoundCell;
  readonly at: BoundCell["source"]["span"];
}

/** The cell of last year's report that a number must follow from. */
export function previousCell(report: Report, { table, row, column }: BoundCell): PreviousCell | undefined {
  const before = BEFORE[`${table.id}.${row.id}`];
  if (before === undefined && !GOES_ON.has(`${table.id}/${column.id}`)) return undefined;
  return cellIn(report.previous, table.id, before ?? row.id, column.id);
}

/** The same cell in last year's report. */
export function lastYears(report: Report, { table, row, column }: BoundCell): PreviousCell | undefined {
  return cellIn(report.previous, table.id, row.id, column.id);
}

function cellIn(report: Report | undefined, table: string, row: string, column: string): PreviousCell | undefined {
  const cell = report?.tables.find(({ form }) => form.id === table)?.cell(row, column);
  return report && cell && { report, cell, at: cell.source.span };
}
