/** The command "import": a published report becomes a draft that is not saved yet. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { toBase64 } from "./base64.ts";
import { type Problem, tellProblem, tried } from "./document-problem.ts";
import { nameOf } from "./draft-names.ts";
import { showUnsaved } from "./unsaved-draft.ts";

/** The answer to `nianbao/import`; null where the server failed, which is in the log. */
type Imported = { readonly text: string; readonly notes: readonly string[] } | Problem | null;

export async function importReport(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
  given: vscode.Uri | undefined,
): Promise<void> {
  const uri = given ?? (await askReport());
  if (!uri) return;
  const name = nameOf(uri);
  const title = vscode.l10n.t("Importing {0}", name);
  const imported = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    async (): Promise<Imported> => {
      const bytes = await tried(vscode.workspace.fs.readFile(uri), log);
      if (!bytes) return { problem: vscode.l10n.t("it cannot be read. Maybe it was moved, or you may not open it.") };
      return client.sendRequest<Imported>("nianbao/import", { base64: toBase64(bytes), name });
    },
  );
  if (!imported || "problem" in imported) return tellProblem(imported, name, log);
  const draft = vscode.Uri.joinPath(uri, "..", `${name.replace(/\.\w+$/, "")}.nianbao.md`);
  await showUnsaved(imported.text, draft);
  await tellNotes(imported.notes, name, log);
}

/** Old Office files, too: the server says what is to be done with them. */
async function askReport(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t("Published reports")]: ["docx", "doc", "wps", "html", "htm", "pdf", "txt", "md"] };
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
