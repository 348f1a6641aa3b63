import type { Span } from "../draft/index.ts";

/** A row from pipe to pipe, perhaps with a directive behind it. */
const ROW = /^\s*\|.*\|\s*(?:<!--.*-->\s*)?$/;

/** Whether text that is put in the place of a selection leaves a broken line of what stands before or behind it. */
export function tearsRow(text: string, { from, to }: Span, pasted: string): boolean {
  const end = text.indexOf("\n", to);
  const head = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  const tail = text.slice(to, end < 0 ? text.length : end);
  const lines = (head + pasted + tail).split(/\r\n|[\r\n]/);
  const isTorn = (part: string, line: string) => part.trim() !== "" && line.trim() !== part.trim() && !ROW.test(line);
  return lines.length > 1 && (isTorn(head, lines[0] as string) || isTorn(tail, lines.at(-1) as string));
}
