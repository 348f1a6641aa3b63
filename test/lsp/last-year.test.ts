/** Last year's draft beside this year's: found on disk or in the editor, and followed as it changes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type * as lsp from "vscode-languageserver";
import { gbkOf } from "../kit/gbk.ts";
import { until } from "../kit/until.ts";
import { clean } from "./drafts.ts";
import { modern, simple, TestClient } from "./test-client.ts";

const last = clean.replaceAll("2024", "2023");
const forward = "| 四、结转下年度继续办理";
const row = last.split("\n").find((line) => line.startsWith(forward)) ?? "";

let folder: string;
let client: TestClient;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const start = (capabilities = modern) =>
  TestClient.start(capabilities, { workspaceFolders: [{ name: "w", uri: pathToFileURL(folder).href }] });

async function rules(uri = uriOf("今年/2024.nianbao.md")): Promise<unknown[]> {
  const report = await client.pull(uri);
  return report.kind === "full" ? [...new Set(report.items.map(({ code }) => code))] : [];
}

const status = () =>
  client.connection.sendRequest<{ previous: string; repeated?: number }>("nianbao/status", {
    uri: uriOf("今年/2024.nianbao.md"),
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-last-"));
  mkdirSync(join(folder, "今年"));
  mkdirSync(join(folder, "往年"));
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

test("in the same folder: its numbers and its words are compared", async () => {
  write("今年/2023.nianbao.md", last);
  client = await start();
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  expect(await rules()).toEqual(["repeated-text", "in-force"]);
  expect(await status()).toMatchObject({ previous: "one", repeated: expect.closeTo(1, 1) });
});

test("a draft in GBK, which is only read", async () => {
  writeFileSync(join(folder, "今年/2023.nianbao.md"), gbkOf(last));
  client = await start();
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  expect(await rules()).toEqual(["repeated-text", "in-force"]);
});

test("in a folder that the configuration names, but in none outside the workspace", async () => {
  write("往年/2023.nianbao.md", last);
  client = await start();
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  expect(await rules()).toEqual([]);
  write("今年/.nianbao.json", JSON.stringify({ history: ["../往年", "../../../.."] }));
  client.touched(uriOf("今年/.nianbao.json"));
  await until(async () => expect(await rules()).toEqual(["repeated-text", "in-force"]));
});

test("with two candidates none is taken, and the status says so", async () => {
  write("今年/2023.nianbao.md", last);
  write("今年/2023-修改.nianbao.md", last);
  client = await start();
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  expect(await rules()).toEqual([]);
  expect(await status()).toMatchObject({ previous: "several" });
});

/** As VS Code writes addresses: with more signs escaped than anybody has to. */
const inFull = (uri: string) => uri.replaceAll("(", "%28").replaceAll(")", "%29");

test("a draft that is open and stored is one, however its address is written", async () => {
  write("今年/2023(1).nianbao.md", last);
  client = await start();
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  client.open(inFull(uriOf("今年/2023(1).nianbao.md")), last);
  expect(await status()).toMatchObject({ previous: "one" });
});

test("what is open in a folder that the configuration names holds, however its address is written", async () => {
  mkdirSync(join(folder, "往年(1)"));
  write("往年(1)/2023.nianbao.md", last);
  write("今年/.nianbao.json", JSON.stringify({ history: ["../往年(1)"] }));
  client = await start();
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  client.open(inFull(uriOf("往年(1)/2023.nianbao.md")), last);
  expect(await rules()).not.toContain("carried-over");
  client.replace(inFull(uriOf("往年(1)/2023.nianbao.md")), row, row.replace(/2/, "7"));
  expect(await rules()).toContain("carried-over");
});

test("one that was thrown away in the editor is none any more, however its name is written", async () => {
  client = await start();
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  write("今年/2023.NIANBAO.MD", last);
  client.open(uriOf("今年/2023.NIANBAO.MD"), last);
  expect(await status()).toMatchObject({ previous: "one" });
  rmSync(join(folder, "今年/2023.NIANBAO.MD"));
  client.close(uriOf("今年/2023.NIANBAO.MD"));
  expect(await status()).toMatchObject({ previous: "none" });
});

test("an edit in last year's draft changes what is found in this year's", async () => {
  client = await start();
  client.open(uriOf("今年/2023.nianbao.md"), last);
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  expect(await rules()).not.toContain("carried-over");
  client.replace(uriOf("今年/2023.nianbao.md"), row, row.replace(/2/, "7"));
  expect(await rules()).toContain("carried-over");
});

test("a client that is sent diagnostics is sent them again", async () => {
  client = await start(simple);
  client.open(uriOf("今年/2023.nianbao.md"), last);
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  const sent = () => client.published.get(uriOf("今年/2024.nianbao.md"))?.diagnostics.map(({ code }) => code) ?? [];
  await until(() => expect(sent()).toContain("in-force"));
  client.replace(uriOf("今年/2023.nianbao.md"), row, row.replace(/2/, "7"));
  await until(() => expect(sent()).toContain("carried-over"));
});

