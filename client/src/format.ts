/**
 * The formatter. It is there from the start and waits for the server, unlike what the language client offers once the
 * server is ready: who formats a draft that has just been opened, or saves it, is not to find it unchanged.
 */
import * as vscode from "vscode";
import { type BaseLanguageClient, DocumentFormattingRequest } from "vscode-languageclient";
import { languageId } from "./ours.ts";

export function provideFormatting(client: BaseLanguageClient): vscode.Disposable {
  return vscode.languages.registerDocumentFormattingEditProvider(
    { language: languageId },
    {
      async provideDocumentFormattingEdits({ uri }, options, token) {
        const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
        const params = { textDocument, options: client.code2ProtocolConverter.asFormattingOptions(options, {}) };
        const edits = await client.sendRequest(DocumentFormattingRequest.type, params, token);
        return client.protocol2CodeConverter.asTextEdits(edits, token);
      },
    },
  );
}
