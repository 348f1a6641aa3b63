import { type Span, splitsPair } from "../draft/index.ts";

/** More of a line need not be marked. */
const LONGEST = 60;

/**
 * Where what is wrong with a draft as a whole is said: at its first line with text. Comments are skipped, so that a
 * directive above the line speaks for it. Where there is no text, empty and behind all that there is.
 */
export function firstLine(text: string): Span {
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const from = top + (/^(?:\s|<!--.*?-->)*/.exec(text.slice(top, top + 1000))?.[0].length ?? 0);
  if (from >= text.length) return { from, to: from };
  const end = text.slice(from, from + LONGEST).search(/[\r\n]/);
  const to = end < 0 ? Math.min(text.length, from + LONGEST) : from + end;
  return { from, to: splitsPair(text, to) ? to - 1 : to };
}
