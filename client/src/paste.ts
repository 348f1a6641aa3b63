/** Pasting cells of a spreadsheet or of a table elsewhere: the server says what they make. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { languageId } from "./ours.ts";

/** The answer to `nianbao/paste`. Without edits the draft stays as it is, and the message says why. */
interface Pasted {
  readonly edits: Parameters<BaseLanguageClient["protocol2CodeConverter"]["asTextEdits"]>[0];
  readonly message?: string;
}

interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
}

type Provide = (
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  clipboard: vscode.DataTransfer,
  context: { readonly triggerKind: number },
  token: vscode.CancellationToken,
) => Promise<PasteEdit[] | undefined>;

/** Of VS Code from 1.97 on. */
interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: object) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: { append(...parts: string[]): object } };
  readonly DocumentPasteTriggerKind: { readonly Automatic: number };
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
  const api = vscode as unknown as PasteApi;
  const kind = api.DocumentDropOrPasteEditKind.Empty.append("nianbao", "cells");
  const provideDocumentPasteEdits: Provide = async (document, [range, ...others], clipboard, context, token) => {
    const text = await clipboard.get("text/plain")?.asString();
    // Most of what is pasted is no table, and need not wait for the server.
    if (!range || others.length > 0 || !text || !/[\t\r\n]/.test(text) || !client.isRunning()) return undefined;
    if (range.isEmpty && (await isLine(clipboard))) return undefined;
    const html = await clipboard.get("text/html")?.asString();
    const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
    const textDocument = { uri: code.asUri(document.uri) };
    const params = { textDocument, range: code.asRange(range), text, html };
    const pasted = await client.sendRequest<Pasted | null>("nianbao/paste", params, token);
    if (!pasted || token.isCancellationRequested) return undefined;
    // Asked for the ways to paste, VS Code only lists them: none of them is applied yet.
    const applies = context.triggerKind === api.DocumentPasteTriggerKind.Automatic;
    if (!applies && pasted.edits?.length === 0) return undefined;
    if (applies && pasted.message) void vscode.window.showWarningMessage(pasted.message);
    // With an empty text VS Code leaves the selection as it is, and makes the other edits alone.
    const edit = new api.DocumentPasteEdit("", vscode.l10n.t("Paste as table cells"), kind);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(document.uri, (await protocol.asTextEdits(pasted.edits, token)) ?? []);
    return [edit];
  };
  return api.languages.registerDocumentPasteEditProvider(
    { language: languageId },
    { provideDocumentPasteEdits },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain"] },
  );
}

/** A line that was copied in an editor without a selection: VS Code puts it above that of the caret. */
async function isLine(clipboard: vscode.DataTransfer): Promise<boolean> {
  const copied = await clipboard.get("vscode-editor-data")?.asString();
  return copied !== undefined && /"isFromEmptySelection":\s*true/.test(copied);
}
