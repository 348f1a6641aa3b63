import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { folder } from "../cli/run.ts";
import { clean, received, withTotal } from "../lsp/drafts.ts";
import { serverBundle } from "../lsp/server-bundle.ts";
import { type Storm, storm } from "./storm.ts";
import { freshDiagnostics, Wire } from "./wire.ts";

// A machine with much else to do takes a second to start a process.
vi.setConfig({ testTimeout: 300_000 });

const uri = "file:///reports/2024.nianbao.md";
/** `NIANBAO_STORM=1` for the storm in full, which takes a minute. */
const [CHANGES, DOCUMENTS] = process.env.NIANBAO_STORM ? [10_000, 2000] : [2000, 300];

test(`${CHANGES} rapid changes with requests and cancellations among them: every request is answered, and at the end all is as if freshly opened`, async () => {
  const wire = await new Wire().read().initialize();
  wire.open(uri, clean);
  const weather = storm(wire, uri, clean, CHANGES);
  for (const id of weather.asked) await wire.answer(id);
  expect(await wire.diagnostics(uri)).toEqual(await freshDiagnostics(uri, weather.text));
  expect(await wire.stop()).toBe(0);
});

test("the same for an editor that is sent its diagnostics", async () => {
  const wire = await new Wire().read().initialize({});
  wire.open(uri, clean);
  const { text, version } = storm(wire, uri, clean, CHANGES / 20);
  const published = () =>
    wire.received.filter(({ method }) => method === "textDocument/publishDiagnostics").at(-1)?.params as {
      version: number;
      diagnostics: readonly { code: string; range: object }[];
    };
  await wire.ask("nianbao/status", { uri });
  while (published().version !== version) await wire.ask("nianbao/status", { uri });
  const places = (diagnostics: readonly { code: string; range: object }[]) =>
    diagnostics.map(({ code, range }) => ({ code, range }));
  const fresh = (await freshDiagnostics(uri, text)) as { code: string; range: object }[];
  expect(places(published().diagnostics)).toEqual(places(fresh));
  expect(await wire.stop()).toBe(0);
});

test("after the first storm memory stays flat in the next ones", async () => {
  const wire = await new Wire().read().initialize();
  wire.open(uri, clean);
  let weather: Storm = { asked: [], text: clean, version: 1 };
  const heaps: number[] = [];
  for (let round = 0; round < 5; round++) {
    weather = storm(wire, uri, clean, 400, weather);
    for (const id of weather.asked) await wire.answer(id);
    heaps.push(await wire.heap());
  }
  const [, second = 0, , , last = 0] = heaps;
  expect(last, heaps.join(" ")).toBeLessThan(second * 1.2);
  expect(await wire.stop()).toBe(0);
});

test(`${DOCUMENTS} open documents: each is checked for itself, and closed all are forgotten`, async () => {
  const drafts = Array.from({ length: DOCUMENTS }, (_, index) => ({
    uri: `file:///reports/${index}.nianbao.md`,
    text: (index % 2 ? clean : clean.replace(received, withTotal(received, 99))).replace("示例县", `示例${index}县`),
  }));
  const wire = await new Wire().read().initialize();
  const empty = await wire.heap();
  for (const draft of drafts) wire.open(draft.uri, draft.text);
  const { result } = await wire.ask("workspace/diagnostic", { previousResultIds: [] });
  const { items } = result as { items: { uri: string; items: unknown[] }[] };
  expect(items.filter(({ items }) => items.length === 1)).toHaveLength(DOCUMENTS / 2);
  expect(items.filter(({ items }) => items.length === 0)).toHaveLength(DOCUMENTS / 2);
  const open = await wire.heap();
  for (const { uri } of drafts.slice(1)) wire.notify("textDocument/didClose", { textDocument: { uri } });
  expect(await wire.diagnostics(drafts[0]?.uri ?? "")).toHaveLength(1);
  expect((await wire.heap()) - empty).toBeLessThan((open - empty) / 2);
  expect(await wire.stop()).toBe(0);
});

test("a client that does not read holds nothing up; once it reads, all is answered", async () => {
  const wire = new Wire();
  wire.request("initialize", { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  wire.notify("initialized", {});
  wire.open(uri, clean);
  const long = "x".repeat(100_000);
  const ids = Array.from({ length: 250 }, () => wire.request("nianbao/new", { agency: long, year: 2024 }));
  // The server is awake and at work meanwhile.
  for (let turn = 0; turn < 10; turn++) expect(await wire.heap()).toBeGreaterThan(0);
  wire.read();
  for (const id of ids) await wire.answer(id);
  expect(await wire.stop()).toBe(0);
});

test("a client that reads no more and goes away", async () => {
  const wire = await new Wire().read().initialize();
  wire.open(uri, clean);
  wire.server.stdout.destroy();
  for (let asked = 0; asked < 100; asked++) wire.request("textDocument/hover", { textDocument: { uri } });
  expect(await wire.exit).toBe(1);
});

test.each(["--stdio", "--node-ipc"])("%s: the server ends with its parent, however that ends", async (how) => {
  const code = `
    const { spawn } = require("node:child_process");
    const how = ${JSON.stringify(how)};
    const stdio = how === "--stdio" ? [0, 1, 2] : ["ignore", "ignore", "ignore", "ipc"];
    const server = spawn(process.execPath, [${JSON.stringify(serverBundle())}, how], { stdio });
    const initialize = { jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: process.pid, capabilities: {} } };
    if (how === "--node-ipc") server.on("message", () => console.error(server.pid)).send(initialize);
    else console.error(server.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ["-e", code], { stdio: ["pipe", "pipe", "pipe"] });
  const [line] = await once(parent.stderr, "data");
  const server = Number(line);
  if (how === "--stdio") {
    const initialize = {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: parent.pid, capabilities: {} },
    };
    const text = JSON.stringify(initialize);
    parent.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    await once(parent.stdout, "data");
  }
  expect(isAlive(server)).toBe(true);
  parent.kill("SIGKILL");
  // Its pipes are still open: this test holds their other ends.
  while (isAlive(server)) await new Promise((resolve) => setTimeout(resolve, 100));
});

test("a draft deleted, renamed, replaced by a folder, or no text at all while it is last year's of an open one", async () => {
  const cwd = folder({ "2024.nianbao.md": clean, "2023.nianbao.md": clean.replaceAll("2024", "2023") });
  const [now, before] = ["2024.nianbao.md", "2023.nianbao.md"].map((name) => pathToFileURL(join(cwd, name)).href);
  const wire = await new Wire().read().initialize();
  wire.open(now as string, clean);
  const previous = async () => {
    wire.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: before, type: 2 }] });
    const { result } = await wire.ask("nianbao/status", { uri: now });
    return (result as { previous: string }).previous;
  };
  const path = join(cwd, "2023.nianbao.md");
  expect(await previous()).toBe("one");
  rmSync(path);
  expect(await previous()).toBe("none");
  mkdirSync(path);
  expect(await previous()).toBe("none");
  rmSync(path, { recursive: true });
  writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 0xd8, 0x80]));
  expect(await previous()).toBe("none");
  writeFileSync(path, clean.replaceAll("2024", "2023"));
  expect(await previous()).toBe("one");
  expect(await wire.diagnostics(now as string)).toEqual(expect.any(Array));
  rmSync(cwd, { recursive: true });
  expect(await previous()).toBe("none");
  expect(await wire.stop()).toBe(0);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
