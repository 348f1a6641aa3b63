import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver/node";
import { until } from "../kit/until.ts";
import { clean, received, withTotal } from "./drafts.ts";
import { modern, simple, TestClient } from "./test-client.ts";

const wrong = clean.replace(received, withTotal(received, 24));
const off = { rules: { "row-total": "off" } };

let folder: string;
let client: TestClient;
const path = (name: string) => join(folder, name);
const uriOf = (name: string) => pathToFileURL(path(name)).href;
const write = (name: string, value: unknown) =>
  writeFileSync(path(name), typeof value === "string" ? value : JSON.stringify(value));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-lsp-"));
  mkdirSync(path("workspace/部门"), { recursive: true });
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
  expect(client.logged).toEqual([]);
});

const draft = "workspace/部门/2024.nianbao.md";
const start = (capabilities = modern) =>
  TestClient.start(capabilities, { workspaceFolders: [{ name: "w", uri: uriOf("workspace") }] });

async function severity(uri = uriOf(draft)): Promise<number | undefined> {
  const report = await client.pull(uri);
  return report.kind === "full" ? report.items[0]?.severity : undefined;
}

describe("the editor's settings", () => {
  test("set the severity of a rule, and hold from the moment that they change", async () => {
    client = await start();
    client.settings = { rules: { "row-total": "hint" }, run: "onSave" };
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(4);
    client.configure(off);
    await until(() => expect(client.refreshes).toBe(1));
    expect(await client.findings(uriOf(draft))).toEqual([]);
  });

  test("what is wrong in them is left out", async () => {
    client = await start();
    client.settings = { rules: { "row-total": "loud", "column-total": "off" }, nonsense: [] };
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(1);
    for (const nothing of [null, 7, "rules"]) {
      client.configure(nothing);
      expect(await severity()).toBe(1);
    }
  });

  test("of an editor that cannot be asked are those that it sends", async () => {
    client = await TestClient.start(simple, {
      initializationOptions: { settings: { rules: { "row-total": "hint" } } },
    });
    client.open(uriOf(draft), wrong);
    const told = () => client.published.get(uriOf(draft))?.diagnostics.map((one) => one.severity);
    await until(() => expect(told()).toEqual([4]));
    client.configure(off);
    await until(() => expect(told()).toEqual([]));
  });
});

