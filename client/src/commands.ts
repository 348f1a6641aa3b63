/** The commands of the palette. */
import * as vscode from "vscode";
import { type BaseLanguageClient, ExecuteCommandRequest } from "vscode-languageclient";
import { draftAtHand } from "./draft-at-hand.ts";

export function registerCommands(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand("nianbao.recompute", () => recompute(client)),
    registerCommand("nianbao.restartServer", () => restart(client)),
    registerCommand("nianbao.showLog", () => log.show()),
  );
}

/** The server computes the edit from the text that it has and applies it itself, so nothing can be out of date. */
async function recompute(client: BaseLanguageClient): Promise<void> {
  const document = await draftAtHand();
  if (!document) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  // The server's ids differ from the palette's: the language client registers them as commands of VS Code, too.
  await client.sendRequest(ExecuteCommandRequest.type, { command: "nianbao.server.recompute", arguments: [uri] });
}

/** Also brings back a server that stays off after it failed again and again, or that does not answer any more. */
async function restart(client: BaseLanguageClient): Promise<void> {
  // One that does not stop when it is asked to, the language client ends.
  if (client.needsStop()) await client.stop().catch(() => {});
  await client.start();
}
