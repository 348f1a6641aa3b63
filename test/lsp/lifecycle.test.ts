import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clean } from "./drafts.ts";
import { modern, TestClient } from "./test-client.ts";

const uri = "file:///reports/2024.nianbao.md";

test("the server names itself and says what it can do", async () => {
  const client = await TestClient.start();
  const manifest = readFileSync(join(import.meta.dirname, "../../server/package.json"), "utf8");
  expect(client.initialized).toEqual({
    serverInfo: { name: "nianbao", version: JSON.parse(manifest).version },
    capabilities: expect.objectContaining({
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2, save: true },
      diagnosticProvider: expect.objectContaining({ workspaceDiagnostics: true }),
      codeActionProvider: {
        codeActionKinds: ["quickfix", "refactor.rewrite.nianbao", "source.fixAll.nianbao"],
        resolveProvider: true,
      },
      executeCommandProvider: { commands: ["nianbao.server.recompute", "nianbao.server.fillBlanks"] },
    }),
  });
  expect(await client.stop()).toBe(0);
});

test("an exit without a shutdown is a failure, as the protocol has it", async () => {
  const client = await TestClient.start();
  const exit = once(client.server, "exit");
  await client.connection.sendNotification("exit");
  expect((await exit)[0]).toBe(1);
  client.connection.dispose();
});

test("the server ends when its input does", async () => {
  const client = await TestClient.start();
  const exit = once(client.server, "exit");
  client.server.stdin?.end();
  expect((await exit)[0]).toBe(1);
  client.connection.dispose();
});

test("the server ends with the process that it belongs to", async () => {
  const gone = spawnSync(process.execPath, ["-e", ""]);
  const client = await TestClient.start(modern, { processId: gone.pid });
  const exit = once(client.server, "exit");
  expect((await exit)[0]).toBe(1);
  client.connection.dispose();
});

test("the status of a draft: edition, agency, year", async () => {
  const client = await TestClient.start();
  const status = (of: string) => client.connection.sendRequest("nianbao/status", { uri: of });
  client.open(uri, clean);
  expect(await status(uri)).toEqual({ edition: "2021", agency: "示例县人民政府办公室", year: 2024, previous: "none" });
  client.open("untitled:1", "");
  expect(await status("untitled:1")).toEqual({ edition: "2021", previous: "none" });
  expect(await status("file:///nowhere.nianbao.md")).toBeNull();
  await client.stop();
});

test("a request that makes no sense is logged, and the server goes on", async () => {
  const client = await TestClient.start();
  client.open(uri, clean);
  const nonsense = client.connection.sendRequest("textDocument/codeAction", { textDocument: { uri } });
  expect(await nonsense).toEqual([]);
  expect(client.logged).toHaveLength(1);
  await expect(client.connection.sendRequest("no/such", {})).rejects.toMatchObject({ code: -32601 });
  expect(await client.findings(uri)).toEqual([]);
  expect(await client.stop()).toBe(0);
});
