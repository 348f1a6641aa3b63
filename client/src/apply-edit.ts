/** What the server changes of a draft by a command, be it given in the palette or in a line above a table. */
import * as vscode from "vscode";
import { type ApplyWorkspaceEditParams, type ApplyWorkspaceEditRequest, TextEdit } from "vscode-languageclient";

/**
 * Through the editor where the draft is seen, as the edits of a workspace change a read-only draft as well. Whether it is
 * one no extension is told, and the editor says that it took edits which it did not take: only the version shows it.
 */
export async function applyThroughEditor(
  params: ApplyWorkspaceEditParams,
  apply: ApplyWorkspaceEditRequest.HandlerSignature,
) {
  const [change, ...others] = params.edit.documentChanges ?? [];
  const elsewhere = () => apply(params, new vscode.CancellationTokenSource().token);
  if (!change || others.length > 0 || !("textDocument" in change)) return elsewhere();
  const edits = change.edits.filter((edit): edit is TextEdit => TextEdit.is(edit));
  const uri = vscode.Uri.parse(change.textDocument.uri).toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const { version } = change.textDocument;
  if (editor?.document.version !== version || edits.length < change.edits.length) return elsewhere();
  const taken = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
  });
  if (taken && editor.document.version === version)
    return { applied: false, failureReason: vscode.l10n.t("the draft is read-only") };
  return { applied: taken };
}

const rangeOf = ({ start, end }: TextEdit["range"]) =>
  new vscode.Range(start.line, start.character, end.line, end.character);
