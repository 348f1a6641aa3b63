/** When the server starts: with the first draft or configuration that is opened, or the first request. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { concernsUs } from "./ours.ts";

/** A command may come before there is anything to check. A request starts the client by itself. */
export function startWithFirstDraft(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  if (vscode.workspace.textDocuments.some(concernsUs)) begin(client, log);
  return vscode.workspace.onDidOpenTextDocument((document) => {
    if (concernsUs(document)) begin(client, log);
  });
}

/** Only the first time: afterwards a server that stays off was stopped, or has given up. */
const begun = new WeakSet<BaseLanguageClient>();

function begin(client: BaseLanguageClient, log: vscode.LogOutputChannel): void {
  if (begun.has(client) || client.state !== State.Stopped) return;
  begun.add(client);
  client.start().catch((error: unknown) => log.error(String(error)));
}
