import {
  type ChartForm,
  type ColumnForm,
  newestEdition,
  type RowForm,
  type TableForm,
  tablesOf,
} from "../edition/index.ts";
import type { Text } from "../message.ts";
import type { Unit } from "./unit.ts";

/** One bar: what is counted, and how many. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** What the reports on one year count together, as the newest form wants it shown. */
export interface YearTotals {
  readonly year: number;
  readonly units: number;
  readonly charts: readonly { readonly title: Text; readonly bars: readonly Bar[] }[];
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

/** The sums of all cells, by the ids of table, row and column. */
type Sums = ReadonlyMap<string, number>;

function yearTotals(year: number, units: readonly Unit[]): YearTotals {
  const sums = new Map<string, number>();
  for (const { figures } of units) {
    for (const { table, row, column, value } of figures) {
      const key = `${table}/${row}/${column}`;
      if (value !== undefined) sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  const charts = tablesOf(newestEdition).flatMap((table) =>
    table.charts.map((chart) => ({ title: chart.title, bars: barsOf(table, chart, sums) })),
  );
  return { year, units: units.length, charts };
}

function barsOf(table: TableForm, { bars, rows }: ChartForm, sums: Sums): Bar[] {
  const shown = table.rows.filter(({ id }) => rows.includes(id));
  const columns = table.columns.filter(({ id }) => !table.rowSums.some(({ total }) => total === id));
  const count = (of: readonly RowForm[], across: readonly ColumnForm[]) =>
    of
      .flatMap((row) => across.map((column) => sums.get(`${table.id}/${row.id}/${column.id}`) ?? 0))
      .reduce((sum, value) => sum + value, 0);
  if (bars === "columns") return columns.map((column) => ({ label: column.label, value: count(shown, [column]) }));
  // What one form counts in a row, another may in the rows of a group of that name: the bar is of both.
  return shown.map((row) => ({ label: row.label, value: count([row, ...rowsUnder(table, row)], columns) }));
}

/** The rows with numbers below a group, at any depth, totals left out. */
function rowsUnder(table: TableForm, { id }: RowForm): RowForm[] {
  return table.rows
    .filter((row) => row.group === id && !table.columnSums.some(({ total }) => total === row.id))
    .flatMap((row) => [row, ...rowsUnder(table, row)]);
}
