import type { TableForm } from "../../edition/index.ts";
import type { Notes } from "./findings.ts";
import { noteOf, placeOf, texts } from "./messages.ts";
import { filled, type Run } from "./pieces.ts";
import { isNumber } from "./words.ts";

/**
 * A row's values for its columns. Blank cells too many are those of merged label cells before it or of the page's edge
 * behind it; numbers too many are kept apart, and numbers too few leave the last cells blank.
 */
export function fitValues(form: TableForm, label: string | undefined, run: Run, width: number, notes: Notes): string[] {
  const values = inColumns(run.values, width);
  while (values.length > width && values[0] === "") values.shift();
  while (values.length > width && values[values.length - 1] === "") values.pop();
  const extra = values.splice(width);
  const place = placeOf(form, label);
  if (extra.length > 0) notes.stray(place, extra.join(" "), noteOf(texts.extra, { number: extra.length }));
  const given = values.slice(0, filled({ values }));
  const rest = Array<string>(width - given.length).fill("");
  const lost = width - values.length;
  const total = run.tabbed && rest.length > 0 && width === form.columns.length ? totalAmong(form, given) : undefined;
  if (total !== undefined && lost > 1) {
    notes.add(place, "chosen", noteOf(texts.collapsed, { total }));
    return [...given.slice(0, -1), ...rest, total];
  }
  // What was blank and what was cut off is not known where the last number may be the total.
  const cutOff = run.tabbed && lost === 1 && total === undefined ? lostTotal(form, values) : undefined;
  if (cutOff !== undefined) {
    notes.add(place, "chosen", noteOf(texts.cutOff, { total: cutOff }));
    return [...values, String(cutOff)];
  }
  if (lost > 0 || total !== undefined) notes.add(place, "chosen", noteOf(texts.lost, { number: rest.length }));
  return [...given, ...rest];
}

/** Blank cells among the values are those of columns that the header merges, where all others are as many as the columns. */
function inColumns(values: readonly string[], width: number): string[] {
  const filledOnes = values.filter((value) => value !== "");
  return values.length > width && filledOnes.length === width ? filledOnes : [...values];
}

/**
 * The last of the numbers that stand before blank cells only, where it is the sum of those before it: in texts that leave
 * blank cells out it is the row's total, not the number of the column that it has come to stand in.
 */
function totalAmong(form: TableForm, given: readonly string[]): string | undefined {
  const last = given[given.length - 1];
  if (last === undefined || given.length < 2 || !endsInTotal(form)) return undefined;
  const sum = sumOf(given.slice(0, -1));
  return sum !== undefined && sum > 0 && sum === sumOf([last]) ? last : undefined;
}

/**
 * The one cell that a row of tabs lacks was not blank, for blank cells have their tab: it was cut off at the table's edge,
 * where a label cell too many had pushed it. If it is a total, it can be only the sum of the others.
 */
function lostTotal(form: TableForm, values: readonly string[]): number | undefined {
  return endsInTotal(form) && values.length === form.columns.length - 1 ? sumOf(values) : undefined;
}

/** Whether the last column is the sum of all others. */
function endsInTotal({ columns, rowSums }: TableForm): boolean {
  const sum = rowSums.find(({ total }) => total === columns[columns.length - 1]?.id);
  return sum?.parts.length === columns.length - 1;
}

function sumOf(values: readonly string[]): number | undefined {
  if (!values.every((value) => isNumber(value))) return undefined;
  const sum = values.reduce((all, value) => all + Number(value.normalize("NFKC")), 0);
  return Number.isSafeInteger(sum) ? sum : undefined;
}
