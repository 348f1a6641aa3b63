/** The view 年报: the drafts of the workspace by agency and year, with what is open in each. */
import * as vscode from "vscode";
import type { Drafts, WorkspaceDraft } from "./drafts.ts";
import type { ReportsView } from "./extension.ts";
import { blanksInWords, draftOf, ruleOf } from "./findings.ts";
import { countsOf, type Finding, hasTwin, type Severity, type Unit, unitsOf, withErrors, worstOf } from "./overview.ts";

const id = "nianbao.reports";

type Node =
  | { readonly kind: "unit"; readonly unit: Unit<WorkspaceDraft> }
  | { readonly kind: "draft"; readonly draft: WorkspaceDraft; readonly twin: boolean }
  | { readonly kind: "finding"; readonly finding: vscode.Diagnostic; readonly uri: vscode.Uri };

/** What the view shows. */
export function reportsOf(drafts: Drafts): Pick<vscode.TreeDataProvider<Node>, "getChildren" | "getTreeItem"> {
  return {
    getTreeItem: itemOf,
    getChildren: async (node) => {
      if (node) return childrenOf(node);
      if (!drafts.searched) await checkWorkspace(drafts);
      return unitsOf(drafts.all).map((unit): Node => ({ kind: "unit", unit }));
    },
  };
}

export function showChanges(drafts: Drafts, { view, refresh }: ReportsView): void {
  refresh();
  const value = withErrors(drafts.all.map(draftOf));
  view.badge = value > 0 ? { value, tooltip: vscode.l10n.t("Drafts with errors: {0}", value) } : undefined;
}

/** The command "check workspace", and the first look at the view; it goes on in the background. */
export async function checkWorkspace(drafts: Drafts): Promise<void> {
  const title = vscode.l10n.t("Checking the annual reports of the workspace");
  const location = vscode.ProgressLocation.Window;
  try {
    await vscode.window.withProgress({ location, title }, () =>
      vscode.window.withProgress({ location: { viewId: id } }, (progress, token) => drafts.checkAll(progress, token)),
    );
  } finally {
    // Before that nobody knows whether there are drafts, and the view does not say that there are none.
    await vscode.commands.executeCommand("setContext", "nianbao.searched", true);
  }
}

function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case "unit": {
      const { drafts } = node.unit;
      return drafts.map((draft) => ({ kind: "draft", draft, twin: hasTwin(drafts, draft) }));
    }
    case "draft": {
      const { findings, uri } = node.draft;
      const inOrder = [...findings].sort((a, b) => a.range.start.compareTo(b.range.start));
      return inOrder.map((finding) => ({ kind: "finding", finding, uri }));
    }
    case "finding":
      return [];
  }
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case "unit":
      return unitItem(node.unit);
    case "draft":
      return draftItem(node.draft, node.twin);
    case "finding":
      return findingItem(node.finding, node.uri);
  }
}

function unitItem({ agency, drafts }: Unit<WorkspaceDraft>): vscode.TreeItem {
  const item = new vscode.TreeItem(agency ?? vscode.l10n.t("No agency named"), Expanded);
  item.id = `unit:${agency ?? ""}`;
  item.description = inWords(drafts.flatMap((draft) => draftOf(draft).findings));
  item.iconPath = new vscode.ThemeIcon("organization");
  return item;
}

function draftItem(draft: WorkspaceDraft, twin: boolean): vscode.TreeItem {
  const { findings } = draftOf(draft);
  const file = vscode.workspace.asRelativePath(draft.uri);
  const item = new vscode.TreeItem(draft.year ? String(draft.year) : file, findings.length ? Collapsed : None);
  item.id = `draft:${draft.uri.toString()}`;
  item.resourceUri = draft.uri;
  const found = inWords(findings);
  item.description = twin ? `${file} · ${found}` : found;
  item.tooltip = `${file}\n${vscode.l10n.t("edition {0}", draft.edition)}`;
  // The tooltip would be read in its place, and not what was found.
  item.accessibilityInformation = { label: `${item.label} ${found} ${file}` };
  item.iconPath = icon(worstOf(countsOf(findings)));
  item.contextValue = "draft";
  item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [draft.uri] };
  return item;
}

function findingItem(finding: vscode.Diagnostic, uri: vscode.Uri): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.message, None);
  item.description = `${ruleOf(finding.code)} :${finding.range.start.line + 1}`;
  item.tooltip = finding.message;
  item.accessibilityInformation = {
    label: `${severityInWords(finding.severity)} ${finding.message} ${item.description}`,
  };
  item.iconPath = icon(names[finding.severity]);
  const options: vscode.TextDocumentShowOptions = { selection: finding.range };
  item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [uri, options] };
  return item;
}

/** What the icon says to those who see it. */
function severityInWords(severity: vscode.DiagnosticSeverity): string {
  switch (severity) {
    case vscode.DiagnosticSeverity.Error:
      return vscode.l10n.t("Error");
    case vscode.DiagnosticSeverity.Warning:
      return vscode.l10n.t("Warning");
    default:
      return vscode.l10n.t("Note");
  }
}

const names: readonly Severity[] = ["error", "warning", "information", "hint"];

/** `3 errors · 1 warning (2 blank)`, or that there is nothing. */
function inWords(findings: readonly Finding[]): string {
  const { error, warning, information, hint } = countsOf(findings);
  const rest = information + hint;
  const parts = [
    error === 1 ? vscode.l10n.t("1 error") : error > 0 && vscode.l10n.t("{0} errors", error),
    warning === 1 ? vscode.l10n.t("1 warning") : warning > 0 && vscode.l10n.t("{0} warnings", warning),
    rest === 1 ? vscode.l10n.t("1 note") : rest > 0 && vscode.l10n.t("{0} notes", rest),
  ];
  return parts.filter(Boolean).join(" · ").concat(blanksInWords(findings)) || vscode.l10n.t("nothing found");
}

function icon(severity: Severity | undefined): vscode.ThemeIcon {
  const color = (name: string) => new vscode.ThemeColor(name);
  switch (severity) {
    case "error":
      return new vscode.ThemeIcon("error", color("list.errorForeground"));
    case "warning":
      return new vscode.ThemeIcon("warning", color("list.warningForeground"));
    case undefined:
      return new vscode.ThemeIcon("pass", color("testing.iconPassed"));
    default:
      return new vscode.ThemeIcon("info");
  }
}
