import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

/** The worker itself, which is the port to whoever started it. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server as a Web Worker; files are read by the client. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
