import { expect } from "vitest";
import { type CheckOptions, check, type Reported } from "../../server/src/check.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { type Message, render } from "../../server/src/message.ts";
import { bindReport } from "../../server/src/report/index.ts";

/**
 * Drafts that show what must be found: `⟦row-total:24⟧` stands for `24`, with a finding of `row-total` on it.
 * Marks may be nested, and empty: `⟦cell-blank: ⟧`.
 */

interface Mark {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

export interface Unmarked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export function unmark(marked: string): Unmarked {
  const marks: Mark[] = [];
  const open: { rule: string; from: number }[] = [];
  let text = "";
  for (let at = 0; at < marked.length; at++) {
    const start = /^⟦([a-z-]+):/.exec(marked.slice(at, at + 60));
    if (start?.[1]) {
      open.push({ rule: start[1], from: text.length });
      at += start[0].length - 1;
    } else if (marked[at] === "⟧") {
      const mark = open.pop();
      if (!mark) throw new Error("a mark is closed that was not opened");
      marks.push({ ...mark, to: text.length });
    } else text += marked[at];
  }
  if (open.length > 0) throw new Error(`a mark of ${open[0]?.rule} is not closed`);
  return { text, marks };
}

export const findingsOf = (text: string, options: CheckOptions = {}): Reported[] =>
  check(bindReport(parseDraft(text)), options);

const byPlace = (a: Mark, b: Mark) =>
  a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** Readable in a failure: line, the words marked, and the rule. */
function shown(text: string, marks: readonly Mark[]): string[] {
  return [...marks].sort(byPlace).map(({ rule, from, to }) => {
    const line = text.slice(0, from).split("\n").length;
    return `${rule} on line ${line}, ${from}–${to}: ${JSON.stringify(text.slice(from, to))}`;
  });
}

/** Checks a marked draft: exactly the findings that its marks show, each in its place, and no other. */
export function expectFindings(marked: string, options: CheckOptions = {}): Reported[] {
  const { text, marks } = unmark(marked);
  const found = findingsOf(text, options);
  const places = found.map(({ rule, at }) => ({ rule, ...at }));
  expect(shown(text, places)).toEqual(shown(text, marks));
  expect(found.map(({ at }) => at.from)).toEqual(found.map(({ at }) => at.from).sort((a, b) => a - b));
  for (const finding of found) expectWellFormed(text, finding);
  return found;
}

/** Every message has its arguments, and every range lies in the text. */
function expectWellFormed(text: string, finding: Reported): void {
  const messages: Message[] = [
    finding.message,
    ...(finding.related ?? []).map((related) => related.message),
    ...(finding.fixes ?? []).map((fix) => fix.title),
  ];
  for (const message of messages) {
    for (const lang of ["zh-cn", "en"] as const) expect(render(message, lang)).not.toMatch(/\{\w+\}|undefined|NaN/);
  }
  const spans = [
    finding.at,
    ...(finding.related ?? []).map((related) => related.at),
    ...(finding.fixes ?? []).flatMap((fix) => fix.edits.map((edit) => edit.span)),
  ];
  for (const { from, to } of spans) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(text.length);
  }
}

export interface FixChoice {
  readonly rule: string;
  /** Which of the rule's findings, and which of its fixes; the first ones unless told. */
  readonly finding?: number;
  readonly fix?: number;
  readonly safe: boolean;
  readonly title?: readonly [zh: string, en: string];
}

/**
 * Applies one fix of a marked draft and compares the text. `after` is marked as well: what the fix leaves to be
 * found. A safe fix is part of fix all, one that is not safe is not; fix all twice changes nothing more.
 */
export function expectFix(before: string, choice: FixChoice, after: string): void {
  const { text } = unmark(before);
  const finding = expectFindings(before).filter(({ rule }) => rule === choice.rule)[choice.finding ?? 0];
  const fix = finding?.fixes?.[choice.fix ?? 0];
  if (!finding || !fix) throw new Error(`no such fix of ${choice.rule}`);
  const fixed = applyEdits(text, fix.edits);
  expect(fixed).toBe(unmark(after).text);
  expectFindings(after);
  expect(fix.safe).toBe(choice.safe);
  if (choice.title) expect(bothOf(fix.title)).toEqual(choice.title);
  const all = fixText(text).text;
  if (fix.safe) expect(fixText(fixed).text).toBe(all);
  if (!finding.fixes?.some((one) => one.safe)) {
    const same = (other: Reported) => other.rule === finding.rule && other.at.from === finding.at.from;
    expect(fixText(text, {}, same)).toEqual({ text, applied: 0 });
  }
  expect(fixText(all)).toEqual({ text: all, applied: 0 });
}

/** The message in Chinese and in English. */
export function bothOf(message: Message): [zh: string, en: string] {
  return [render(message, "zh-cn"), render(message, "en")];
}

/** What the first finding of a rule says, in both languages. */
export function saidOf(marked: string, rule: string): [zh: string, en: string] {
  const finding = findingsOf(unmark(marked).text).find((one) => one.rule === rule);
  if (!finding) throw new Error(`nothing of ${rule} was found`);
  return bothOf(finding.message);
}

/** A text with some passages changed; each must stand there exactly once. */
export function amend(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((result, [from, to]) => {
    const at = result.indexOf(from);
    if (at < 0 || result.indexOf(from, at + 1) >= 0) throw new Error(`not once in the draft: ${from}`);
    return result.slice(0, at) + to + result.slice(at + from.length);
  }, text);
}
