import { afterEach, describe, expect, test } from "vitest";
import { until } from "../kit/until.ts";
import { clean, received, results, withTotal } from "./drafts.ts";
import { modern, simple, TestClient } from "./test-client.ts";

const uri = "file:///reports/2024.nianbao.md";
const wrong = clean.replace(received, withTotal(received, 24));

let client: TestClient;
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  expect(client.logged).toEqual([]);
});

describe("asked for", () => {
  test("a clean draft has none", async () => {
    client = await TestClient.start();
    client.open(uri, clean);
    expect(await client.findings(uri)).toEqual([]);
  });

  test("a finding has its place, its rule and its page, the parts of the sum, and what can be done", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const report = await client.pull(uri);
    if (report.kind !== "full") throw new Error();
    expect(client.told(uri, report.items)).toEqual(["row-total: 24"]);
    const [found] = report.items;
    expect(found).toMatchObject({
      severity: 1,
      source: "nianbao",
      code: "row-total",
      codeDescription: { href: "nianbao-rule:/row-total.md" },
      data: { rule: "row-total", cell: { table: "applications", row: "received", column: "total" } },
    });
    expect(found?.message).toBe("总计应为 23（22+0+0+0+0+1），填写为 24");
    expect(found?.relatedInformation?.map(({ location, message }) => [location.uri, message])[0]).toEqual([
      uri,
      "自然人：22",
    ]);
  });

  test("nothing more is told than the client understands", async () => {
    client = await TestClient.start({ textDocument: { diagnostic: {} } });
    client.open(uri, wrong);
    const report = await client.pull(uri);
    expect(report.kind === "full" && Object.keys(report.items[0] ?? {}).sort()).toEqual([
      "code",
      "message",
      "range",
      "severity",
      "source",
    ]);
  });

  test("what has not changed since the last time is not told again", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const first = await client.pull(uri);
    expect(first).toMatchObject({ kind: "full", resultId: expect.any(String) });
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    client.replace(uri, withTotal(received, 24), received);
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: "full", items: [] });
  });

  test("changes are told one after the other, each on the text before it", async () => {
    client = await TestClient.start();
    client.open(uri, clean);
    client.replace(uri, received, withTotal(received, 2));
    client.replace(uri, withTotal(received, 2), withTotal(received, 25));
    client.replace(uri, "# 示例县人民政府办公室2024年", "\n\n# 示例县人民政府办公室2024年");
    client.replace(uri, results, withTotal(results, 99));
    expect(await client.findings(uri)).toEqual(["row-total: 25", "column-total: 99"]);
    expect(await client.findings(uri)).toHaveLength(2);
  });

  test("of the whole workspace: the open drafts, unchanged ones in short, closed ones taken back", async () => {
    client = await TestClient.start();
    const other = "untitled:Untitled-1";
    client.open(uri, wrong);
    client.open(other, clean);
    client.open("file:///README.md", "# no draft", "markdown");
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      client.connection.sendRequest("workspace/diagnostic", { previousResultIds }) as Promise<{
        items: { uri: string; kind: string; version: number | null; resultId?: string; items?: unknown[] }[];
      }>;
    const { items } = await ask([]);
    expect(items.map((one) => [one.uri, one.kind, one.version, one.items?.length])).toEqual([
      [uri, "full", 1, 1],
      [other, "full", 1, 0],
    ]);
    client.close(other);
    const again = await ask(items.map((one) => ({ uri: one.uri, value: one.resultId ?? "" })));
    expect(again.items.map((one) => [one.uri, one.kind, one.version])).toEqual([
      [uri, "unchanged", 1],
      [other, "full", null],
    ]);
  });

  test("what is no draft, or not open, has none", async () => {
    client = await TestClient.start();
    client.open("file:///README.md", "# 2024年", "markdown");
    expect(await client.findings("file:///README.md")).toEqual([]);
    expect(await client.pull("file:///nowhere.nianbao.md")).toEqual({ kind: "full", items: [] });
    client.open(uri, wrong);
    client.close(uri);
    expect(await client.pull(uri)).toEqual({ kind: "full", items: [] });
  });

  test("a draft is known by its name where the editor knows only Markdown", async () => {
    client = await TestClient.start();
    client.open(uri, wrong, "markdown");
    expect(await client.findings(uri)).toEqual(["row-total: 24"]);
  });

  test("binary bytes, a lone surrogate and nothing at all are drafts, too", async () => {
    client = await TestClient.start();
    for (const [index, text] of ["", "\0\x01\xff\u{fffd}".repeat(999), "a\ud800| b\n|--", "|".repeat(9999)].entries()) {
      client.open(`untitled:${index}`, text);
      expect((await client.pull(`untitled:${index}`)).kind).toBe("full");
    }
  });

  test("places count bytes where the client wants it so", async () => {
    client = await TestClient.start({ ...modern, general: { positionEncodings: ["utf-8", "utf-16"] } });
    expect(client.initialized.capabilities.positionEncoding).toBe("utf-8");
    client.open(uri, clean);
    client.replace(
      uri,
      "示例县人民政府办公室2024年政府信息公开工作年度报告\n\n",
      "𝔸示例县2024年政府信息公开工作年度报告\r\n\r\n",
    );
    client.replace(uri, received, withTotal(received, 24));
    const report = await client.pull(uri);
    if (report.kind !== "full") throw new Error();
    expect(client.told(uri, report.items)).toContain("row-total: 24");
    const { start } = report.items.find(({ code }) => code === "row-total")?.range ?? {};
    const line = client.text(uri).split("\n")[start?.line ?? 0] ?? "";
    expect(start?.character).toBe(Buffer.byteLength(line.slice(0, line.indexOf("24 |"))));
  });

  test("places count UTF-16 units unless the client names only others", async () => {
    client = await TestClient.start({ ...modern, general: { positionEncodings: ["utf-32", "utf-16", "utf-8"] } });
    expect(client.initialized.capabilities.positionEncoding).toBe("utf-16");
  });

  test("the language of the messages is the client's", async () => {
    client = await TestClient.start(modern, { locale: "en-US" });
    client.open(uri, wrong);
    const report = await client.pull(uri);
    expect(report.kind === "full" && report.items[0]?.message).toBe("总计 should be 23 (22+0+0+0+0+1), but is 24");
  });

  test("or what the editor says in its options, which may say nonsense as well", async () => {
    client = await TestClient.start(modern, { locale: "zh-cn", initializationOptions: { locale: "en", readFile: 7 } });
    client.open(uri, wrong);
    const report = await client.pull(uri);
    expect(report.kind === "full" && report.items[0]?.message).toContain("should be");
  });

  test("a request that was cancelled is answered as such, and the next one is served", async () => {
    client = await TestClient.start();
    client.open(uri, wrong);
    const { connection } = client;
    const source = new (await import("vscode-languageserver/node")).CancellationTokenSource();
    const answer = connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await client.findings(uri)).toEqual(["row-total: 24"]);
  });
});

describe("sent", () => {
  test("at opening and at each change, with the version, until the draft is closed", async () => {
    client = await TestClient.start(simple);
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    client.open(uri, wrong);
    await until(() => expect(client.published.get(uri)).toMatchObject({ version: 1 }));
    expect(client.told(uri, client.published.get(uri)?.diagnostics ?? [])).toEqual(["row-total: 24"]);
    client.replace(uri, withTotal(received, 24), received);
    await until(() => expect(client.published.get(uri)).toEqual({ uri, version: 2, diagnostics: [] }));
    client.replace(uri, results, withTotal(results, 9));
    await until(() => expect(client.published.get(uri)?.diagnostics).toHaveLength(1));
    client.close(uri);
    await until(() => expect(client.published.get(uri)).toEqual({ uri, diagnostics: [] }));
  });
});