test("where the server sees no files, the editor looks for last year's and reads it", async () => {
  const repository = "vscode-vfs://github/o/r";
  const [before, now] = ["2023", "2024"].map((year) => `${repository}/${year}.nianbao.md`) as [string, string];
  const workspaceFolders = [{ name: "r", uri: repository }];
  const initializationOptions = { readFile: true, listDrafts: true };
  client = await TestClient.start(modern, { workspaceFolders, initializationOptions });
  client.files.set(before, last);
  const asked: string[] = [];
  client.connection.onRequest("nianbao/listDrafts", ({ folder }: { folder: string }) => {
    asked.push(folder);
    return [...client.files.keys()];
  });
  client.open(now, clean);
  expect(await client.connection.sendRequest("nianbao/status", { uri: now })).toMatchObject({ previous: "one" });
  expect(asked).toEqual([repository]);
});

/** As VS Code names a draft that is not saved yet: with the path of the file that it will be. */
const unsaved = (uri: string, authority = "") => uri.replace(/^[^:]+:(\/\/[^/]*)?/, `untitled:${authority}`);

test.each(["", "//127.0.0.1:8080"])(
  "a draft that is not saved yet is checked as the file that it will be: untitled:%s/…",
  async (authority) => {
    write("今年/2023.nianbao.md", last);
    write("今年/.nianbao.json", JSON.stringify({ rules: { "in-force": "off" } }));
    client = await start();
    const now = unsaved(uriOf("今年/2024.nianbao.md"), authority);
    client.open(now, clean);
    expect(await rules(now)).toEqual(["repeated-text"]);
    client.close(now);
    expect(client.logged).toEqual([]);
  },
);

test("one that is not saved yet is last year's of one that is", async () => {
  client = await start();
  const before = unsaved(uriOf("今年/2023.nianbao.md"));
  client.open(before, last);
  client.open(uriOf("今年/2024.nianbao.md"), clean);
  client.open(unsaved(uriOf("往年/2023.nianbao.md")), last);
  expect(await rules()).toEqual(["repeated-text", "in-force"]);
  client.replace(before, row, row.replace(/2/, "7"));
  expect(await rules()).toContain("carried-over");
});

test("it belongs to another place once the workspace has another folder", async () => {
  const repository = "vscode-vfs://github/o/r";
  client = await TestClient.start(modern, { workspaceFolders: [{ name: "r", uri: repository }] });
  const now = "untitled:/w/2024.nianbao.md";
  client.open(now, clean);
  client.open("file:///w/2023.nianbao.md", last);
  expect(await rules(now)).toEqual([]);
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: { added: [{ name: "w", uri: "file:///w" }], removed: [] },
  });
  expect(await rules(now)).toEqual(["repeated-text", "in-force"]);
});

test("the editor is asked for what is beside it where it will be saved, and for nothing where nobody knows", async () => {
  const repository = "vscode-vfs://github/o/r";
  const workspaceFolders = [{ name: "r", uri: repository }];
  const initializationOptions = { readFile: true, listDrafts: true };
  client = await TestClient.start(modern, { workspaceFolders, initializationOptions });
  client.files.set(`${repository}/a/2023.nianbao.md`, last);
  const asked = new Set<string>();
  client.connection.onRequest("nianbao/readFile", ({ uri }: { uri: string }) => {
    asked.add(uri);
    return client.files.get(uri) ?? null;
  });
  client.connection.onRequest("nianbao/listDrafts", ({ folder }: { folder: string }) => {
    asked.add(folder);
    return [...client.files.keys()];
  });
  for (const nowhere of ["untitled:Untitled-1", "untitled:/elsewhere/2024.nianbao.md"]) {
    client.open(nowhere, clean);
    expect(await rules(nowhere)).toEqual([]);
    client.close(nowhere);
  }
  client.open("untitled:/elsewhere/.nianbao.json", "{}", "json");
  client.close("untitled:/elsewhere/.nianbao.json");
  const now = "untitled://github/o/r/a/2024.nianbao.md";
  client.open(now, clean);
  expect(await rules(now)).toEqual(["repeated-text", "in-force"]);
  expect([...asked].sort()).toEqual([
    `${repository}/.nianbao.json`,
    `${repository}/a`,
    `${repository}/a/.nianbao.json`,
    `${repository}/a/2023.nianbao.md`,
  ]);
  expect(client.logged).toEqual([]);
});

test("Tab does not wait for last year's draft", async () => {
  const initializationOptions = { readFile: true, listDrafts: true };
  const workspaceFolders = [{ name: "r", uri: "vscode-vfs://github/o/r" }];
  client = await TestClient.start(modern, { workspaceFolders, initializationOptions });
  let asked = false;
  client.connection.onRequest("nianbao/listDrafts", () => {
    asked = true;
    return new Promise(() => {});
  });
  const uri = "vscode-vfs://github/o/r/2024.nianbao.md";
  client.open(uri, clean);
  void client.pull(uri).catch(() => {});
  await until(() => expect(asked).toBe(true));
  const position = client.rangeOf(uri, forward).start;
  const led = client.connection.sendRequest<lsp.Range>("nianbao/nextCell", { textDocument: { uri }, position });
  expect(client.at(uri, await led)).toBe("2");
});
