/** The extension in VS Code for the Web: the server is a Web Worker. */
import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { start } from "./extension.ts";
import type { MarkdownPlugin } from "./preview.ts";

export function activate(context: vscode.ExtensionContext): MarkdownPlugin {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist/server.browser.js");
  const connect = connector(script);
  return start(context, (id, name, options) => new LanguageClient(id, name, connect, options));
}

export { stop as deactivate } from "./extension.ts";

/**
 * Starts a fresh worker each time the client connects, so that a restart is one, and ends the one before: a worker,
 * unlike a process, does not end itself at the client's `exit`.
 *
 * The transports are made here, since the client tells a worker by `instanceof Worker`, which is false for what the
 * constructor that VS Code puts in its place returns.
 */
function connector(script: vscode.Uri): () => Promise<MessageTransports> {
  let last: Worker | undefined;
  return async () => {
    last?.terminate();
    const worker = await spawn(script);
    last = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
}

/** VS Code refuses to start a worker from an extension installed on a remote by its address, so its text is read. */
async function spawn(script: vscode.Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const text = new Uint8Array(await vscode.workspace.fs.readFile(script));
  return new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
}
