import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CheckOptions, check } from "../../server/src/check.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import type { CheckedDraft } from "../../server/src/language/checked-draft.ts";
import type { Lang } from "../../server/src/message.ts";
import { Lines, type Position, type Range } from "../../server/src/position.ts";
import { bindReport } from "../../server/src/report/index.ts";

/** Sets the caret in a test's input; two of them mark a range. */
export const CARET = "‸";

/** A text without its carets, and where they stood. */
export function marked(input: string): { text: string; carets: [number, ...number[]] } {
  const [first = "", ...rest] = input.split(CARET);
  const carets: [number, ...number[]] = [first.length];
  let text = first;
  for (const part of rest) {
    text += part;
    carets.push(text.length);
  }
  if (rest.length === 0) throw new Error(`no caret in ${input.slice(0, 60)}…`);
  carets.pop();
  return { text, carets };
}

/** A draft as the server would hand it to a feature. */
export function checkedDraft(text: string, options: CheckOptions = {}, lang: Lang = "zh-cn"): CheckedDraft {
  const report = bindReport(parseDraft(text));
  const findings = check(report, options);
  return { uri: "file:///甲县2024.nianbao.md", version: 1, report, options, findings, lines: new Lines(text), lang };
}

/** A draft with carets in it, and the position of each. */
export function draftAt(input: string, lang: Lang = "zh-cn") {
  const { text, carets } = marked(input);
  const draft = checkedDraft(text, {}, lang);
  const positions = carets.map((at) => draft.lines.positionAt(at));
  return { draft, text, offset: carets[0], position: positions[0] as Position, positions };
}

/** The draft of one of the examples with a caret in front of (or, with `end`, behind) the nth occurrence of `words`. */
export function caretAt(text: string, words: string, { end = false, nth = 0 } = {}): string {
  let at = text.indexOf(words);
  for (let i = 0; i < nth && at >= 0; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`no ${words}`);
  const caret = end ? at + words.length : at;
  return text.slice(0, caret) + CARET + text.slice(caret);
}

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** What an editor makes of a text and edits. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = new Lines(text);
  const spans = edits.map(({ range, newText }) => {
    return { from: lines.offsetAt(range.start), to: lines.offsetAt(range.end), newText };
  });
  return spans
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((result, { from, to, newText }) => result.slice(0, from) + newText + result.slice(to), text);
}

/** The words at a range. */
export function wordsAt(text: string, range: Range): string {
  const lines = new Lines(text);
  return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}

/** The text of one of the drafts in `examples/`, by its name without the ending. */
export function example(name: (typeof exampleNames)[number]): string {
  return readFileSync(fileURLToPath(new URL(`../../examples/${name}.nianbao.md`, import.meta.url)), "utf8");
}

export const exampleNames = [
  "2020-district",
  "2024-city-clean",
  "2024-county-office",
  "2024-district-office",
  "2024-district-office-gazette",
  "2024-district-office-zero",
] as const;
