import { newestEdition, type RowForm, type TableForm, tablesOf } from "../edition/index.ts";
import type { Unit } from "./unit.ts";

/** One bar: what is counted, and how many. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** What the reports on one year count together. */
export interface YearTotals {
  readonly year: number;
  readonly units: number;
  readonly flow: readonly Bar[];
  readonly outcomes: readonly Bar[];
  readonly applicants: readonly Bar[];
  readonly reviews: readonly Bar[];
}

/** The figures of all units by year, the latest first. Only base cells are added: a wrong total spreads no further. */
export function totalsOf(all: readonly Unit[]): YearTotals[] {
  const units = all.filter(({ isWhole }) => !isWhole);
  const years = [...new Set(units.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  return years.map((year) =>
    yearTotals(
      year,
      units.filter((unit) => unit.year === year),
    ),
  );
}

function yearTotals(year: number, units: readonly Unit[]): YearTotals {
  const sums = new Map<string, number>();
  for (const { figures } of units) {
    for (const { table, row, column, value } of figures) {
      const key = `${table}/${row}/${column}`;
      if (value !== undefined) sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  const count = (table: TableForm, rows: readonly RowForm[], columns: readonly string[]) =>
    rows
      .flatMap((row) => columns.map((column) => sums.get(`${table.id}/${row.id}/${column}`) ?? 0))
      .reduce((sum, value) => sum + value, 0);
  const applications = tableNamed("applications");
  const reviews = tableNamed("reviews");
  const kinds = baseColumns(applications);
  const bar = (row: RowForm): Bar => ({
    label: row.label,
    value: count(applications, [row, ...rowsUnder(applications, row)], kinds),
  });
  const received = applications.rows.filter(({ id }) => id === "received");
  return {
    year,
    units: units.length,
    flow: applications.rows.filter(({ group }) => group === undefined).map(bar),
    // 2019 counts 其他处理 in one row, 2021 in the rows of a group: by its id the bar is of both.
    outcomes: applications.rows.filter(({ id, group }) => group === "outcomes" && !isSum(applications, id)).map(bar),
    applicants: applications.columns
      .filter(({ id }) => kinds.includes(id))
      .map(({ id, label }) => ({ label, value: count(applications, received, [id]) })),
    reviews: reviews.columns
      .filter(({ id }) => baseColumns(reviews).includes(id))
      .map(({ id, label }) => ({ label, value: count(reviews, reviews.rows, [id]) })),
  };
}

function tableNamed(id: string): TableForm {
  return tablesOf(newestEdition).find((table) => table.id === id) as TableForm;
}

function baseColumns(table: TableForm): string[] {
  return table.columns.map(({ id }) => id).filter((id) => !table.rowSums.some(({ total }) => total === id));
}

function isSum(table: TableForm, row: string): boolean {
  return table.columnSums.some(({ total }) => total === row);
}

/** The rows with numbers below a group, at any depth. */
function rowsUnder(table: TableForm, { id }: RowForm): RowForm[] {
  return table.rows
    .filter(({ group, id: row }) => group === id && !isSum(table, row))
    .flatMap((row) => [row, ...rowsUnder(table, row)]);
}
