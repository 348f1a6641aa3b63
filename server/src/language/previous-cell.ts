import type { BoundCell, Report } from "../report/index.ts";

export interface PreviousCell {
  readonly report: Report;
  readonly cell: BoundCell;
  readonly at: BoundCell["source"]["span"];
}

/** The cell of last year's report that a number must follow from: what was carried forward, or goes on to hold. */
export function previousCell(report: Report, { table, row, column }: BoundCell): PreviousCell | undefined {
  const carried = table.carried.find((one) => one.row === row.id);
  if (carried) return cellIn(report.previous, table.id, carried.from, column.id);
  const goesOn = table.running.some((one) => one.column === column.id);
  return goesOn ? cellIn(report.previous, table.id, row.id, column.id) : undefined;
}

/** The same cell in last year's report. */
export function lastYears(report: Report, { table, row, column }: BoundCell): PreviousCell | undefined {
  return cellIn(report.previous, table.id, row.id, column.id);
}

function cellIn(report: Report | undefined, table: string, row: string, column: string): PreviousCell | undefined {
  const cell = report?.tables.find(({ form }) => form.id === table)?.cell(row, column);
  return report && cell && { report, cell, at: cell.source.span };
}
