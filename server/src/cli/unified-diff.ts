import { diffLines, type Hunk, linesOf } from "../edit/diff.ts";

const CONTEXT = 3;

/** The change of one file as `patch` and `git apply` read it; empty where nothing changed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  const groups = grouped(diffLines(old, now));
  if (groups.length === 0) return "";
  // A name with a blank in it ends at a tab: else `patch` would take its first word for all of it.
  const name = /\s/.test(path) ? `${path}\t` : path;
  return `--- a/${name}\n+++ b/${name}\n${groups.map((group) => printed(group, old, now)).join("")}`;
}

/** Changes so near to each other that their context would overlap stand together. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && hunk.from - last.to <= 2 * CONTEXT) group.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function printed(group: readonly Hunk[], old: readonly string[], now: readonly string[]): string {
  const first = group[0] as Hunk;
  const last = group[group.length - 1] as Hunk;
  const from = Math.max(0, first.from - CONTEXT);
  const to = Math.min(old.length, last.to + CONTEXT);
  const newFrom = first.newFrom - (first.from - from);
  const newTo = last.newTo + (to - last.to);
  let at = from;
  let body = "";
  for (const hunk of group) {
    body += marked(" ", old.slice(at, hunk.from));
    body += marked("-", old.slice(hunk.from, hunk.to)) + marked("+", now.slice(hunk.newFrom, hunk.newTo));
    at = hunk.to;
  }
  body += marked(" ", old.slice(at, to));
  return `@@ -${extent(from, to)} +${extent(newFrom, newTo)} @@\n${body}`;
}

/** Of no lines, the number of the line before them is given. */
function extent(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

function marked(mark: string, lines: readonly string[]): string {
  return lines.map((line) => mark + (line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`)).join("");
}
