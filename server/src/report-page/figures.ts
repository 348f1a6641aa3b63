import { type Edition, type SectionForm, type TableForm, tablesOf } from "../edition/index.ts";
import type { Report } from "../report/index.ts";

/** One cell of one report, by the ids of the form and with the form's own labels. */
export interface Figure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly labels: { readonly table: string; readonly row: string; readonly column: string };
  /** None where the cell is blank or cannot be read. */
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
            value: cell?.certain && cell.value.kind === "number" ? cell.value.value : undefined,
          };
        }),
      );
  });
}

const labels = new WeakMap<TableForm, string>();

/** The caption, or where the form gives none the heading of the section without its number. */
function tableLabel(edition: Edition, form: TableForm): string {
  const known = labels.get(form);
  if (known !== undefined) return known;
  const holds = (section: SectionForm) => section.tables.includes(form);
  const [heading = form.id] = edition.sections.filter(holds).map((section) => section.heading);
  const label = form.caption ?? heading.replace(/^[一二三四五六]、/, "");
  labels.set(form, label);
  return label;
}
