import { type ColumnForm, headersOf, type TableForm } from "../../edition/index.ts";
import { fold } from "../../report/label.ts";
import { saysLabel } from "../../report/vocabulary.ts";
import type { Run } from "./pieces.ts";
import { isNumber } from "./words.ts";

/**
 * The order in which the columns of a text's table stand. A header of one row names them in that order. One of several rows
 * is taken apart in any order, as its cells are higher or lower: there the sums of the rows alone can say so.
 */

export interface ColumnOrder {
  readonly columns: readonly ColumnForm[];
  /** The header has another order than the form, so that what is written is one of two readings. */
  readonly unsure: boolean;
}

/** The order of the columns by the header and by the sums of the rows. */
export function orderOf(form: TableForm, header: readonly string[], runs: readonly Run[]): ColumnOrder {
  const { columns } = form;
  const headers = headersOf(form);
  const spanning = header.map((piece) => headers.findIndex((label) => fold(label) === fold(piece)));
  // Rows that are printed side by side may have changed their places.
  const moved = !isRising(spanning.filter((place, at) => place >= 0 && spanning.indexOf(place) === at));
  const named = header.flatMap((piece) => saysLabel(piece, columns) ?? []);
  const found = named.slice(0, new Set(named).size);
  // The same columns stand once for each row that is printed beside the others.
  const repeated = named.every((column, i) => column === found[i % found.length]);
  if (!repeated || isRising(found.map((column) => columns.indexOf(column)))) return { columns, unsure: moved };
  const whole = found.length === columns.length;
  const order = completed(found, columns);
  const read = (order: readonly ColumnForm[]) => runs.filter((run) => addsUp(form, order, run)).length;
  const [own, other] = [read(columns), read(order)];
  const merged = spanning.some((place) => place >= 0);
  const better = merged || !whole ? other > 0 && own === 0 : other >= own;
  return better ? { columns: order, unsure: true } : { columns, unsure: moved || (!merged && (whole || own === 0)) };
}

/** Columns whose label is in pieces stand behind the one that the form has before them. */
function completed(found: readonly ColumnForm[], columns: readonly ColumnForm[]): ColumnForm[] {
  const order = [...found];
  for (const [at, column] of columns.entries()) {
    const before = columns[at - 1];
    if (!order.includes(column)) order.splice(before ? order.indexOf(before) + 1 : 0, 0, column);
  }
  return order;
}

/** Cells in the order of the form. */
export function inOrder<Cell>(cells: readonly Cell[], order: readonly ColumnForm[], { columns }: TableForm): Cell[] {
  const width = columns.length;
  return cells.map((cell, i) => {
    const from = i - (i % width);
    return cells[from + order.indexOf(columns[i % width] as ColumnForm)] ?? cell;
  });
}

const isRising = (places: readonly number[]) => places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));

/** Whether the totals of a row are right in this order; rows without a number but 0 say nothing. */
function addsUp({ rowSums }: TableForm, order: readonly ColumnForm[], { values }: Run): boolean {
  if (values.length % order.length > 0 || !values.every(isNumber)) return false;
  const numbers = values.map((value) => Number(value.normalize("NFKC")));
  const at = (id: string, from: number) => numbers[from + order.findIndex((column) => column.id === id)] ?? Number.NaN;
  const isSum = (from: number) =>
    rowSums.every(({ total, parts }) => at(total, from) === parts.reduce((all, id) => all + at(id, from), 0));
  return numbers.some((number) => number > 0) && numbers.every((_, i) => i % order.length > 0 || isSum(i));
}
