import type { ColumnForm, RowForm } from "../edition/index.ts";
import type { BoundColumn, BoundRow, BoundTable } from "../report/index.ts";
import { fold, formLabel } from "../report/label.ts";

/** Rows with a label that the form does not know there, and the labels that are missing in their place. */
export interface Strangers {
  readonly rows: readonly BoundRow[];
  /** The one row of the form that a stranger can stand for. */
  readonly meant: ReadonlyMap<BoundRow, RowForm>;
}

export function strangersOf({ form, rows, missingRows }: BoundTable): Strangers {
  const typed = rows.filter((row) => row.form || row.source.cells.some((cell) => cell.text !== ""));
  return { rows: typed.filter((row) => !row.form), meant: meantFor(typed, form.rows, missingRows) };
}

/** The row of the form that has this label, be it with other brackets. */
export const namedRow = ({ form }: BoundTable, label: string): RowForm | undefined =>
  form.rows.find((row) => formLabel(row).folded.includes(fold(label)));

/** Another table of the report whose form has a row with this label, which this one's has not. */
export const tableNaming = (tables: readonly BoundTable[], own: BoundTable, label: string): BoundTable | undefined =>
  namedRow(own, label) ? undefined : tables.find((table) => table.edition === own.edition && namedRow(table, label));

/** The one column of the form that a stranger among the columns can stand for. */
export function meantColumns({
  form,
  columns,
  missingColumns,
  wide,
}: BoundTable): ReadonlyMap<BoundColumn, ColumnForm> {
  const typed = columns.filter((column) => column.form || column.label);
  return wide ? new Map() : meantFor(typed, form.columns, missingColumns);
}

/** A stranger and what is missing of the form are meant for each other where both are alone between the same two neighbours. */
function meantFor<Form, Typed extends { readonly form: Form | undefined }>(
  typed: readonly Typed[],
  order: readonly Form[],
  missing: readonly Form[],
): ReadonlyMap<Typed, Form> {
  const meant = new Map<Typed, Form>();
  let strangers: Typed[] = [];
  let previous = -1;
  const close = (next: number) => {
    const [stranger] = strangers;
    if (stranger && strangers.length === 1) {
      const lost = missing.filter((form) => order.indexOf(form) > previous && order.indexOf(form) < next);
      const [form] = lost;
      if (form && lost.length === 1) meant.set(stranger, form);
    }
    strangers = [];
    previous = next;
  };
  for (const one of typed) {
    if (one.form) close(order.indexOf(one.form));
    else strangers.push(one);
  }
  close(order.length);
  return meant;
}
