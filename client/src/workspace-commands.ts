/** What concerns the drafts of the whole workspace: the view, the chart, new reports. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { showChart } from "./chart.ts";
import { watchDrafts } from "./draft-watch.ts";
import { Drafts } from "./drafts.ts";
import type { Connected, ReportsView } from "./extension.ts";
import { newReport } from "./new-report.ts";
import { languageId } from "./ours.ts";
import { checkWorkspace, reportsOf, showChanges } from "./reports-view.ts";
import { rulesPage } from "./rule-pages.ts";
import type { Told } from "./told.ts";

export function provideOverview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  told: Told,
  view: ReportsView,
  home: vscode.Uri | undefined,
): Pick<Connected, "reports"> & vscode.Disposable {
  const drafts = new Drafts(client);
  const { registerCommand } = vscode.commands;
  const listeners = vscode.Disposable.from(
    drafts,
    watchDrafts(client, drafts, told),
    drafts.onDidChange(() => showChanges(drafts, view)),
    registerCommand("nianbao.new", () => newReport(client, drafts, home)),
    registerCommand("nianbao.example", () => openExample(context)),
    registerCommand("nianbao.checkWorkspace", async () => {
      await vscode.commands.executeCommand("nianbao.reports.focus");
      await checkWorkspace(drafts);
    }),
    registerCommand("nianbao.chart", () => showChart(drafts)),
    registerCommand("nianbao.rules", () => vscode.commands.executeCommand("vscode.open", rulesPage())),
  );
  return { reports: reportsOf(drafts), dispose: () => listeners.dispose() };
}

/** A draft to try things on; it is nobody's file, so nothing can be spoilt. */
async function openExample({ extensionUri }: vscode.ExtensionContext): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, "media/walkthrough/example.md");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: languageId, content }));
}
