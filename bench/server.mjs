/** What an editor waits for, with the server as a process of its own, beside a server that does nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { ms, table } from "./median.mjs";
import { draft } from "./texts.mjs";

const uri = "file:///2024.nianbao.md";
const textDocument = { uri };
const capabilities = {
  textDocument: { diagnostic: {}, codeAction: { resolveSupport: { properties: ["edit"] } } },
  workspace: { workspaceEdit: { documentChanges: true } },
};
const path = (file) => fileURLToPath(new URL(file, import.meta.url));

export async function serverTimes() {
  const servers = [await Server.start(path("../dist/server.node.cjs")), await Server.start(path("bare-server.mjs"))];
  // In turns, so that what else the machine does falls on both alike.
  for (const round of [600, 600]) for (const server of servers) await server.change(round);
  const [ours, bare] = servers.map((server) => server.median());
  const actions = await servers[0].actions(300);
  for (const server of servers) await server.stop();

  console.log("\n## The server as a process, over stdio, the same draft, median\n");
  const beside = (time) => `${(time / bare).toFixed(2)} ×`;
  console.log(
    table(
      ["what", "time", "beside the bare server"],
      [
        ["a bare server: change, then “nothing to say”", ms(bare), beside(bare)],
        ["nianbao: change, then the diagnostics", ms(ours), beside(ours)],
        ["nianbao: change, diagnostics, code actions, resolving one", ms(actions), beside(actions)],
      ],
    ),
  );
  console.log(`\nFrom the start of the process to the first diagnostics: ${ms(servers[0].startup)}`);
}

class Server {
  #process;
  #connection;
  #version = 1;
  #times = [];
  startup = 0;

  static async start(script) {
    const server = new Server();
    const begin = performance.now();
    server.#process = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const { stdin, stdout } = server.#process;
    server.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    server.#connection.listen();
    await server.#connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
    await server.#connection.sendNotification("initialized", {});
    const document = { uri, languageId: "nianbao", version: 1, text: draft };
    await server.#connection.sendNotification("textDocument/didOpen", { textDocument: document });
    await server.#connection.sendRequest("textDocument/diagnostic", { textDocument });
    server.startup = performance.now() - begin;
    return server;
  }

  /** Types a digit into a total and takes it away again, and waits for the diagnostics each time. */
  async change(times) {
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await this.#type();
      this.#times.push(performance.now() - start);
    }
  }

  async actions(count) {
    const times = [];
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      await this.#type();
      const params = { textDocument, range: { start: total.end, end: total.end }, context: { diagnostics: [] } };
      const [action] = await this.#connection.sendRequest("textDocument/codeAction", params);
      if (action) {
        await this.#connection.sendRequest("codeAction/resolve", action);
        times.push(performance.now() - start);
      }
    }
    return middle(times);
  }

  /** The first times are those of a server that is not warm yet. */
  median() {
    return middle(this.#times.slice(200));
  }

  async stop() {
    await this.#connection.sendRequest("shutdown");
    const exit = once(this.#process, "exit");
    await this.#connection.sendNotification("exit");
    await exit;
    this.#connection.dispose();
  }

  async #type() {
    const on = ++this.#version % 2 === 0;
    const end = { line: total.end.line, character: total.end.character + (on ? 0 : 1) };
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range: { start: total.end, end }, text: on ? "9" : "" }],
    });
    await this.#connection.sendRequest("textDocument/diagnostic", { textDocument });
  }
}

/** Behind the last number of the first row of section three. */
const total = (() => {
  const lines = draft.split("\n");
  const line = lines.findIndex((text) => text.startsWith("| 一、本年新收"));
  return { end: { line, character: lines[line].trimEnd().replace(/\s*\|$/, "").length } };
})();

function middle(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}
