/** Diagnostics of the whole workspace: of what is open as it is typed, of the rest as it is stored. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Diagnostic, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { clean, received, withTotal } from "./drafts.ts";
import { modern, TestClient } from "./test-client.ts";

const wrong = clean.replace(received, withTotal(received, 24));

let root: string;
let client: TestClient;
const uriOf = (name: string) => pathToFileURL(join(root, name)).href;
function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "nianbao stored-"));
  write("2024.nianbao.md", wrong);
  write("towns/某镇.nianbao.md", clean);
  write("node_modules/2024.nianbao.md", wrong);
  write("README.md", wrong);
  client = await TestClient.start(modern, { workspaceFolders: [{ name: "reports", uri: pathToFileURL(root).href }] });
});

afterEach(async () => {
  await client.stop();
  rmSync(root, { recursive: true });
});

interface Item {
  uri: string;
  kind: string;
  version: number | null;
  resultId?: string;
  items?: Diagnostic[];
}

async function ask(previous: readonly Item[] = []): Promise<Item[]> {
  const previousResultIds = previous.map(({ uri, resultId = "" }) => ({ uri, value: resultId }));
  const { items } = await client.connection.sendRequest<{ items: Item[] }>("workspace/diagnostic", {
    previousResultIds,
  });
  return items;
}

const short = (items: readonly Item[]) =>
  items.map(({ uri, kind, version, items }) => [decodeURI(uri).split("/").at(-1), kind, version, items?.length]).sort();

test("stored drafts are checked where nobody has opened them, and what has not changed is told in short", async () => {
  const first = await ask();
  expect(short(first)).toEqual([
    ["2024.nianbao.md", "full", null, 1],
    ["某镇.nianbao.md", "full", null, 0],
  ]);
  expect(short(await ask(first))).toEqual([
    ["2024.nianbao.md", "unchanged", null, undefined],
    ["某镇.nianbao.md", "unchanged", null, undefined],
  ]);
});

test("places are counted as an editor counts them, without the byte-order mark", async () => {
  const places = async () => (await ask()).flatMap(({ items = [] }) => items.map(({ range }) => range));
  write("2024.nianbao.md", wrong.replace("# ", "# 关于"));
  const without = await places();
  expect(without.map(({ start }) => start.line)).toContain(0);
  write("2024.nianbao.md", wrong.replace("# ", "\uFEFF# 关于"));
  client.touched(uriOf("2024.nianbao.md"));
  expect(await places()).toEqual(without);
});

test("what is open counts as it is typed, however its address is written", async () => {
  const uri = uriOf("2024.nianbao.md").replace("nianbao%20stored", "nianbao%20%73tored");
  client.open(uri, clean);
  expect(short(await ask())).toEqual([
    ["2024.nianbao.md", "full", 1, 0],
    ["某镇.nianbao.md", "full", null, 0],
  ]);
  client.close(uri);
  expect((await ask()).map(({ items }) => items?.length)).toEqual([1, 0]);
});

test("a stored draft that changes is checked again, one that goes is taken back", async () => {
  const before = await ask();
  write("2024.nianbao.md", clean);
  rmSync(join(root, "towns"), { recursive: true });
  const changes = ["2024.nianbao.md", "towns/某镇.nianbao.md"].map((name) => ({ uri: uriOf(name), type: 2 as const }));
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  expect(short(await ask(before))).toEqual([
    ["2024.nianbao.md", "full", null, 0],
    ["某镇.nianbao.md", "full", null, 0],
  ]);
});

test("what is longer than any report is passed over", async () => {
  write("long.nianbao.md", wrong + "\n".repeat(1_000_000));
  expect(short(await ask())).toContainEqual(["long.nianbao.md", "full", null, 0]);
});
