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
  const bare = (words: string) => words.replace(/[ \t-]/g, "");
  const said = (variant: string) =>
    check(read(variant))
      .map(({ rule, at }) => `${rule} ${bare(variant.slice(at.from, at.to))}`)
      .join("\n");
  same(said(once), said(text), "formatted, it says something else");
}

/**
 * Fixed and formatted is formatted, fixed and formatted. Where a fix makes a table one that the form does not know, as
 * its section has moved away from it, its white space is as it was, whichever came first.
 */
export function formatAndFixCommute(text: string): void {
  const fix = (one: string) => fixText(one).text;
  const fixed = fix(text);
  const known = (one: string) => new Set(read(one).tables.map(({ source }) => source)).size;
  const told = known(text) === known(fixed) ? (one: string) => one : (one: string) => one.replace(/[ \t-]/g, "");
  same(told(formatText(fix(formatText(text)))), told(formatText(fixed)), "format and fix do not commute");
}
