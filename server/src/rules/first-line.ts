import { type Span, splitsPair } from "../draft/index.ts";

/** More of a line need not be marked. */
const LONGEST = 60;

/**
 * Where what is wrong with a draft as a whole is said: at its first line with text. Comments are skipped, so that a
 * directive above the line speaks for it. Where there is no text, empty and behind all that there is.
 */
export function firstLine(text: string): Span {
  // A byte-order mark is white space to it.
  const from = /^(?:\s|<!--.*?-->)*/.exec(text.slice(0, 1000))?.[0].length ?? 0;
  const end = text.slice(from, from + LONGEST).search(/[\r\n]/);
  const to = end < 0 ? Math.min(text.length, from + LONGEST) : from + end;
  return { from, to: splitsPair(text, to) ? to - 1 : to };
}
