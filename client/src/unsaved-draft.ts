/** A draft that is made and not saved yet, with a name and a place of its own where those are free. */
import * as vscode from "vscode";
import { languageId } from "./ours.ts";
import { authorityOf } from "./where.ts";

/** Shows it; without a name where a file has that name, or another draft that is not saved yet. */
export async function showUnsaved(text: string, file: vscode.Uri | undefined): Promise<vscode.TextEditor> {
  const named = file && (await isFree(file)) ? await namedDraft(text, file) : undefined;
  const document = named ?? (await vscode.workspace.openTextDocument({ language: languageId, content: text }));
  return vscode.window.showTextDocument(document);
}

/** None where there is one already: its author has maybe gone on with it. */
async function namedDraft(text: string, file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const uri = file.with({ scheme: "untitled", authority: authorityOf(file, vscode.env.remoteName) });
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() !== "") return undefined;
  // Before it is shown, lest somebody types into what is still empty.
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

async function isFree(file: vscode.Uri): Promise<boolean> {
  if (file.scheme === "untitled") return false;
  return vscode.workspace.fs.stat(file).then(
    () => false,
    () => true,
  );
}