describe(".nianbao.json", () => {
  test("the nearest one holds, before the editor's settings", async () => {
    write("workspace/.nianbao.json", off);
    write("workspace/部门/.nianbao.json", { rules: { "row-total": "warning" } });
    client = await start();
    client.settings = { rules: { "row-total": "hint", "column-total": "off" } };
    client.open(uriOf(draft), wrong.replace("| （七）总计 ", "| （七）总计"));
    expect(await severity()).toBe(2);
  });

  test("none above the workspace holds", async () => {
    write(".nianbao.json", off);
    client = await start();
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(1);
  });

  test("the workspace may grow and shrink meanwhile", async () => {
    write(".nianbao.json", off);
    client = await start();
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(1);
    const [narrow, wide] = [uriOf("workspace"), pathToFileURL(folder).href].map((uri) => ({ name: "w", uri }));
    const become = (added: unknown, removed: unknown) =>
      client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
        event: { added: [added], removed: [removed] },
      });
    await become(wide, narrow);
    expect(await severity()).toBeUndefined();
    await become(narrow, wide);
    expect(await severity()).toBe(1);
  });

  test("without a workspace it is looked for up to the top", async () => {
    write(".nianbao.json", off);
    client = await TestClient.start();
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBeUndefined();
  });

  test("is read again when it changes, appears or is gone", async () => {
    client = await start();
    await until(() =>
      expect(client.registered.sort()).toEqual(["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]),
    );
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(1);
    write("workspace/.nianbao.json", off);
    client.touched(uriOf("workspace/.nianbao.json"));
    expect(await severity()).toBeUndefined();
    await until(() => expect(client.refreshes).toBe(1));
    rmSync(path("workspace/.nianbao.json"));
    client.touched(uriOf("workspace/.nianbao.json"));
    expect(await severity()).toBe(1);
    await until(() => expect(client.refreshes).toBe(2));
  });

  test("where the editor watches no files, a save shows what has changed", async () => {
    client = await TestClient.start({ textDocument: { diagnostic: {} } });
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(1);
    write("workspace/.nianbao.json", off);
    client.save(uriOf(draft));
    expect(await severity()).toBeUndefined();
  });

  test("a fault gives one diagnostic at its place, the rest of the file holds", async () => {
    const file = uriOf("workspace/.nianbao.json");
    const text = '{\n  "rules": { "row-total": "loud", "column-total": "off" }\n}\n';
    write("workspace/.nianbao.json", text);
    client = await start();
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(1);
    await until(() => expect(client.published.get(file)?.diagnostics).toHaveLength(1));
    expect(client.published.get(file)?.diagnostics[0]).toMatchObject({
      source: "nianbao",
      severity: 1,
      range: { start: { line: 1, character: 26 }, end: { line: 1, character: 32 } },
    });
    write("workspace/.nianbao.json", off);
    client.touched(file);
    await until(() => expect(client.published.get(file)?.diagnostics).toEqual([]));
    expect(await severity()).toBeUndefined();
  });

  test("a path that leads out of the workspace is told of at its place, and no other", async () => {
    const file = uriOf("workspace/2024/.nianbao.json");
    mkdirSync(path("workspace/2024"));
    const paths = {
      history: ["../2023", "../../2022", "D:/2021", ""],
      rollup: { "全县.nianbao.md": ["部门/*.nianbao.md", "../../*/*.nianbao.md"], "../../全市.nianbao.md": ["./a"] },
    };
    write("workspace/2024/.nianbao.json", JSON.stringify(paths));
    client = await start();
    client.open(uriOf("workspace/2024/2024.nianbao.md"), clean);
    const told = () =>
      client.published
        .get(file)
        ?.diagnostics.map(({ message, severity, range }) => [
          JSON.stringify(paths).slice(range.start.character, range.end.character),
          severity,
          message,
        ]);
    const advice = "在打开的文件夹之外，没有采用；请打开它们共同的上级文件夹";
    await client.findings(uriOf("workspace/2024/2024.nianbao.md"));
    await until(() =>
      expect(told()).toEqual([
        ['""', 1, expect.stringContaining("第 4 项")],
        ['"../../2022"', 3, `“../../2022”${advice}`],
        ['"D:/2021"', 3, "“D:/2021”不是相对于本文件的路径，没有采用；请写成 ../2023 这样"],
        ['"../../*/*.nianbao.md"', 3, `“../../*/*.nianbao.md”${advice}`],
        ['"../../全市.nianbao.md"', 3, `“../../全市.nianbao.md”${advice}`],
      ]),
    );
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ name: "w", uri: pathToFileURL(folder).href }], removed: [] },
    });
    await client.findings(uriOf("workspace/2024/2024.nianbao.md"));
    await until(() => expect(told()?.map(([text]) => text)).toEqual(['""', '"D:/2021"']));
  });

  test("half a character in a path is a name that no file has", async () => {
    write("workspace/.nianbao.json", '{ "rules": { "row-total": "off" }, "rollup": { "\\ud800": ["\\udfff/*"] } }');
    client = await start();
    client.open(uriOf(draft), wrong);
    expect(await client.findings(uriOf(draft))).toEqual([]);
  });

  test("paths are told of while it is not saved yet, too", async () => {
    client = await start();
    const file = uriOf("workspace/.nianbao.json").replace("file://", "untitled:");
    client.open(file, '{ "history": ["往年", "../往年"] }', "json");
    await until(() =>
      expect(client.published.get(file)?.diagnostics).toMatchObject([
        { severity: 3, range: { start: { character: 20 } } },
      ]),
    );
  });

  test("a broken one gives one diagnostic, and the defaults hold", async () => {
    write("workspace/.nianbao.json", "{ rules: ");
    client = await start();
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBe(1);
    const file = uriOf("workspace/.nianbao.json");
    await until(() => expect(client.published.get(file)?.diagnostics).toHaveLength(1));
  });

  test("while it is open, the text in the editor holds, and its faults are shown as it is typed", async () => {
    write("workspace/.nianbao.json", off);
    client = await start();
    client.open(uriOf(draft), wrong);
    expect(await severity()).toBeUndefined();
    const file = uriOf("workspace/.nianbao.json");
    client.open(file, '{ "rules": { "row-total": "hint" } }', "json");
    expect(await severity()).toBe(4);
    client.replace(file, '"hint"', '"warning"');
    expect(await severity()).toBe(2);
    client.replace(file, '"warning"', "");
    await until(() => expect(client.published.get(file)?.diagnostics).toHaveLength(1));
    expect(await client.pull(file)).toEqual({ kind: "full", items: [] });
    client.close(file);
    await until(() => expect(client.published.get(file)?.diagnostics).toEqual([]));
    expect(await severity()).toBeUndefined();
  });

  test("a file that the server cannot reach is read by the editor, if it says so", async () => {
    client = await TestClient.start(modern, {
      initializationOptions: { readFile: true },
      workspaceFolders: [{ name: "w", uri: "vscode-vfs://github/owner/repo" }],
    });
    client.files.set("vscode-vfs://github/owner/repo/.nianbao.json", JSON.stringify(off));
    client.open("vscode-vfs://github/owner/repo/a/2024.nianbao.md", wrong);
    expect(await severity("vscode-vfs://github/owner/repo/a/2024.nianbao.md")).toBeUndefined();
  });
});

