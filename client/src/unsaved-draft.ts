/** A draft that is made and not saved yet, with a name and a place of its own. */
import * as vscode from "vscode";
import { freeName, nameOf } from "./draft-names.ts";
import { languageId } from "./ours.ts";
import { authorityOf } from "./where.ts";

/** Shows it under the name of a file that is not there yet; under another, which is told, where there is one. */
export async function showUnsaved(text: string, file: vscode.Uri | undefined): Promise<vscode.TextEditor> {
  const named = file && (await namedDraft(text, file));
  const document = named ?? (await vscode.workspace.openTextDocument({ language: languageId, content: text }));
  const editor = await vscode.window.showTextDocument(document);
  if (file && named && named.uri.path !== file.path) tellTaken(nameOf(file), nameOf(named.uri));
  return editor;
}

/** What is there already stays: a file, or a draft that is not saved, with which its author has maybe gone on. */
async function namedDraft(text: string, file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (file.scheme === "untitled") return undefined;
  const authority = authorityOf(file, vscode.env.remoteName);
  const beside = (name: string) => vscode.Uri.joinPath(file, "..", name);
  const opened = (name: string) =>
    vscode.workspace.openTextDocument(beside(name).with({ scheme: "untitled", authority }));
  const name = await freeName(
    nameOf(file),
    async (tried) => (await isThere(beside(tried))) || (await opened(tried)).getText() !== "",
  );
  if (name === undefined) return undefined;
  const document = await opened(name);
  // Before it is shown, lest somebody types into what is still empty.
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

const isThere = (file: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );

function tellTaken(wanted: string, given: string): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t("There is a draft {0} already, which stays as it is. The new one is called {1}.", wanted, given),
  );
}
