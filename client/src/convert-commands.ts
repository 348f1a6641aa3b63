/** From published reports to drafts and back: the server converts, here are the commands. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Given } from "./draft-at-hand.ts";
import { exportReport } from "./export-report.ts";
import { importReport } from "./import-report.ts";

export function provideConversion(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
  home: vscode.Uri | undefined,
): vscode.Disposable {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist/convert.cjs");
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    // A worker cannot read the script itself.
    client.onRequest("nianbao/convertScript", async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(script)),
    ),
    registerCommand("nianbao.import", (uri?: vscode.Uri) => importReport(client, log, uri)),
    registerCommand("nianbao.exportWord", (given?: Given) => exportReport(client, log, "docx", home, given)),
    registerCommand("nianbao.exportHtml", (given?: Given) => exportReport(client, log, "html", home, given)),
  );
}
