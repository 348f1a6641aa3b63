import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { withExtraRow } from "../config/index.ts";
import type { AllowRowData } from "../language/allow-row.ts";
import { readText } from "./connect-settings.ts";
import { linesFor } from "./documents.ts";
import type { Session } from "./session.ts";

/**
 * The edit that makes the configuration for a draft name a row of the region's own form. Nothing where the client could
 * not take it, or the configuration is to be put right first.
 */
export async function allowRow(
  session: Session,
  { uri: draft, row }: AllowRowData,
): Promise<WorkspaceEdit | undefined> {
  const { client, documents, settings } = session;
  const [place, holding] = [await settings.configFor(draft), await settings.of(draft)];
  if (!place || !(place.config ? client.versionedEdits : client.createsFiles)) return undefined;
  // The list of a configuration holds instead of the one in the editor's settings, and not beside it.
  if (holding.extraRows?.length && !place.config?.extraRows) return undefined;
  const { uri } = place;
  const text = place.config ? await readText(session, uri, settings.roots) : "";
  const edit = text === undefined ? undefined : withExtraRow(text, row);
  if (text === undefined || !edit) return undefined;
  const change: TextDocumentEdit = {
    textDocument: { uri, version: documents.get(uri)?.version ?? null },
    edits: [{ range: linesFor(text, client.encoding).rangeOf(edit.span), newText: edit.newText }],
  };
  return { documentChanges: place.config ? [change] : [{ kind: "create", uri }, change] };
}
