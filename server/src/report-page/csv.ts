import type { Unit } from "./unit.ts";

/** A byte-order mark, without which Excel takes UTF-8 for something else; DuckDB and pandas leave it aside. */
export const csvHead = "\uFEFFagency,year,table,row,column,value,file\r\n";

/** Every figure of a report in a line: tidy, so that a spreadsheet pivots it and a database reads it as it is. */
export function csvRows({ agency, year, figures, file }: Unit): string {
  return figures
    .map(({ labels, value }) =>
      [
        field(agency ?? ""),
        year ?? "",
        field(labels.table),
        field(labels.row),
        field(labels.column),
        value ?? "",
        field(file),
      ].join(","),
    )
    .map((row) => `${row}\r\n`)
    .join("");
}

/** A spreadsheet takes a text that begins so for a formula, and would do what it says. */
const FORMULA = /^[=+\-@\t\r]/;

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
