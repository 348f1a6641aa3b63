/** Pasting cells of a spreadsheet or of a table elsewhere: the server says what they make. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { languageId } from "./ours.ts";

/** The answer to `nianbao/paste`. */
interface Pasted {
  readonly insertText: string;
  readonly edits: Parameters<BaseLanguageClient["protocol2CodeConverter"]["asTextEdits"]>[0];
}

interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
}

type Provide = (
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  clipboard: vscode.DataTransfer,
  context: unknown,
  token: vscode.CancellationToken,
) => Promise<PasteEdit[] | undefined>;

/** Of VS Code from 1.97 on. */
interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: object) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: { append(...parts: string[]): object } };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: { provideDocumentPasteEdits: Provide },
      metadata: { providedPasteEditKinds: object[]; pasteMimeTypes: string[] },
    ): vscode.Disposable;
  };
}

/** Before 1.97 the function is there, too, but throws: it was a proposal. */
const mayPaste = (version: string) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 1 || minor >= 97;
};

export function providePaste(client: BaseLanguageClient): vscode.Disposable {
  if (!mayPaste(vscode.version)) return new vscode.Disposable(() => {});
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } = vscode as unknown as PasteApi;
  const kind = DocumentDropOrPasteEditKind.Empty.append("nianbao", "cells");
  const provideDocumentPasteEdits: Provide = async (document, [range, ...others], clipboard, _context, token) => {
    const text = await clipboard.get("text/plain")?.asString();
    // Most of what is pasted is no table, and need not wait for the server.
    if (!range || others.length > 0 || !text || !/[\t\n]/.test(text.trim()) || !client.isRunning()) return undefined;
    const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
    const params = { textDocument: { uri: code.asUri(document.uri) }, range: code.asRange(range), text };
    const pasted = await client.sendRequest<Pasted | null>("nianbao/paste", params, token);
    if (!pasted) return undefined;
    const edit = new DocumentPasteEdit(pasted.insertText, vscode.l10n.t("Paste as table cells"), kind);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(document.uri, (await protocol.asTextEdits(pasted.edits, token)) ?? []);
    return [edit];
  };
  return languages.registerDocumentPasteEditProvider(
    { language: languageId },
    { provideDocumentPasteEdits },
    {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ["text/plain"],
    },
  );
}
