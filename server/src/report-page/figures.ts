import { type Edition, type TableForm, tablesOf, unnumbered } from "../edition/index.ts";
import type { BoundCell, Report } from "../report/index.ts";
import { amountOf, SCALE } from "../report/part.ts";

/** One cell of one report, by the ids of the form and with the form's own labels. */
export interface Figure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly labels: { readonly table: string; readonly row: string; readonly column: string };
  /** None where the cell is blank or cannot be read. Money is in 万元, whatever unit was typed. */
  readonly value: number | undefined;
}

/** Every figure of a report, in the order of the form; what the draft does not have has no value. */
export function figuresOf(report: Report): Figure[] {
  return tablesOf(report.edition).flatMap((form) => {
    const table = report.tables.find((bound) => bound.form === form);
    const label = tableLabel(report.edition, form);
    return form.rows
      .filter((row) => !row.heads)
      .flatMap((row) =>
        form.columns.map((column) => {
          const cell = table?.cell(row.id, column.id);
          return {
            table: form.id,
            row: row.id,
            column: column.id,
            labels: { table: label, row: row.label, column: column.label },
            value: numberIn(cell),
          };
        }),
      );
  });
}

/** 0.1 and 0.2 add up to 0.3. */
function numberIn(cell: BoundCell | undefined): number | undefined {
  const amount = amountOf(cell);
  return amount === undefined || Number.isInteger(amount) ? amount : Math.round(amount * SCALE) / SCALE;
}

const labels = new WeakMap<TableForm, string>();

/** The caption, or where the form gives none the heading of the section without its number. */
function tableLabel(edition: Edition, form: TableForm): string {
  const known = labels.get(form);
  if (known !== undefined) return known;
  const section = edition.sections.find(({ tables }) => tables.includes(form));
  const label = form.caption ?? (section ? unnumbered(section) : form.id);
  labels.set(form, label);
  return label;
}
