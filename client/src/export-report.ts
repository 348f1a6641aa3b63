/** The commands "export": a draft becomes a document, after a warning where it has errors. */
import * as vscode from "vscode";
import { type BaseLanguageClient, DiagnosticSeverity } from "vscode-languageclient";
import { fromBase64 } from "./base64.ts";
import { type Problem, tellProblem, tried } from "./document-problem.ts";
import { draftMeant, type Given } from "./draft-at-hand.ts";
import { fileName, nameOf, stemOf } from "./draft-names.ts";
import { askStatus } from "./draft-status.ts";
import type { CheckedFile } from "./drafts.ts";
import { isDraft } from "./ours.ts";
import { isHere, proposed } from "./where.ts";

/** The answer to `nianbao/export`. */
type Exported = { readonly base64: string } | Problem;

type Format = "docx" | "html";

export async function exportReport(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
  to: Format,
  home: vscode.Uri | undefined,
  given?: Given,
): Promise<void> {
  const document = await draftMeant(given);
  if (!document) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const name = nameOf(document.uri);
  // Null where the server failed, which is in the log.
  const ask = <T>(request: string, params: object): Thenable<T | null> =>
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Exporting {0}", name) },
      () => client.sendRequest<T | null>(request, { uri, ...params }),
    );
  // Asked of the server: of a draft that no editor shows Problems tells nothing.
  const checked = await ask<CheckedFile>("nianbao/check", { text: document.getText() });
  if (!(await isMeant(document, checked))) return;
  const exported = await ask<Exported>("nianbao/export", { to });
  if (!exported || "problem" in exported) return tellProblem(exported, name, log);
  const target = vscode.Uri.joinPath(document.uri, "..", `${stemOf(await draftName(document.uri, client))}.${to}`);
  const file = await vscode.window.showSaveDialog({ ...dialogs[to](), defaultUri: savable(target, home) });
  if (!file) return;
  const written = vscode.workspace.fs.writeFile(file, fromBase64(exported.base64)).then(() => true);
  if (await tried(written, log)) return tellExported(file);
  const problem = vscode.l10n.t(
    "it cannot be written. Maybe it is open in Word: close it there, or choose another place.",
  );
  await tellProblem({ problem }, nameOf(file), log);
}

const dialogs = {
  docx: () => ({ title: vscode.l10n.t("Export to Word"), filters: { Word: ["docx"] } }),
  html: () => ({ title: vscode.l10n.t("Export to HTML"), filters: { HTML: ["html"] } }),
} satisfies Record<Format, () => vscode.SaveDialogOptions>;

async function tellExported(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open");
  const told = vscode.l10n.t("Exported to {0}", vscode.workspace.asRelativePath(file));
  const isDesktop = vscode.env.uiKind === vscode.UIKind.Desktop;
  const buttons = isHere(file, isDesktop, vscode.env.remoteName) ? [open] : [];
  const chosen = await vscode.window.showInformationMessage(told, ...buttons);
  if (chosen === open) await vscode.env.openExternal(file);
}

/** One that never had a name of its own is called by what it reports on. */
async function draftName(uri: vscode.Uri, client: BaseLanguageClient): Promise<string> {
  if (uri.scheme !== "untitled" || isDraft(uri.path)) return nameOf(uri);
  const { agency, year } = (await askStatus(client, uri)) ?? {};
  return agency !== undefined && year !== undefined ? fileName(agency, year) : nameOf(uri);
}

/** A report with errors is hardly meant to be published. */
async function isMeant(document: vscode.TextDocument, checked: CheckedFile | null): Promise<boolean> {
  const errors = checked?.diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).length ?? 0;
  if (errors === 0) return true;
  const go = vscode.l10n.t("Export All the Same");
  const look = vscode.l10n.t("Show Problems");
  const told = vscode.l10n.t("The draft still has errors: {0}.", errors);
  const chosen = await vscode.window.showWarningMessage(told, { modal: true }, go, look);
  if (chosen === look) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.actions.view.problems");
  }
  return chosen === go;
}

/** Beside a draft that was never saved: where that will be saved, if it has a place, else where files are looked for. */
function savable(uri: vscode.Uri, home: vscode.Uri | undefined): vscode.Uri {
  if (uri.scheme !== "untitled") return uri;
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri) ?? [];
  return proposed(uri.path, folders, home) ?? uri.with({ scheme: "file" });
}
