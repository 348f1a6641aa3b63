/**
 * What is loaded in any case. VS Code wakes the extension for the preview of any Markdown file, whose owner is not to
 * pay for the language client: that is loaded with the first draft, command or look at the view.
 */
import * as vscode from "vscode";
import { concernsUs, isDraft } from "./ours.ts";
import { type MarkdownPlugin, type PreviewTable, showOfficialTables } from "./preview-plugin.ts";
import { provideRulePages } from "./rule-pages.ts";

/** The view 年报, which is there from the start; what it shows is not. */
export interface ReportsView {
  readonly view: vscode.TreeView<unknown>;
  refresh(): void;
}

/** The rest of the extension. */
export interface Connected {
  readonly reports: Pick<vscode.TreeDataProvider<unknown>, "getChildren" | "getTreeItem">;
  /** The official tables of a document that the preview renders. */
  tablesOf(document: unknown): readonly PreviewTable[] | undefined;
  /** Lets the server end in order. */
  stop(): Promise<void>;
}

export type Connect = (context: vscode.ExtensionContext, reports: ReportsView) => Connected;

let connected: Connected | undefined;

/** Returns what VS Code's Markdown preview asks for. */
export function start(context: vscode.ExtensionContext, connect: Connect): MarkdownPlugin {
  const wake = (): Connected => {
    if (connected) return connected;
    for (const one of standIns) one.dispose();
    connected = connect(context, reports);
    return connected;
  };
  const reports = reportsView(wake);
  const standIns = [
    vscode.workspace.onDidOpenTextDocument((document) => concernsUs(document) && wake()),
    ...commandsOf(context).map((command) => wakingCommand(command, wake)),
  ];
  context.subscriptions.push(provideRulePages(context), reports.view, ...standIns);
  // VS Code waits for the activation, and need not for the rest.
  if (vscode.workspace.textDocuments.some(concernsUs)) setTimeout(wake);
  return {
    extendMarkdownIt: (md) =>
      showOfficialTables(md, (document) =>
        connected || isDraft(String(document)) ? wake().tablesOf(document) : undefined,
      ),
  };
}

export async function stop(): Promise<void> {
  await connected?.stop();
}

function commandsOf({ extension }: vscode.ExtensionContext): string[] {
  const { contributes }: { contributes: { commands: { command: string }[] } } = extension.packageJSON;
  return contributes.commands.map(({ command }) => command);
}

function reportsView(wake: () => Connected): ReportsView {
  const changed = new vscode.EventEmitter<undefined>();
  const treeDataProvider: vscode.TreeDataProvider<unknown> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => wake().reports.getChildren(node),
    getTreeItem: (node) => wake().reports.getTreeItem(node),
  };
  const view = vscode.window.createTreeView("nianbao.reports", { treeDataProvider, showCollapseAll: true });
  return { view, refresh: () => changed.fire(undefined) };
}

/** Stands in for a command until it is first given. */
function wakingCommand(command: string, wake: () => void): vscode.Disposable {
  return vscode.commands.registerCommand(command, (...args: unknown[]) => {
    wake();
    return vscode.commands.executeCommand(command, ...args);
  });
}
