/** In a browser the server is a Web Worker. */
import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { connectWith } from "./connected.ts";
import type { Connect } from "./extension.ts";

export const connect: Connect = (context, reports) => {
  const transports = connector(vscode.Uri.joinPath(context.extensionUri, "dist/server.browser.js"));
  return connectWith(context, reports, (id, name, options) => new LanguageClient(id, name, transports, options));
};

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
