/** Where there is Node, the server is a process of its own. */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { connectWith } from "./connected.ts";
import type { Connect } from "./extension.ts";

export const connect: Connect = (context, reports) => {
  const home = process.env.HOME ?? process.env.USERPROFILE;
  const server = { module: context.asAbsolutePath("dist/server.node.cjs"), transport: TransportKind.ipc };
  return connectWith(
    context,
    reports,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
    home === undefined ? undefined : vscode.Uri.file(home),
  );
};
