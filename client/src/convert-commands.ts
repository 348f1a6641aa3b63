/** From published reports to drafts and back: the server converts, here are the dialogs and the files. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { draftAtHand } from "./draft-at-hand.ts";
import { showUnsaved } from "./unsaved-draft.ts";

interface Problem {
  readonly problem: string;
}

/** The answers to `nianbao/import` and `nianbao/export`; null where the server failed, which is in the log. */
type Imported = { readonly text: string; readonly notes: readonly string[] } | Problem | null;
type Exported = { readonly base64: string } | Problem | null;

type Format = "docx" | "html";

export function provideConversion(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist/convert.cjs");
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    // A worker cannot read the script itself.
    client.onRequest("nianbao/convertScript", async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(script)),
    ),
    registerCommand("nianbao.import", (uri?: vscode.Uri) => importReport(client, log, uri)),
    registerCommand("nianbao.exportWord", () => exportReport(client, log, "docx")),
    registerCommand("nianbao.exportHtml", () => exportReport(client, log, "html")),
  );
}

async function importReport(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
  given: vscode.Uri | undefined,
): Promise<void> {
  const uri = given ?? (await askReport());
  if (!uri) return;
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const title = vscode.l10n.t("Importing {0}", name);
  const imported = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    async () => {
      const base64 = toBase64(await vscode.workspace.fs.readFile(uri));
      return client.sendRequest<Imported>("nianbao/import", { base64 });
    },
  );
  if (!imported || "problem" in imported) return tellProblem(imported, name, log);
  const draft = vscode.Uri.joinPath(uri, "..", `${name.replace(/\.\w+$/, "")}.nianbao.md`);
  await showUnsaved(imported.text, draft);
  await tellNotes(imported.notes, name, log);
}

async function askReport(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t("Published reports")]: ["docx", "html", "htm", "pdf", "txt"] };
  const title = vscode.l10n.t("Import a published report");
  return (await vscode.window.showOpenDialog({ title, filters, openLabel: vscode.l10n.t("Import") }))?.[0];
}

async function tellNotes(notes: readonly string[], name: string, log: vscode.LogOutputChannel): Promise<void> {
  if (notes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("{0}: everything found its place.", name));
    return;
  }
  log.warn([name, ...notes].join("\n  "));
  const show = vscode.l10n.t("Show Them");
  const told = vscode.l10n.t(
    "{0}: {1} places are not certain; please compare them with the original.",
    name,
    notes.length,
  );
  if ((await vscode.window.showWarningMessage(told, show)) === show) log.show();
}

async function exportReport(client: BaseLanguageClient, log: vscode.LogOutputChannel, to: Format): Promise<void> {
  const document = await draftAtHand();
  if (!document || !(await isMeant(document))) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const exported = await client.sendRequest<Exported>("nianbao/export", { uri, to });
  const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  if (!exported || "problem" in exported) return tellProblem(exported, name, log);
  const target = vscode.Uri.joinPath(document.uri, "..", `${name.replace(/(\.nianbao)?\.md$/, "")}.${to}`);
  const filters = to === "docx" ? { Word: ["docx"] } : { HTML: ["html"] };
  const file = await vscode.window.showSaveDialog({ defaultUri: savable(target), filters });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, fromBase64(exported.base64));
  void vscode.window.showInformationMessage(vscode.l10n.t("Exported to {0}", vscode.workspace.asRelativePath(file)));
}

/** A report with errors is hardly meant to be published. */
async function isMeant(document: vscode.TextDocument): Promise<boolean> {
  const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "nianbao");
  const errors = found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
  if (errors === 0) return true;
  const go = vscode.l10n.t("Export All the Same");
  const told = vscode.l10n.t("The draft still has errors: {0}.", errors);
  return (await vscode.window.showWarningMessage(told, { modal: true }, go)) === go;
}

/** A draft that was never saved has no folder of its own. */
function savable(uri: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme !== "untitled") return uri;
  return folder
    ? vscode.Uri.joinPath(folder, uri.path.slice(uri.path.lastIndexOf("/") + 1))
    : uri.with({ scheme: "file" });
}

async function tellProblem(problem: Problem | null, name: string, log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t("Show Log");
  const told = problem
    ? vscode.l10n.t("{0}: {1}", name, problem.problem)
    : vscode.l10n.t("{0}: this did not work.", name);
  const buttons = problem ? [] : [show];
  if ((await vscode.window.showErrorMessage(told, ...buttons)) === show) log.show();
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
