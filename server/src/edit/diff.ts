import { splitsPair } from "../draft/index.ts";
import type { Edit } from "./edit.ts";

/** Lines `from` to `to` of the old text become lines `newFrom` to `newTo` of the new one. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** A text in lines, each with its end, so that they join to the text again. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The search takes time and room by the square of the lines that changed; beyond so many the texts are just different. */
const MAX_COST = 1000;

/** The shortest way from the one list of lines to the other (Myers), in the order of the lines. */
export function diffLines(before: readonly string[], after: readonly string[]): Hunk[] {
  const trail = search(before, after);
  if (!trail) return [differing(before, after)];
  const hunks: Hunk[] = [];
  let x = before.length;
  let y = after.length;
  for (let cost = trail.length - 1; cost > 0; cost--) {
    const ends = trail[cost - 1] as ReadonlyMap<number, number>;
    const down = goesDown(ends, x - y, cost);
    const diagonal = down ? x - y + 1 : x - y - 1;
    const fromX = ends.get(diagonal) as number;
    const fromY = fromX - diagonal;
    const toX = down ? fromX : fromX + 1;
    const toY = down ? fromY + 1 : fromY;
    const next = hunks[hunks.length - 1];
    if (next && next.from === toX && next.newFrom === toY) {
      hunks[hunks.length - 1] = { ...next, from: fromX, newFrom: fromY };
    } else hunks.push({ from: fromX, to: toX, newFrom: fromY, newTo: toY });
    [x, y] = [fromX, fromY];
  }
  return hunks.reverse();
}

/** All but the lines that the texts begin and end with alike. */
function differing(before: readonly string[], after: readonly string[]): Hunk {
  const head = alikeHead(before, after);
  const tail = alikeTail(before, after, head);
  return { from: head, to: before.length - tail, newFrom: head, newTo: after.length - tail };
}

/** How many characters or lines two texts begin with alike. */
function alikeHead(before: ArrayLike<string>, after: ArrayLike<string>): number {
  const room = Math.min(before.length, after.length);
  let head = 0;
  while (head < room && before[head] === after[head]) head++;
  return head;
}

/** How many they end with alike, behind so many that they begin with. */
function alikeTail(before: ArrayLike<string>, after: ArrayLike<string>, head: number): number {
  const room = Math.min(before.length, after.length) - head;
  let tail = 0;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return tail;
}

/** For each number of changed lines, how far each diagonal (old line less new line) can be followed with it. */
function search(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number>[] | undefined {
  const trail: Map<number, number>[] = [];
  for (let cost = 0; cost <= MAX_COST; cost++) {
    const last = trail[cost - 1] as ReadonlyMap<number, number>;
    const ends = new Map<number, number>();
    trail.push(ends);
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      let x =
        cost === 0
          ? 0
          : goesDown(last, diagonal, cost)
            ? (last.get(diagonal + 1) as number)
            : (last.get(diagonal - 1) as number) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      ends.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trail;
    }
  }
  return undefined;
}

/** A line is inserted rather than deleted where that leads further. */
function goesDown(ends: ReadonlyMap<number, number>, diagonal: number, cost: number): boolean {
  if (diagonal === -cost) return true;
  return diagonal !== cost && (ends.get(diagonal - 1) as number) < (ends.get(diagonal + 1) as number);
}

/** Small edits that make the one text of the other: within a line, no more than the part that differs. */
export function editsBetween(before: string, after: string): Edit[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const starts = [0];
  for (const line of old) starts.push((starts[starts.length - 1] as number) + line.length);
  return diffLines(old, now).flatMap(({ from, to, newFrom, newTo }) => {
    const pairs = to - from === newTo - newFrom ? to - from : 1;
    return Array.from({ length: pairs }, (_, index) => {
      const last = pairs > 1 ? index + 1 : undefined;
      const start = starts[from + index] as number;
      const newText = now.slice(newFrom + index, last === undefined ? newTo : newFrom + last).join("");
      return narrow(before.slice(start, starts[last === undefined ? to : from + last]), newText, start);
    });
  });
}

function narrow(before: string, after: string, start: number): Edit {
  let head = alikeHead(before, after);
  if (splitsPair(before, head) || splitsPair(after, head)) head--;
  let tail = alikeTail(before, after, head);
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return {
    span: { from: start + head, to: start + before.length - tail },
    newText: after.slice(head, after.length - tail),
  };
}
