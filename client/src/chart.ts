/** The command "summary chart": the findings of the workspace by rule and by agency, as a picture. */
import * as vscode from "vscode";
import { chartPage } from "./chart-page.ts";
import type { Drafts, WorkspaceDraft } from "./drafts.ts";
import { barsByAgency, barsByRule, type Draft, type Severity } from "./overview.ts";

let panel: vscode.WebviewPanel | undefined;

/** One panel, which goes along with the drafts as long as it is open. */
export async function showChart(drafts: Drafts): Promise<void> {
  if (panel) {
    panel.reveal();
  } else {
    const title = vscode.l10n.t("Summary of the annual reports");
    const options = { enableScripts: false, localResourceRoots: [] };
    const opened = vscode.window.createWebviewPanel("nianbao.chart", title, vscode.ViewColumn.Active, options);
    const listener = drafts.onDidChange(() => draw(opened, drafts));
    opened.onDidDispose(() => {
      listener.dispose();
      panel = undefined;
    });
    panel = opened;
  }
  draw(panel, drafts);
  await drafts.checkAll();
}

function draw({ webview, title }: vscode.WebviewPanel, drafts: Drafts): void {
  const all = drafts.all.map(draftOf);
  const found = all.reduce((sum, { findings }) => sum + findings.length, 0);
  webview.html = chartPage({
    lang: vscode.env.language,
    title,
    summary: vscode.l10n.t("Drafts: {0}, findings: {1}", all.length, found),
    legend: {
      error: vscode.l10n.t("Errors"),
      warning: vscode.l10n.t("Warnings"),
      information: vscode.l10n.t("Information"),
      hint: vscode.l10n.t("Hints"),
    },
    charts: [
      { title: vscode.l10n.t("By agency"), bars: barsByAgency(all, vscode.l10n.t("No agency named")) },
      { title: vscode.l10n.t("By rule"), bars: barsByRule(all) },
    ],
    nothing: vscode.l10n.t("Nothing found."),
    nonce: crypto.randomUUID().replaceAll("-", ""),
  });
}

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

const severities: Readonly<Record<vscode.DiagnosticSeverity, Severity>> = {
  [vscode.DiagnosticSeverity.Error]: "error",
  [vscode.DiagnosticSeverity.Warning]: "warning",
  [vscode.DiagnosticSeverity.Information]: "information",
  [vscode.DiagnosticSeverity.Hint]: "hint",
};
