/** What VS Code holds of a draft's findings, in the terms of the overview. */
import * as vscode from "vscode";
import type { WorkspaceDraft } from "./drafts.ts";
import { blanksOf, countsOf, type Draft, type Finding, isBlank, type Severity } from "./overview.ts";

/** What the overview wants to know of a draft. */
export function draftOf({ agency, year, findings }: WorkspaceDraft): Draft {
  return {
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year }),
    findings: findings.map(({ code, severity }) => ({ rule: ruleOf(code), severity: severities[severity] })),
  };
}

export function ruleOf(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

/** ` (2 blank)`, behind a count of findings: a new draft is not full of mistakes but yet to be filled in. */
export function blanksInWords(findings: readonly Pick<Finding, "rule">[]): string {
  const blank = blanksOf(findings);
  return blank > 0 ? vscode.l10n.t(" ({0} blank)", blank) : "";
}

/** `3 errors · 1 warning · 2 blank`, or that there is nothing: what is yet to be filled in counts as no mistake here. */
export function foundInWords(findings: readonly Finding[]): string {
  const { error, warning, information, hint } = countsOf(findings.filter((one) => !isBlank(one)));
  const blank = blanksOf(findings);
  const rest = information + hint;
  const parts = [
    error === 1 ? vscode.l10n.t("1 error") : error > 0 && vscode.l10n.t("{0} errors", error),
    warning === 1 ? vscode.l10n.t("1 warning") : warning > 0 && vscode.l10n.t("{0} warnings", warning),
    rest === 1 ? vscode.l10n.t("1 note") : rest > 0 && vscode.l10n.t("{0} notes", rest),
    blank > 0 && vscode.l10n.t("{0} blank", blank),
  ];
  return parts.filter(Boolean).join(" · ") || vscode.l10n.t("nothing found");
}

const severities: Readonly<Record<vscode.DiagnosticSeverity, Severity>> = {
  [vscode.DiagnosticSeverity.Error]: "error",
  [vscode.DiagnosticSeverity.Warning]: "warning",
  [vscode.DiagnosticSeverity.Information]: "information",
  [vscode.DiagnosticSeverity.Hint]: "hint",
};
