import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type * as Convert from "../convert/index.ts";
import { Gate } from "./gate.ts";
import { startServer } from "./server.ts";

/** The worker itself, which is the port to whoever started it, and has been given the part that all servers share. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & {
  convert?: typeof Convert;
};
declare function importScripts(url: string): void;

/** The server as a Web Worker; files are read by the client. */
const gate = new Gate();
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: gate,
});
startServer(connection, gate, { loadConvert });

/** The worker does not know where it was loaded from, so the client reads the script for it. */
async function loadConvert(): Promise<typeof Convert> {
  if (!self.convert) {
    const text = await connection.sendRequest<string>("nianbao/convertScript");
    const script = `self.convert = ((module) => { ((exports, require) => {\n${text}\n})(module.exports, self.require); return module.exports; })({ exports: {} });`;
    const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    importScripts(url);
    URL.revokeObjectURL(url);
  }
  if (!self.convert) throw new Error("the script for import and export could not be loaded");
  return self.convert;
}
