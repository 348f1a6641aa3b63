import { isLine, type Source } from "../source/source.ts";
import { tidy } from "../tidy.ts";

/** With more numbers missing than this, it is not looked whether each was broken in two. */
const MOST = 200;

/** Every number of the source that the draft does not hold as often: nothing may be lost on the way. */
export function missingNumbers(source: Source, draft: string): { all: number; missing: string[] } {
  const left = new Map<string, number>();
  for (const number of numbersOf(draft)) left.set(number, (left.get(number) ?? 0) + 1);
  // Whether two lines belong together is not known here, so a number broken in two is looked for in both ways.
  const whole = draft.normalize("NFKC").replace(/\s/g, "");
  const missing: string[] = [];
  let all = 0;
  for (const text of textsOf(source)) {
    for (const number of numbersOf(text)) {
      all++;
      const count = left.get(number) ?? 0;
      if (count > 0) left.set(number, count - 1);
      else if (number === "0" || missing.length > MOST || !whole.includes(number)) missing.push(number);
    }
  }
  return { all, missing };
}

function* textsOf({ blocks }: Source): Generator<string> {
  for (const block of blocks) {
    if (isLine(block)) yield block.text.split("\t").map(tidy).join("\t");
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

const numbersOf = (text: string): string[] => text.normalize("NFKC").match(/\d+(?:\.\d+)?/g) ?? [];