describe("a row of the region's own form", () => {
  const own = "| 行政检查事项 | 3 |";
  const config = "workspace/.nianbao.json";
  const creating: typeof modern = {
    ...modern,
    workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
  };
  const text = () => {
    const row = /^\| 行政强制 .*$/m.exec(clean)?.[0] ?? "";
    return clean.replace(row, `${row}\n${own}`);
  };

  /** The edit of the offer, as resolved; nothing where there is no offer. */
  async function allowed(): Promise<WorkspaceEdit | undefined> {
    client.open(uriOf(draft), text());
    const actions = await client.actions(uriOf(draft), client.rangeOf(uriOf(draft), "行政检查事项"), ["quickfix"]);
    const offer = actions.find(({ title }) => title.includes(".nianbao.json"));
    if (!offer) return undefined;
    expect([offer.title, offer.edit]).toEqual([
      "本地格式有“行政检查事项”这一行：写进 .nianbao.json，不再提示",
      undefined,
    ]);
    return (await client.resolve(offer)).edit;
  }

  test("is named in a new configuration of the workspace, and then none of the tables'", async () => {
    client = await start(creating);
    expect(await allowed()).toEqual({
      documentChanges: [
        { kind: "create", uri: uriOf(config) },
        {
          textDocument: { uri: uriOf(config), version: null },
          edits: [
            {
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
              newText: '{\n  "extraRows": ["行政检查事项"]\n}\n',
            },
          ],
        },
      ],
    });
    expect(await client.findings(uriOf(draft))).toEqual(["unknown-row: 行政检查事项"]);
    client.open(uriOf(config), '{\n  "extraRows": ["行政检查事项"]\n}\n', "jsonc");
    await until(async () => expect(await client.findings(uriOf(draft))).toEqual([]));
  });

  test("is named in the nearest configuration, as it is written there", async () => {
    write("workspace/部门/.nianbao.json", '{ "extraRows": ["甲"] } // 本市');
    client = await start();
    const nearest = uriOf("workspace/部门/.nianbao.json");
    client.open(nearest, '{ "extraRows": ["甲", "乙"] }', "jsonc");
    expect(await allowed()).toEqual({
      documentChanges: [
        {
          textDocument: { uri: nearest, version: 1 },
          edits: [
            {
              range: { start: { line: 0, character: 24 }, end: { line: 0, character: 24 } },
              newText: ', "行政检查事项"',
            },
          ],
        },
      ],
    });
  });

  test("is not offered where it could not be written, or would undo what the settings of the editor say", async () => {
    client = await start();
    expect(await allowed(), "an editor that makes no files").toBeUndefined();
    write(config, "{");
    client.touched(uriOf(config));
    expect(await allowed(), "a slip in the configuration").toBeUndefined();
    write(config, {});
    client.touched(uriOf(config));
    client.configure({ extraRows: ["甲"] });
    expect(await allowed(), "rows in the settings").toBeUndefined();
    client.configure({ extraRows: [] });
    expect(await allowed()).toBeDefined();
  });
});
