import type { Edit } from "./edit.ts";

/** The line end that a text uses: that of its first line. */
export function lineEndOf(text: string): "\n" | "\r\n" {
  return text.charCodeAt(text.indexOf("\n") - 1) === 13 ? "\r\n" : "\n";
}

/**
 * Inserts lines as a block of their own before the line that begins at `place` (or at the end of the text), with a
 * blank line on each side where there is none yet. What would come before the byte-order mark comes behind it.
 */
export function insertBlock(text: string, place: number, lines: readonly string[]): Edit {
  const eol = lineEndOf(text);
  const top = topOf(text);
  const offset = Math.max(place, top);
  const start = Math.max(lineStart(text, offset), top);
  const line = text.slice(start, offset);
  // Of what stands above and below, a line tells: to look through all of it would take longer, the longer the draft.
  const blank = start === top || /^[ \t]*[\r\n]+$/.test(text.slice(Math.max(lineStart(text, start - 1), top), start));
  // What stands on the line would indent the block, or be part of it.
  const gap = line === "" ? (blank ? "" : eol) : /^[ \t]*$/.test(line) ? eol : eol + eol;
  const below = text.slice(offset, nextLine(text, offset));
  const rest = below === "" || /^[ \t]*\r?\n$/.test(below) ? "" : eol;
  return { span: { from: offset, to: offset }, newText: gap + lines.join(eol) + eol + rest };
}

/** Where a text begins: behind its byte-order mark. */
export const topOf = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** Where the line that holds `offset` begins. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** Where the line after the one that holds `offset` begins; the end of the text behind the last line. */
export function nextLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return Math.min(end + 1, text.length);
}

/** LF, or a CR by itself: within CRLF it is the LF that ends the line. */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}
