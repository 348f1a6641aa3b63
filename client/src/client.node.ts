/** The extension in desktop VS Code and on remotes: the server is a process of its own. */
import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { start } from "./extension.ts";
import type { MarkdownPlugin } from "./preview.ts";

export function activate(context: vscode.ExtensionContext): MarkdownPlugin {
  const server = { module: context.asAbsolutePath("dist/server.node.cjs"), transport: TransportKind.ipc };
  return start(context, (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options));
}

export { stop as deactivate } from "./extension.ts";
