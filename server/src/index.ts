/**
 * nianbao as a library: pure, synchronous, no file access, no global state; the same in Node and in a browser.
 * @packageDocumentation
 */
import { type CheckOptions, check, type Reported } from "./check.ts";
import { parseDraft } from "./draft/index.ts";
import type { Edit } from "./edit/edit.ts";
import { type FixResult, fixText as fixDraft } from "./edit/fix-all.ts";
import { type Lang, render } from "./message.ts";
import { Lines, type Range } from "./position.ts";
import { bindReport, type Report } from "./report/index.ts";
import type { Part } from "./report/part.ts";
import type { CellRef, Severity, Source } from "./rules/index.ts";

export { type CheckOptions, check, type Reported } from "./check.ts";
export { type Draft, parseDraft } from "./draft/index.ts";
export { applyEdits, type Edit } from "./edit/edit.ts";
export { findPrevious, isSameAgency, type Repetition, repetition } from "./history/index.ts";
export { type Lang, type Message, render } from "./message.ts";
export { type BoundNumber, bindNarrative } from "./narrative/index.ts";
export { Lines, type Position, type Range } from "./position.ts";
export { bindReport, type Report } from "./report/index.ts";
export { type Part, partOf } from "./report/part.ts";
export { type Rollup, rollUp } from "./rollup/index.ts";
export { type Finding, type Fix, type Related, type Rule, rules, type Severity } from "./rules/index.ts";

export interface TextOptions extends Omit<CheckOptions, "previous" | "parts"> {
  /** The same agency's report on the year before: its text, or bound already. */
  readonly previous?: string | Report;
  /** The reports that this one adds up; of thousands of them keep what `partOf` leaves. */
  readonly parts?: readonly (string | Report | Part)[];
  /** Language of the messages; Chinese unless told. */
  readonly lang?: Lang;
}

/** One entry of `files` in `nianbao check --format json`, less its `file`. */
export interface CheckedText {
  agency?: string;
  year?: number;
  edition?: string;
  diagnostics: CheckedDiagnostic[];
}

export interface CheckedDiagnostic {
  rule: string;
  severity: Severity;
  message: string;
  range: Range;
  cell?: CellRef;
  related: { message: string; file?: string; range: Range }[];
  fixes: { title: string; preferred: boolean; edits: { range: Range; newText: string }[] }[];
}

/** Checks the text of one draft. Any text gives a result; never throws. */
export function checkText(text: string, options: TextOptions = {}): CheckedText {
  const { report, options: all } = bindText(text, options);
  return describe(report, check(report, all), options.lang);
}

const bound = (one: string | Report): Report => (typeof one === "string" ? bindReport(parseDraft(one)) : one);

/** Binds a draft's text, with last year's and the parts', where they are given. */
function bindText(text: string, { previous, parts, ...rest }: TextOptions): { report: Report; options: CheckOptions } {
  const options: CheckOptions = {
    ...rest,
    ...(previous !== undefined && { previous: bound(previous) }),
    ...(parts && { parts: parts.map((one) => (typeof one === "string" ? bound(one) : one)) }),
  };
  return { report: bindReport(parseDraft(text), options), options };
}

/** The same as plain data, from a report and findings at hand. */
export function describe(report: Report, found: readonly Reported[], lang: Lang = "zh-cn"): CheckedText {
  const { agency, year, edition } = report;
  const head: Pick<CheckedText, "agency" | "year"> = {};
  if (agency !== undefined) head.agency = agency;
  if (year !== undefined) head.year = year;
  const diagnostics = found.length === 0 ? [] : diagnosticsOf(report, found, lang);
  return Object.assign(head, { edition: edition.id, diagnostics });
}

function diagnosticsOf(report: Report, found: readonly Reported[], lang: Lang): CheckedDiagnostic[] {
  const lines = new Lines(report.draft.text);
  const others = new Map<Source, Lines>();
  const linesOf = (other: Source): Lines => {
    const known = others.get(other) ?? new Lines(other.draft.text);
    others.set(other, known);
    return known;
  };
  const edit = ({ span, newText }: Edit) => ({ range: lines.rangeOf(span), newText });
  return found.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message, lang),
    range: lines.rangeOf(finding.at),
    ...(finding.cell && { cell: finding.cell }),
    related: (finding.related ?? []).map((related) => ({
      message: render(related.message, lang),
      ...(related.in?.file !== undefined && { file: related.in.file }),
      range: (related.in ? linesOf(related.in) : lines).rangeOf(related.at),
    })),
    fixes: (finding.fixes ?? []).map((fix) => ({
      title: render(fix.title, lang),
      preferred: fix.safe,
      edits: fix.edits.map(edit),
    })),
  }));
}

/** Applies the preferred safe fixes to a fixed point; a second call changes nothing. */
export function fixText(text: string, options: TextOptions = {}): FixResult {
  const { report, options: all } = bindText(text, options);
  return fixDraft(report.draft.text, all);
}
