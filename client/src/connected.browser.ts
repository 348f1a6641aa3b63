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
  const transports = connector(vscode.Uri.joinPath(context.extensionUri, "dist"));
  return connectWith(context, reports, (id, name, options) => new LanguageClient(id, name, transports, options));
};

/**
 * Starts a fresh worker each time the client connects, so that a restart is one, and ends the one before: a worker,
 * unlike a process, does not end itself at the client's `exit`.
 *
 * The transports are made here, since the client tells a worker by `instanceof Worker`, which is false for what the
 * constructor that VS Code puts in its place returns.
 */
function connector(folder: vscode.Uri): () => Promise<MessageTransports> {
  let last: Worker | undefined;
  return async () => {
    last?.terminate();
    const worker = await spawn(folder);
    last = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
}

/**
 * The server is two CommonJS files, of which a worker loads none by itself: they are made one script. Nor would VS Code
 * start a worker by its address from an extension that is installed on a remote.
 */
async function spawn(folder: vscode.Uri): Promise<Worker> {
  const files = ["server.cjs", "server.browser.js"].map((name) => vscode.Uri.joinPath(folder, name));
  const read = async (file: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const [shared, own] = await Promise.all(files.map(read));
  const script = `self.require = ((module) => { ((exports) => {\n${shared}\n})(module.exports); return () => module.exports; })({ exports: {} });
((module, exports, require) => {\n${own}\n})({}, {}, self.require);`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
}
