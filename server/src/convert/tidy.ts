import { withoutRadicals } from "./radicals.ts";

const BLANK = /[\s\u00a0\u3000\u2000-\u200a\u202f\u205f]+/g;
/** Characters that are there but cannot be seen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\ufffe\uffff]|\p{Cc}(?<![\t\n\r\f\v])/gu;
/** Chinese characters, their punctuation, and the quotation marks and dashes that Chinese text uses. */
const WIDE = "\\u2014\\u2018-\\u201d\\u2026\\u2e80-\\u303f\\u3040-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uffef";
const BESIDE_WIDE = new RegExp(`(?<=[${WIDE}]) +| +(?=[${WIDE}])`, "g");
const WIDE_CHARACTER = new RegExp(`[${WIDE}]`);

/** One line of text: no invisible characters, and no white space but that between two words of the Latin script. */
export function tidy(text: string): string {
  return withoutRadicals(text.replace(INVISIBLE, "")).replace(BLANK, " ").replace(BESIDE_WIDE, "").trim();
}

/** Two pieces of one text, as they would stand on one line: words of the Latin script stay apart, a broken number does not. */
export function joined(before: string, after: string): string {
  return joinedAll([before, after]);
}

/** Any number of pieces, put together at once: what grows piece by piece is copied as often. */
export const joinedAll = (pieces: readonly string[]): string => put(pieces, isApart);

/** The lines that a cell has by itself: two numbers stay two, for nobody knows here whether they are one that was broken. */
export const linesOfCell = (lines: readonly string[]): string => put(lines, isNarrow);

function put(pieces: readonly string[], isApart: (before: string, after: string) => boolean): string {
  const parts: string[] = [];
  for (const piece of pieces) {
    if (piece === "") continue;
    const last = parts[parts.length - 1];
    if (last !== undefined && isApart(last.slice(-1), piece.charAt(0))) parts.push(" ");
    parts.push(piece);
  }
  return parts.join("");
}

const isNarrow = (before: string, after: string): boolean =>
  !WIDE_CHARACTER.test(before) && !WIDE_CHARACTER.test(after);

const isApart = (before: string, after: string): boolean =>
  isNarrow(before, after) && !(/\d/.test(before) && /\d/.test(after));

/** How wide a line is printed: a Chinese character counts 1, a Latin one a half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE_CHARACTER.test(character) ? 1 : 0.5;
  return width;
}

/** The characters of a text alone, for finding a piece of a label in it: kinds of brackets, quotes and marks are alike. */
export function characters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[〔【[{〖﹝〈《<]/g, "(")
    .replace(/[〕】\]}〗﹞〉》>]/g, ")")
    .replace(/[“”„‟"'‘’「」『』]/g, '"')
    .replace(/[\s、.,:;。·]/g, "");
}
