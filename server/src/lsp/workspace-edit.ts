import type { WorkspaceEdit } from "vscode-languageserver";
import { type Edit, withoutOverlaps } from "../edit/edit.ts";
import type { CheckedDraft } from "../language/checked-draft.ts";
import type { Client } from "./client.ts";

/** Edits for the client; where it can, it refuses them if the draft is no longer the version they were made for. */
export function workspaceEdit(draft: CheckedDraft, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const { uri, version, lines } = draft;
  const changes = withoutOverlaps(edits).map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
  if (!client.versionedEdits) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
