import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Reported } from "../check.ts";
import { render } from "../message.ts";
import type { CellRef, Severity } from "../rules/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { ruleUri } from "./rule-uri.ts";

/** What a client can do with a diagnostic beyond showing its message. */
export interface DiagnosticSupport {
  readonly codeDescription: boolean;
  readonly relatedInformation: boolean;
  readonly unnecessary: boolean;
  readonly data: boolean;
}

/** Stands in `data` of a diagnostic, for tools that want more of it than its message. */
export interface DiagnosticData {
  readonly rule: string;
  readonly cell?: CellRef;
  /** The titles of the quick fixes that there are. */
  readonly fixes: readonly string[];
}

/** Written out, so that this module needs nothing of the protocol when it runs. */
const severities: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, information: 3, hint: 4 };
const UNNECESSARY: DiagnosticTag = 1;

export function diagnosticsOf(draft: CheckedDraft, support: DiagnosticSupport): Diagnostic[] {
  return draft.findings.map((finding) => diagnosticOf(draft, finding, support));
}

export function diagnosticOf(draft: CheckedDraft, finding: Reported, support: DiagnosticSupport): Diagnostic {
  const { uri, lines, lang } = draft;
  // A place in another draft can be shown only by that draft's address.
  const related = support.relatedInformation
    ? finding.related?.filter((one) => !one.in || one.in.file !== undefined)
    : undefined;
  return {
    range: lines.rangeOf(finding.at),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(support.codeDescription && { codeDescription: { href: ruleUri(finding.rule) } }),
    source: "nianbao",
    message: render(finding.message, lang),
    ...(finding.unnecessary && support.unnecessary && { tags: [UNNECESSARY] }),
    ...(related?.length && {
      relatedInformation: related.map(({ at, message, in: other }) => ({
        location: { uri: other?.file ?? uri, range: (other ? lines.of(other.draft.text) : lines).rangeOf(at) },
        message: render(message, lang),
      })),
    }),
    ...(support.data && { data: dataOf(draft, finding) }),
  };
}

function dataOf({ lang }: CheckedDraft, { rule, cell, fixes = [] }: Reported): DiagnosticData {
  return { rule, ...(cell && { cell }), fixes: fixes.map((fix) => render(fix.title, lang)) };
}
