import type { Ruler } from "../ruler.ts";

/** A line of the draft as far as there is room for it, in three parts: what is marked, and what stands around it. */
export interface Frame {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Three full stops rather than one character, which is of one column here and of two there. */
const CUT = "...";

/** What is farther away has no room in any case, and need not be measured: a line may be long beyond reason. */
const FAR = 500;

/** Cuts a line around what is marked; of a table's row the label stays, so that one sees which row it is. */
export function frame(line: string, from: number, to: number, room: number, ruler: Ruler): Frame {
  const start = from > 2 * FAR ? line.slice(0, FAR) + line.slice(from - FAR, from) : line.slice(0, from);
  const before = printable(start).trimStart();
  const marked = cutEnd(printable(line.slice(from, Math.min(to, from + FAR))), Math.floor(room * 0.6), ruler);
  const after = printable(line.slice(to, to + FAR)).trimEnd();
  const left = room - ruler.width(marked);
  const leftAfter = Math.min(ruler.width(after), Math.max(left - ruler.width(before), Math.floor(left / 3)));
  return {
    before: cutMiddle(before, left - leftAfter, ruler),
    marked,
    after: cutEnd(after, leftAfter, ruler),
  };
}

/** No tabs, no control characters that would steer the terminal, no invisible ones. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").replace(/\p{Cf}/gu, "");
}

function cutEnd(text: string, room: number, ruler: Ruler): string {
  return ruler.width(text) <= room ? text : ruler.start(text, room - CUT.length) + CUT;
}

function cutMiddle(text: string, room: number, ruler: Ruler): string {
  if (ruler.width(text) <= room) return text;
  const label = /^\|[^|]*[^|\s](?=\s*\|)/.exec(text)?.[0] ?? "";
  const half = Math.floor(room / 2);
  const whole = `${label} ${CUT}`.trimStart();
  const head = ruler.width(whole) <= half ? whole : cutEnd(label, half, ruler);
  return head + ruler.end(text, room - ruler.width(head));
}

/** Items in lines that fit, each item whole. */
export function wrapped(items: readonly string[], room: number, ruler: Ruler): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && ruler.width(last + item) <= room) lines[lines.length - 1] = last + item;
    else lines.push(item);
  }
  return lines;
}
