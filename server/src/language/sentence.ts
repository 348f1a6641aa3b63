import { type SentenceForm, sentences } from "../edition/sentences.ts";
import type { BoundCell, BoundTable, Report } from "../report/index.ts";

/** A standard sentence with this report's numbers. */
export interface Sentence {
  readonly form: SentenceForm;
  readonly text: string;
}

/** The sentences that can be said in an aspect or section, where all their numbers are known. */
export function sentencesFor(report: Report, place: string): Sentence[] {
  const number = (key: string) => numberOf(report, key);
  return sentences.flatMap((form) => {
    if (!form.places.includes(place)) return [];
    if (form.some && !form.some.some((key) => (number(key) ?? 0) > 0)) return [];
    if (form.none && !form.none.every((key) => number(key) === 0)) return [];
    const text = filled(report, form.text);
    return text === undefined ? [] : [{ form, text }];
  });
}

function filled(report: Report, template: string): string | undefined {
  let known = true;
  const text = template.replace(/\{([^{}]+)\}/g, (_, key: string) => {
    const value = key === "year" ? report.year : numberOf(report, key);
    if (value === undefined) known = false;
    return String(value);
  });
  return known ? text : undefined;
}

/** The number that keys joined by `+` come to; none where one of them is not known. */
function numberOf({ tables }: Report, keys: string): number | undefined {
  let sum = 0;
  for (const key of keys.split("+")) {
    const [, id, row = "", column = ""] = /^(\w+)\.(\w+)\/(\w+)$/.exec(key) ?? [];
    const table = tables.find(({ form }) => form.id === id);
    const value = table && cellNumber(table, row, column);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

function cellNumber(table: BoundTable, row: string, column: string): number | undefined {
  const form = table.form.rows.find(({ id }) => id === row);
  const below = table.form.rows.filter(({ group }) => group === row);
  if (!form?.heads || below.length === 0) return computed(table, table.cell(row, column));
  const values = below.map(({ id }) => cellNumber(table, id, column));
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

/** A total counts at what it should be. */
function computed({ sums }: BoundTable, cell: BoundCell | undefined): number | undefined {
  if (!cell) return undefined;
  if (cell.derived) return sums.find(({ at, balance }) => at === cell && !balance)?.expected;
  return cell.certain && cell.value.kind === "number" ? cell.value.value : undefined;
}
