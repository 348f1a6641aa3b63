import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { withoutOverlaps } from "../edit/edit.ts";
import type { CheckedDraft } from "../language/checked-draft.ts";
import type { DraftedEdit } from "../language/disable.ts";
import { textEdit } from "../language/text-edit.ts";
import type { Client } from "./client.ts";

/** Edits for the client; where it can, it refuses them if the draft is no longer the version they were made for. */
export function workspaceEdit(draft: CheckedDraft, edits: readonly DraftedEdit[], client: Client): WorkspaceEdit {
  const { uri, version, lines } = draft;
  const plain = (edit: DraftedEdit): TextEdit => textEdit(lines, edit);
  const apart: readonly DraftedEdit[] = withoutOverlaps(edits);
  if (!client.versionedEdits) return { changes: { [uri]: apart.map(plain) } };
  const change = (edit: DraftedEdit) => (client.writesOver ? snippet(edit, plain(edit)) : plain(edit));
  return { documentChanges: [{ textDocument: { uri, version }, edits: apart.map(change) }] };
}

/** Selects the part that is to be written over. */
function snippet({ placeholder }: DraftedEdit, plain: TextEdit): TextEdit | SnippetTextEdit {
  if (placeholder === undefined) return plain;
  const [before = "", ...after] = plain.newText.split(placeholder).map(escaped);
  const value = `${before}\${1:${escaped(placeholder)}}${after.join(escaped(placeholder))}`;
  return { range: plain.range, snippet: { kind: "snippet", value } };
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
