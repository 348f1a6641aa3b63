import type { TableRow } from "../draft/index.ts";
import type { Segment } from "./segments.ts";

/** More label columns than this the official layout does not have. */
export const MOST_LABELS = 3;

/** The columns before the first one that the form knows, as far as they hold no numbers but those that count the rows. */
export function countLabelColumns(first: number, counted: number, { body }: Segment, wide: boolean): number {
  const limit = Math.min(first, counted + MOST_LABELS);
  let count = counted;
  while (count < limit && !holdsNumbers(body, count)) count++;
  return wide ? count : Math.max(count, 1);
}

/** Whether the first column counts the rows: most of them have a number there, one more each, and beside it labels. */
export function isNumbered(body: readonly TableRow[], first: number): boolean {
  if (first < 2 || holdsNumbers(body, 1)) return false;
  const texts = body.map(({ cells }) => cells[0]?.text ?? "").filter(isNumber);
  const numbers = texts.map((text) => Number(text.normalize("NFKC")));
  return numbers.length * 2 > body.length && numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
}

/** A column of numbers, and not one of labels into which a cell left out has moved one. */
function holdsNumbers(body: readonly TableRow[], column: number): boolean {
  let numbers = 0;
  let words = 0;
  for (const { cells } of body) {
    const text = cells[column]?.text ?? "";
    if (isNumber(text)) numbers++;
    else if (text !== "") words++;
  }
  return numbers * 4 > words;
}

/** Digits and nothing else, which no label is. */
export const isNumber = (text: string): boolean => /^[\d０-９]+$/.test(text);
