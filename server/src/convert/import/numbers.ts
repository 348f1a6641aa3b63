import { isLine, type Source } from "../source/source.ts";
import { tidy } from "../tidy.ts";

/** Every number of the source that the draft does not hold as often: nothing may be lost on the way. */
export function missingNumbers(source: Source, draft: string): { all: number; missing: string[] } {
  const given = [...textsOf(source)].flatMap(numbersOf);
  const written = numbersOf(draft);
  const missing = countOf(given);
  const surplus = new Map<string, number>();
  for (const number of written) take(missing, number) || add(surplus, number);
  // Whether two lines belong together is not known here: a number may be broken in two on either side.
  putTogether(given, missing, surplus);
  putTogether(written, surplus, missing);
  return { all: given.length, missing: [...missing].flatMap(([number, count]) => Array<string>(count).fill(number)) };
}

/** Numbers that follow each other are one on the other side; there it is too many, and here they are missing. */
function putTogether(numbers: readonly string[], pieces: Map<string, number>, wholes: Map<string, number>): void {
  for (const [index, before] of numbers.entries()) {
    const after = numbers[index + 1];
    if (after === undefined || !pieces.has(before) || !pieces.has(after)) continue;
    if (before === after && pieces.get(before) === 1) continue;
    const whole = [before + after, `${before}.${after}`].find((each) => wholes.has(each));
    if (whole !== undefined)
      for (const [counts, number] of [
        [pieces, before],
        [pieces, after],
        [wholes, whole],
      ] as const)
        take(counts, number);
  }
}

function countOf(numbers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) add(counts, number);
  return counts;
}

function add(counts: Map<string, number>, number: string): void {
  counts.set(number, (counts.get(number) ?? 0) + 1);
}

/** Takes one away; whether there was one. */
function take(counts: Map<string, number>, number: string): boolean {
  const count = counts.get(number);
  if (count === undefined) return false;
  if (count === 1) counts.delete(number);
  else counts.set(number, count - 1);
  return true;
}

function* textsOf({ blocks }: Source): Generator<string> {
  for (const block of blocks) {
    // White space between full-width digits parts numbers as well, and is none beside wide characters.
    if (isLine(block))
      yield block.text
        .replace(/[０-９]+/g, plain)
        .split("\t")
        .map(tidy)
        .join("\t");
    else yield* singleCells(block.rows);
  }
}

/** Merged cells stand in each of their places: equal neighbours with words count once, numbers are cells. */
function* singleCells(rows: readonly (readonly string[])[]): Generator<string> {
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const text = tidy(cell);
      const merged = /\p{L}/u.test(text) && (row[c - 1] === cell || rows[r - 1]?.[c] === cell);
      if (!merged) yield text;
    }
  }
}

const plain = (text: string) => text.normalize("NFKC");

const numbersOf = (text: string): string[] => plain(text).match(/\d+(?:\.\d+)?/g) ?? [];
