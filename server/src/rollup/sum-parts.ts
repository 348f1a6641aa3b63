import type { BoundCell, Report } from "../report/index.ts";

/** One cell of a consolidated report: what its parts add up to. */
export interface PartSum {
  /** None: in one part the number is missing or cannot be read, so that nothing is known. */
  readonly value?: number;
  /** Each part's cell that is not 0, in the order of the parts. */
  readonly from: readonly PartCell[];
  /** The part whose cell could not be read. */
  readonly unread?: Report;
}

export interface PartCell {
  readonly report: Report;
  readonly cell: BoundCell;
  readonly value: number;
}

/** The tables of all parts added up, cell by cell of the form. */
export interface PartsTotal {
  readonly at: (table: string, row: string, column: string) => PartSum;
}

/** Decimals in 万元 have at most six places; whole millionths add up without error. */
const SCALE = 1_000_000;

/** Adds up the parts; each cell when it is asked for. All parts must be of one edition. */
export function sumParts(parts: readonly Report[]): PartsTotal {
  const tables = parts.map((report) => ({ report, tables: new Map(report.tables.map((one) => [one.form.id, one])) }));
  return {
    at(table, row, column) {
      let sum = 0;
      const from: PartCell[] = [];
      for (const part of tables) {
        const cell = part.tables.get(table)?.cell(row, column);
        const value = amountOf(cell);
        if (!cell || value === undefined) return { from, unread: part.report };
        sum += Math.round(value * SCALE);
        if (value !== 0) from.push({ report: part.report, cell, value });
      }
      return { value: sum / SCALE, from };
    },
  };
}

/** A cell's number; amounts (66976万元, 251000元) in 万元. */
export function amountOf(cell: BoundCell | undefined): number | undefined {
  if (!cell?.certain || cell.value.kind !== "number") return undefined;
  if (cell.column.kind !== "amount") return cell.value.value;
  const text = cell.source.text;
  const factor = text.includes("亿") ? 10_000 : text.includes("万") ? 1 : 0.0001;
  return cell.value.value * factor;
}
