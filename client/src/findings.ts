/** What VS Code holds of a draft's findings, in the terms of the overview. */
import * as vscode from "vscode";
import type { WorkspaceDraft } from "./drafts.ts";
import { blanksOf, type Draft, type Finding, type Severity } from "./overview.ts";

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

const severities: Readonly<Record<vscode.DiagnosticSeverity, Severity>> = {
  [vscode.DiagnosticSeverity.Error]: "error",
  [vscode.DiagnosticSeverity.Warning]: "warning",
  [vscode.DiagnosticSeverity.Information]: "information",
  [vscode.DiagnosticSeverity.Hint]: "hint",
};
