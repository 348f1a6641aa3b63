/** When the server starts: with the first draft or configuration that is opened, or the first request. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { languageId } from "./options.ts";

/**
 * VS Code wakes the extension for the preview of any Markdown file, since it extends that preview; then there may be
 * nothing to check yet. A request starts the client by itself.
 */
export function startWithFirstDraft(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  if (vscode.workspace.textDocuments.some(concerns)) begin(client, log);
  return vscode.workspace.onDidOpenTextDocument((document) => {
    if (concerns(document)) begin(client, log);
  });
}

/** Only the first time: afterwards a server that stays off was stopped, or has given up. */
const begun = new WeakSet<BaseLanguageClient>();

function begin(client: BaseLanguageClient, log: vscode.LogOutputChannel): void {
  if (begun.has(client) || client.state !== State.Stopped) return;
  begun.add(client);
  client.start().catch((error: unknown) => log.error(String(error)));
}

function concerns({ languageId: id, uri }: vscode.TextDocument): boolean {
  return id === languageId || uri.path.endsWith("/.nianbao.json");
}
