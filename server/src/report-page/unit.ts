import type { CheckedDiagnostic, CheckedText } from "../index.ts";
import { Lines } from "../position.ts";
import type { Report } from "../report/index.ts";
import type { Severity } from "../rules/index.ts";
import { type Figure, figuresOf } from "./figures.ts";

/** One report as the page shows it: plain data, without the text, so that thousands of them have room. */
export interface Unit {
  readonly file: string;
  readonly agency: string | undefined;
  readonly year: number | undefined;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly PageFinding[];
  readonly figures: readonly Figure[];
  /** It adds up others that are summarized beside it: to count both would count everything twice. */
  readonly isWhole: boolean;
}

export interface PageFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The line of the draft around what is meant. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What the page needs of a report that was checked. */
export function unitOf(file: string, report: Report, { diagnostics }: CheckedText, isWhole = false): Unit {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  const lines = new Lines(report.draft.text);
  return {
    file,
    agency: report.agency,
    year: report.year,
    counts,
    findings: diagnostics.map((diagnostic) => findingOf(diagnostic, report.draft.text, lines)),
    figures: figuresOf(report),
    isWhole,
  };
}

/** So much of a line is shown on each side of what is meant. */
const AROUND = 60;

function findingOf({ rule, severity, message, range }: CheckedDiagnostic, text: string, lines: Lines): PageFinding {
  const line = lines.lineSpan(range.start.line);
  const from = Math.min(lines.offsetAt(range.start), line.to);
  const to = Math.min(Math.max(from, lines.offsetAt(range.end)), line.to);
  const before = squeezed(text.slice(line.from, from)).trimStart();
  const after = squeezed(text.slice(to, line.to)).trimEnd();
  return {
    rule,
    severity,
    message,
    line: range.start.line + 1,
    column: range.start.character + 1,
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    marked: squeezed(text.slice(from, Math.min(to, from + 3 * AROUND))) + (to - from > 3 * AROUND ? "…" : ""),
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ");
}
