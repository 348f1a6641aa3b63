import type { RowForm, TableForm } from "../../edition/index.ts";
import type { Notes } from "./findings.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import { isNumber, type Run } from "./pieces.ts";

/**
 * A row's values for its columns. Blank cells too many are those of merged label cells before it or of the page's edge
 * behind it; numbers too many are kept apart, and numbers too few leave the last cells blank.
 */
export function fitValues(form: TableForm, row: RowForm | undefined, run: Run, width: number, notes: Notes): string[] {
  const values = [...run.values];
  while (values.length > width && values[0] === "") values.shift();
  while (values.length > width && values[values.length - 1] === "") values.pop();
  const extra = values.splice(width);
  if (extra.length > 0) {
    notes.stray(placeOf(form, row?.label), extra.join(" "), noteOf(texts.extra, { number: extra.length }));
  }
  const lost = width - values.length;
  if (lost > 0) {
    const total = lost === 1 && run.tabbed ? lostTotal(form, values) : undefined;
    if (total === undefined) notes.add(placeOf(form, row?.label), "chosen", noteOf(texts.lost, { number: lost }));
    else notes.add(placeOf(form, row?.label), "chosen", noteOf(texts.cutOff, { total }));
    while (values.length < width) values.push(total === undefined ? "" : String(total));
  }
  return values;
}

/**
 * The one cell that a row of tabs lacks was not blank, for blank cells have their tab: it was cut off at the table's edge,
 * where a label cell too many had pushed it. If it is a total, it can be only the sum of the others.
 */
function lostTotal(form: TableForm, values: readonly string[]): number | undefined {
  const last = form.columns[form.columns.length - 1];
  const sum = form.rowSums.find(({ total }) => total === last?.id);
  if (!sum || sum.parts.length !== values.length || !values.every((value) => isNumber(value))) return undefined;
  const total = values.reduce((all, value) => all + Number(value.normalize("NFKC")), 0);
  return Number.isSafeInteger(total) ? total : undefined;
}
