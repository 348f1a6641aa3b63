import type { TableForm } from "../../edition/index.ts";
import type { Place, Reading } from "../quantities/quantity.ts";

const places = new Map<Place, { row: string; column: readonly string[] | undefined }>();

/** The row and the column that a place names; places are the data's own, so each is read once. */
export function cellOf(place: Place) {
  let cell = places.get(place);
  if (!cell) {
    const [row = "", column] = place.split(".");
    cell = { row, column: column ? [column] : undefined };
    places.set(place, cell);
  }
  return cell;
}

const inForms = new WeakMap<TableForm, WeakMap<Reading, boolean>>();

/** Whether the form has all the cells of a reading; both are data, so each pair is looked at once. */
export function isInForm(form: TableForm, reading: Reading): boolean {
  const known = inForms.get(form) ?? new WeakMap<Reading, boolean>();
  inForms.set(form, known);
  let is = known.get(reading);
  if (is === undefined) {
    is = [...reading.plus, ...(reading.minus ?? [])].every((place) => hasPlace(form, place));
    known.set(reading, is);
  }
  return is;
}

function hasPlace(form: TableForm, place: Place): boolean {
  const { row, column } = cellOf(place);
  return form.rows.some((one) => one.id === row) && (!column || form.columns.some((one) => column.includes(one.id)));
}
