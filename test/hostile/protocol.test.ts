import { expect, test, vi } from "vitest";
import { clean, received, withTotal } from "../lsp/drafts.ts";
import { freshDiagnostics, Wire } from "./wire.ts";

// A machine with much else to do takes a second to start a process.
vi.setConfig({ testTimeout: 120_000 });

const uri = "file:///reports/2024.nianbao.md";
const faulty = clean.replace(received, withTotal(received, 99));

test.each([
  ["a length that is no number", "Content-Length: many\r\n\r\n{}"],
  ["a length under zero", "Content-Length: -5\r\n\r\n{}"],
  ["a length beyond all bounds", "Content-Length: 99999999999\r\n\r\n{}"],
  ["a header without end", "x".repeat(5000)],
  ["no length", "Content-Type: text\r\n\r\n{}"],
  ["no header at all", "good morning\r\n\r\n"],
])("%s: nothing behind it can be told apart, so the server says why and ends", async (_, bytes) => {
  const wire = new Wire().read();
  wire.raw(bytes);
  wire.request("initialize", { processId: null, rootUri: null, capabilities: {} });
  expect(await wire.exit).toBe(1);
  expect(wire.said).toMatch(/^nianbao: .+\n$/);
});

test("what is no JSON is answered as such, what is no message is let pass, and the next one is heard", async () => {
  const wire = await new Wire().read().initialize();
  for (const content of ["", "nonsense", '{"jsonrpc":"2.0","id":1,', "\u0000", "[".repeat(100_000)]) wire.send(content);
  for (const content of noMessages) wire.send(content);
  wire.open(uri, faulty);
  expect(await wire.diagnostics(uri)).toHaveLength(1);
  expect(wire.received.filter(({ error }) => error?.code === -32700)).toHaveLength(5);
  expect(await wire.stop()).toBe(0);
});

test("requests before initialize and after shutdown are refused, notifications unheard, and a second initialize is none", async () => {
  const wire = new Wire().read();
  expect(await wire.ask("textDocument/hover", {})).toMatchObject({ error: { code: -32002 } });
  expect(await wire.ask("shutdown")).toMatchObject({ error: { code: -32002 } });
  expect(await wire.ask("no/such")).toMatchObject({ error: { code: -32002 } });
  wire.open(uri, faulty);
  for (const params of [null, 5, {}, { capabilities: null }, { capabilities: { general: { positionEncodings: 5 } } }]) {
    expect(await wire.ask("initialize", params)).toHaveProperty("error");
  }
  await wire.initialize();
  expect(await wire.ask("initialize", { capabilities: {} })).toMatchObject({ error: { code: -32600 } });
  expect(await wire.ask("no/such")).toMatchObject({ error: { code: -32601 } });
  wire.send({ jsonrpc: "2.0", id: 900, method: 5 });
  expect(await wire.answer(900)).toMatchObject({ error: { code: -32600 } });
  expect(await wire.diagnostics(uri)).toEqual([]);
  await wire.ask("shutdown");
  expect(await wire.ask("textDocument/hover", {})).toMatchObject({ error: { code: -32600 } });
  expect(await wire.ask("initialize", { capabilities: {} })).toMatchObject({ error: { code: -32600 } });
  wire.notify("exit");
  expect(await wire.exit).toBe(0);
});

test("every request with every kind of wrong parameter is answered", async () => {
  const wire = await new Wire().read().initialize();
  wire.open(uri, faulty);
  const ids = requests.flatMap((method) => wrong.map((params) => wire.request(method, params)));
  for (const id of ids) await wire.answer(id);
  expect(await wire.diagnostics(uri)).toEqual(await freshDiagnostics(uri, faulty));
  expect(await wire.stop()).toBe(0);
});

test("no notification with wrong parameters spoils an answer after it", async () => {
  const wire = await new Wire().read().initialize();
  wire.open(uri, faulty);
  const right = await wire.diagnostics(uri);
  expect(right).toHaveLength(1);
  for (const method of notifications) {
    for (const params of [...wrong, ...wrongNotes]) {
      wire.notify(method, params);
      if (method === "textDocument/didClose") wire.open(uri, faulty);
    }
    expect(await wire.diagnostics(uri), method).toEqual(right);
  }
  expect(await wire.stop()).toBe(0);
});

