/** Tells the server which line the author is at, so that it leaves a row in peace while it is typed. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { languageId } from "./ours.ts";

export function tellCaret(client: BaseLanguageClient): vscode.Disposable {
  let told = "";
  const forget = () => {
    told = "";
  };
  return vscode.Disposable.from(
    // A server that has just started knows nothing, and of a draft that closes it forgets the place.
    client.onDidChangeState(forget),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [caret] }) => {
      if (document.languageId !== languageId || !caret || !client.isRunning()) return;
      const place = { uri: client.code2ProtocolConverter.asUri(document.uri), line: caret.active.line };
      const now = JSON.stringify(place);
      if (now === told) return;
      told = now;
      void client.sendNotification("nianbao/caret", place);
    }),
  );
}
