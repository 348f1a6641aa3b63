/** A language server as a process of its own, and what an editor says to it. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { rumdl } from "./programs.mjs";
import { draft } from "./texts.mjs";

const path = (file) => fileURLToPath(new URL(file, import.meta.url));

/** How each server is started, and what it calls the language. */
export const servers = {
  nianbao: { args: [process.execPath, path("../dist/server.node.cjs"), "--stdio"], languageId: "nianbao" },
  bare: { args: [process.execPath, path("bare-server.mjs"), "--stdio"], languageId: "nianbao" },
  rumdl: { args: [rumdl, "server"], languageId: "markdown" },
};

/** A modern editor, which pulls the diagnostics. */
const capabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown"] },
  },
  workspace: { workspaceEdit: { documentChanges: true }, configuration: true },
};

export class Server {
  #process;
  #connection;
  #languageId;
  #incremental;
  /** The text and version of each open document. */
  #open = new Map();

  static async start({ args, languageId }) {
    const server = new Server();
    server.#languageId = languageId;
    server.#process = spawn(args[0], args.slice(1), { stdio: ["pipe", "pipe", "ignore"] });
    const { stdin, stdout } = server.#process;
    server.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    server.#connection.onRequest((method, params) =>
      method === "workspace/configuration" ? params.items.map(() => null) : null,
    );
    server.#connection.listen();
    const initialize = { processId: process.pid, rootUri: null, capabilities };
    const { capabilities: can } = await server.request("initialize", initialize);
    server.#incremental = (can.textDocumentSync.change ?? can.textDocumentSync) === 2;
    await server.#connection.sendNotification("initialized", {});
    return server;
  }

  request(method, ...params) {
    return this.#connection.sendRequest(method, ...params);
  }

  async open(uri, text = draft) {
    this.#open.set(uri, { text, version: 1 });
    const textDocument = { uri, languageId: this.#languageId, version: 1, text };
    await this.#connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  diagnostics(uri) {
    return this.request("textDocument/diagnostic", { textDocument: { uri } });
  }

  /** Types a digit behind some words, or takes it away again. */
  async type(uri, place) {
    const document = this.#open.get(uri);
    const on = ++document.version % 2 === 0;
    const end = { line: place.line, character: place.character + (on ? 0 : 1) };
    const change = { range: { start: place, end }, text: on ? "9" : "" };
    const whole = () => ({ text: on ? typedInto(document.text, place) : document.text });
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: document.version },
      contentChanges: [this.#incremental ? change : whole()],
    });
  }

  /** What it holds in memory, in bytes; nothing where the system does not tell. */
  get memory() {
    const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(this.#process.pid)], { encoding: "utf8" });
    return Number(stdout) > 0 ? Number(stdout) * 1024 : undefined;
  }

  async stop() {
    const exit = once(this.#process, "exit");
    // Some never answer this, and some stay all the same.
    await Promise.race([this.request("shutdown"), setTimeout(1000, undefined, { ref: false })]);
    this.#process.kill("SIGKILL");
    await exit;
    this.#connection.dispose();
  }
}

function typedInto(text, { line, character }) {
  const lines = text.split("\n");
  lines[line] = `${lines[line].slice(0, character)}9${lines[line].slice(character)}`;
  return lines.join("\n");
}

/** Where some words of a text end, which stand there once. */
export function behind(words, text = draft) {
  const at = text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) throw new Error(`not there once: ${words}`);
  return endOf(text.slice(0, at + words.length));
}

export function endOf(text) {
  const lines = text.split("\n");
  return { line: lines.length - 1, character: lines.at(-1).length };
}

/** Behind the last number of the first row of section three. */
export const total = behind("|   38 | 3857");
