import type { Span } from "../draft/index.ts";

/**
 * Whether text of several lines that is put in the place of a selection breaks the row before or behind it: what was cut
 * out of rows and comes back to its place makes them whole again, and lines of their own leave them as they are.
 */
export function tearsRow(text: string, { from, to }: Span, pasted: string): boolean {
  const lines = pasted.split(/\r\n|[\r\n]/);
  if (lines.length < 2) return false;
  const [head, cutHead] = split(text, from);
  const [cutTail, tail] = split(text, to);
  return !isWhole(head, lines[0] ?? "", cutHead) || !isWhole(tail, lines.at(-1) ?? "", cutTail, true);
}

/** A line, before an offset and behind it. */
function split(text: string, at: number): [string, string] {
  const end = text.indexOf("\n", at);
  return [text.slice(text.lastIndexOf("\n", at - 1) + 1, at), text.slice(at, end < 0 ? text.length : end)];
}

/** What is left of a line is all of it, and nothing comes to it; or else what comes in place of the rest makes a row of it. */
function isWhole(left: string, added: string, rest: string, behind = false): boolean {
  if (isBlank(left) || (isBlank(added) && isBlank(rest))) return true;
  const line = behind ? added + left : left + added;
  return ROW.test(line) && pipes(line) === pipes(left + rest);
}

const isBlank = (text: string): boolean => text.trim() === "";

/** From pipe to pipe, perhaps with a directive behind it. */
const ROW = /^\s*\|.*\|\s*(?:<!--.*-->\s*)?$/;

const pipes = (line: string): number => line.split("|").length;
