/** The draft that a command is about, wherever it is given: in the editor, the walkthrough, a preview. */
import * as vscode from "vscode";
import { isDraft, languageId } from "./ours.ts";

/** What a menu is opened on: an address in the explorer and above an editor, a draft in the view. */
export type Given = vscode.Uri | { readonly draft: { readonly uri: vscode.Uri } };

/** The draft that a menu was opened on, or without one the draft at hand. */
export async function draftMeant(given: Given | undefined): Promise<vscode.TextDocument | undefined> {
  if (!given) return draftAtHand();
  return vscode.workspace.openTextDocument("draft" in given ? given.draft.uri : given);
}

/** The draft in the active editor, or else the only one that is open, which is then shown; without one it is told. */
export async function draftAtHand(): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === languageId) return active;
  const [draft, ...others] = openDrafts();
  if (draft && others.length === 0) {
    const document = await vscode.workspace.openTextDocument(draft.uri);
    // Where it is open: a walkthrough that is active would be hidden behind a second editor of it.
    await vscode.window.showTextDocument(document, draft.viewColumn);
    return document;
  }
  void vscode.window.showInformationMessage(vscode.l10n.t("Please open the draft that is meant first."));
  return undefined;
}

function openDrafts(): { readonly uri: vscode.Uri; readonly viewColumn: vscode.ViewColumn }[] {
  const drafts = new Map<string, { uri: vscode.Uri; viewColumn: vscode.ViewColumn }>();
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all)
    for (const { input } of tabs)
      if (input instanceof vscode.TabInputText && isOurs(input.uri))
        drafts.set(input.uri.toString(), { uri: input.uri, viewColumn });
  return [...drafts.values()];
}

/** By its name, or by its language where it has no name yet, as the example. */
function isOurs(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return (
    isDraft(key) ||
    vscode.workspace.textDocuments.some((one) => one.languageId === languageId && one.uri.toString() === key)
  );
}