test("opened twice, changed when closed, versions that go back: the last word counts", async () => {
  const wire = await new Wire().read().initialize();
  const change = (version: number, text: string) =>
    wire.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
  change(2, faulty);
  expect(await wire.diagnostics(uri)).toEqual([]);
  wire.open(uri, clean);
  wire.open(uri, faulty);
  const right = await freshDiagnostics(uri, faulty);
  expect(await wire.diagnostics(uri)).toEqual(right);
  change(9, clean);
  expect(await wire.diagnostics(uri)).toEqual([]);
  change(3, faulty);
  expect(await wire.diagnostics(uri)).toEqual(right);
  for (const _ of [1, 2]) wire.notify("textDocument/didClose", { textDocument: { uri } });
  change(10, faulty);
  expect(await wire.diagnostics(uri)).toEqual([]);
  wire.open(uri, faulty);
  expect(await wire.diagnostics(uri)).toEqual(right);
  expect(await wire.stop()).toBe(0);
});

const noMessages: readonly unknown[] = [
  null,
  5,
  [{ jsonrpc: "2.0", id: 1, method: "x" }],
  { jsonrpc: "2.0", id: {}, method: "textDocument/hover" },
  { jsonrpc: "2.0", id: null, method: "textDocument/hover" },
  { jsonrpc: "2.0", id: 77, result: 1 },
  { jsonrpc: "2.0", id: 77, error: 5 },
  { jsonrpc: "2.0", method: "$/cancelRequest" },
  { jsonrpc: "2.0", method: "$/cancelRequest", params: null },
  { jsonrpc: "2.0", method: "$/cancelRequest", params: { id: {} } },
];

const place = { line: 50, character: 4 };
const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };

/** Parameters that no handler asks for. */
const wrong: readonly unknown[] = [
  null,
  undefined,
  5,
  "x",
  [],
  [1, 2],
  {},
  { textDocument: null },
  { textDocument: { uri: 5 } },
  { textDocument: { uri } },
  { textDocument: { uri }, position: null, range: null, context: null, positions: 5, ch: 5, options: null },
  { textDocument: { uri }, position: { line: "a" }, range: { start: { line: -1 }, end: {} }, positions: [null] },
  { textDocument: { uri }, position: far, range: { start: far, end: place }, positions: [far], context: {}, ch: "|" },
  { textDocument: { uri }, range: { start: place, end: place }, context: { diagnostics: 5, only: 7 } },
  { uri: 5, text: 5 },
  { uri, text: null, to: "exe" },
  { query: 5, previousResultIds: [null] },
  { command: "nianbao.server.recompute", arguments: 5 },
  { command: "nianbao.server.fillBlanks", arguments: [uri, { alike: 5 }] },
  { agency: 5, year: "x" },
  { agency: "甲", year: 1e308 },
  { base64: "@@@" },
  { title: "x", data: { uri, deed: { kind: "rm -rf" } } },
];

const wrongNotes: readonly unknown[] = [
  { textDocument: { uri, version: 2 }, contentChanges: 5 },
  { textDocument: { uri, version: 2 }, contentChanges: [null] },
  { textDocument: { uri, version: 2 }, contentChanges: [{ text: 5 }] },
  { textDocument: { uri, version: 2 }, contentChanges: [{ text: "x", range: 5 }] },
  { textDocument: { uri, version: 2 }, contentChanges: [{ text: "x", range: { start: { line: "a" }, end: {} } }] },
  { textDocument: { uri, languageId: "nianbao", version: 1, text: 5 } },
  { textDocument: { uri: "file:///reports/2023.nianbao.md", languageId: 5, version: "x", text: null } },
  { changes: [{ uri: 5 }] },
  { event: { added: [{ uri: 5 }], removed: [{ uri: {} }] } },
  { event: { added: 5, removed: null } },
  { settings: { nianbao: { rules: 5, history: "x", terms: { "": 1 } } } },
  { uri, line: "x" },
  { uri: 5, line: 5 },
];

const notifications = [
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didSave",
  "textDocument/didClose",
  "workspace/didChangeConfiguration",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeWorkspaceFolders",
  "nianbao/caret",
  "$/setTrace",
  "$/progress",
  "initialized",
  "no/such",
];

const requests = [
  ...["hover", "completion", "formatting", "rangeFormatting", "onTypeFormatting", "inlayHint", "codeLens"],
  ...["semanticTokens/full", "semanticTokens/range", "documentSymbol", "foldingRange", "selectionRange"],
  ...["documentLink", "definition", "references", "documentHighlight", "diagnostic", "codeAction"],
]
  .map((name) => `textDocument/${name}`)
  .concat(["codeAction/resolve", "workspace/symbol", "workspace/diagnostic", "workspace/executeCommand", "no/such"])
  .concat(
    ["status", "nextCell", "paste", "check", "preview", "new", "import", "export"].map((name) => `nianbao/${name}`),
  );
