import { check } from "../../server/src/check.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { formatTables, formatText } from "../../server/src/edit/format.ts";
import { claim, same } from "./claim.ts";
import { soundEdits } from "./places.ts";
import type { Random } from "./random.ts";
import { read } from "./reading.ts";

/** The formatter writes spaces over spaces and tabs, and dashes over the dashes of a delimiter row, nothing else. */
export function formatChangesWhiteSpaceOnly(text: string, random: Random): void {
  const report = read(text);
  const from = random.below(text.length + 1);
  const within = { from, to: from + random.below(text.length - from + 1) };
  const all = formatTables(report);
  const some = formatTables(report, {}, within);
  soundEdits(text, all, "format");
  for (const { span, newText } of all) {
    const old = text.slice(span.from, span.to);
    const space = /^[^\S\r\n]*$/;
    const dashes = (words: string) => words.replace(/-+/, "-");
    const isSpace = space.test(old) && space.test(newText);
    claim(
      isSpace || (old.includes("-") && dashes(old) === dashes(newText)),
      "format changes more than white space",
      old,
      newText,
    );
  }
  const known = new Set(all.map((edit) => JSON.stringify(edit)));
  for (const edit of some)
    claim(known.has(JSON.stringify(edit)), "a range is formatted otherwise than the whole", edit);
}

/** A second time changes nothing, and what is found is the same. */
export function formatIsIdempotent(text: string): void {
  const once = formatText(text);
  same(formatText(once), once, "formatted twice is not formatted once");
  // Of a long line no more is marked than its beginning.
  const bare = (words: string) => words.replace(/[^\S\r\n]|-/g, "").slice(0, 8);
  const said = (variant: string) =>
    check(read(variant))
      .map(({ rule, at }) => `${rule} ${bare(variant.slice(at.from, at.to))}`)
      .sort()
      .join("\n");
  same(said(once), said(text), "formatted, it says something else");
}

/**
 * Fixed and formatted is formatted, fixed and formatted. Where sections have moved or tables are bound that were not,
 * another table may be the one that the form knows; then the white space of the two may differ.
 */
export function formatAndFixCommute(text: string): void {
  const fix = (one: string) => fixText(one).text;
  const fixed = fix(text);
  const known = (one: string) => {
    const { sections, tables } = read(one);
    return [...sections.map(({ form }) => form.id), new Set(tables.map(({ source }) => source)).size].join();
  };
  const told =
    known(text) === known(fixed)
      ? (one: string) => one.replace(/\u3000/g, "  ")
      : (one: string) => one.replace(/[^\S\r\n]|-/g, "");
  same(told(formatText(fix(formatText(text)))), told(formatText(fixed)), "format and fix do not commute");
}
