import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { Message, NotificationMessage, RequestMessage, ResponseMessage } from "vscode-languageserver/node";
import { serverBundle } from "../lsp/server-bundle.ts";

export type Received = Message & Partial<RequestMessage & ResponseMessage & NotificationMessage>;

/** A server process and the bare bytes to and from it, for clients that no library would play. */
export class Wire {
  readonly server: ChildProcess & { readonly stdin: Writable; readonly stdout: Readable; readonly stderr: Readable };
  readonly received: Received[] = [];
  /** The exit status, once the server has ended and all that it wrote is there. */
  readonly exit: Promise<number | null>;
  said = "";
  #rest = Buffer.alloc(0);
  #wake: (() => void)[] = [];
  #last = 0;

  constructor(program: readonly string[] = [serverBundle(), "--stdio"], env = process.env) {
    const node = ["--expose-gc", "--require", join(import.meta.dirname, "heap.cjs")];
    const server = spawn(process.execPath, [...node, ...program], {
      env,
      stdio: ["pipe", "pipe", "pipe", "ipc"],
    });
    this.server = server as Wire["server"];
    this.exit = once(this.server, "close").then(([status]) => status);
    this.server.stderr.on("data", (chunk) => {
      this.said += chunk;
    });
    // The server may be gone before it has read all.
    this.server.stdin.on("error", () => {});
  }

  /** Begins to read what the server writes; a client need not. */
  read(): this {
    this.server.stdout.on("data", (chunk) => this.#read(chunk));
    return this;
  }

  /** The bytes as they are, a frame around them or not. */
  raw(bytes: string): void {
    this.server.stdin.write(bytes);
  }

  /** Any content in a right frame. */
  send(content: unknown): void {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    this.raw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: "2.0", method, params });
  }

  request(method: string, params?: unknown): number {
    this.#last++;
    this.send({ jsonrpc: "2.0", id: this.#last, method, params });
    return this.#last;
  }

  async ask(method: string, params?: unknown): Promise<Received> {
    return this.answer(this.request(method, params));
  }

  /** The answer to a request, when it comes. */
  async answer(id: number | null): Promise<Received> {
    for (;;) {
      const found = this.received.find((message) => message.id === id && message.method === undefined);
      if (found) return found;
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
  }

  async initialize(capabilities: object = { textDocument: { diagnostic: {} } }): Promise<this> {
    await this.ask("initialize", { processId: process.pid, rootUri: null, capabilities });
    this.notify("initialized", {});
    return this;
  }

  open(uri: string, text: string): void {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "nianbao", version: 1, text } });
  }

  /** The diagnostics that the server has for a document now. */
  async diagnostics(uri: string): Promise<unknown> {
    const { result } = await this.ask("textDocument/diagnostic", { textDocument: { uri } });
    return (result as { items: unknown }).items;
  }

  /** Bytes of the heap that are in use, once nothing is left to be collected. */
  async heap(): Promise<number> {
    this.server.send({ heap: true });
    const [bytes] = await once(this.server, "message");
    return Number(bytes);
  }

  async stop(): Promise<number | null> {
    await this.ask("shutdown");
    this.notify("exit");
    return this.exit;
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest.indexOf("\r\n\r\n");
      if (head < 0) return;
      const from = head + 4;
      const to = from + Number(/\d+/.exec(this.#rest.toString("ascii", 0, head))?.[0]);
      if (this.#rest.length < to) return;
      this.received.push(JSON.parse(this.#rest.toString("utf8", from, to)));
      this.#rest = this.#rest.subarray(to);
      for (const wake of this.#wake.splice(0)) wake();
    }
  }
}

/** What a fresh server finds in a text: what any server must find after whatever came before. */
export async function freshDiagnostics(uri: string, text: string): Promise<unknown> {
  const wire = await new Wire().read().initialize();
  wire.open(uri, text);
  const found = await wire.diagnostics(uri);
  await wire.stop();
  return found;
}
