/** A consolidated report and its parts: named in the configuration, found on disk or in the editor, and followed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import type { CheckedFile } from "../../server/src/lsp/check-file.ts";
import { until } from "../kit/until.ts";
import { clean } from "./drafts.ts";
import { modern, simple, TestClient } from "./test-client.ts";

const documents = "| 行政规范性文件";
const row = clean.split("\n").find((line) => line.startsWith(documents)) ?? "";
/** A report whose 行政规范性文件 are these. */
const withDocuments = (...numbers: number[]) => clean.replace(row, `${documents} | ${numbers.join(" | ")} |`);
const rollup = (...parts: string[]) => JSON.stringify({ rollup: { "全县.nianbao.md": parts } });

let folder: string;
let client: TestClient;
const uriOf = (name: string) => pathToFileURL(join(folder, "县", name)).href;
function write(name: string, text: string): void {
  const path = join(folder, "县", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
async function start(capabilities = modern): Promise<void> {
  const uri = pathToFileURL(join(folder, "县")).href;
  client = await TestClient.start(capabilities, { workspaceFolders: [{ name: "w", uri }] });
}

const parent = () => uriOf("全县.nianbao.md");
const isTotal = ({ code }: Diagnostic) => code === "rollup-total";
async function found(uri = parent()): Promise<Diagnostic[]> {
  const report = await client.pull(uri);
  return report.kind === "full" ? report.items.filter(isTotal) : [];
}
const messages = async () => (await found()).map(({ message }) => message);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-parts-"));
  write(".nianbao.json", rollup("各单位/**/*.nianbao.md"));
  write("各单位/a.nianbao.md", withDocuments(3, 6, 17));
  write("各单位/乡镇/b（修订）.nianbao.md", withDocuments(1, 0, 4));
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

test("its cells are compared with the sums, and each part is told of", async () => {
  await start();
  client.open(parent(), withDocuments(4, 6, 20));
  await until(async () => expect(await messages()).toContainEqual(expect.stringMatching(/填写为 20.*相加为 21/)));
  const diagnostic = (await found()).find(({ message }) => String(message).includes("相加为 21"));
  expect(
    client.at(parent(), diagnostic?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
  ).toBe("20");
  expect(
    diagnostic?.relatedInformation?.map(({ location: { uri }, message }) => [decodeURIComponent(uri), message]),
  ).toEqual([
    [decodeURIComponent(uriOf("各单位/a.nianbao.md")), "示例县人民政府办公室：17"],
    [decodeURIComponent(uriOf("各单位/乡镇/b（修订）.nianbao.md")), "示例县人民政府办公室：4"],
  ]);
  expect(client.refreshes).toBeGreaterThan(0);
});

test("an edit in an open part changes what is found in the whole", async () => {
  await start();
  const part = uriOf("各单位/乡镇/b（修订）.nianbao.md");
  client.open(part, withDocuments(1, 0, 4));
  client.open(parent(), withDocuments(4, 6, 20));
  await until(async () => expect((await messages()).join()).toContain("相加为 21"));
  client.replace(part, `${documents} | 1 | 0 | 4 |`, `${documents} | 1 | 0 | 3 |`);
  await until(async () => expect((await messages()).join()).not.toContain("现行有效件数”填写为 20"));
});

test("a client that is sent diagnostics is sent them again", async () => {
  await start(simple);
  const part = uriOf("各单位/a.nianbao.md");
  client.open(part, withDocuments(3, 6, 17));
  client.open(parent(), withDocuments(4, 6, 20));
  const sent = () =>
    client.published
      .get(parent())
      ?.diagnostics.filter(isTotal)
      .map(({ message }) => message)
      .join() ?? "";
  await until(() => expect(sent()).toContain("相加为 21"));
  client.replace(part, `${documents} | 3 | 6 | 17 |`, `${documents} | 3 | 6 | 18 |`);
  await until(() => expect(sent()).toContain("相加为 22"));
});

test("a part that is written outside the editor is read again", async () => {
  await start();
  client.open(parent(), withDocuments(4, 6, 20));
  await until(async () => expect((await messages()).join()).toContain("相加为 21"));
  write("各单位/c.nianbao.md", withDocuments(0, 0, 9));
  client.touched(uriOf("各单位/c.nianbao.md"));
  await until(async () => expect((await messages()).join()).toContain("相加为 30"));
});

test("nothing outside the workspace is looked into, and the report is no part of itself", async () => {
  writeFileSync(join(folder, "外.nianbao.md"), withDocuments(9, 9, 99));
  write(".nianbao.json", rollup("../*.nianbao.md", "*.nianbao.md", "各单位/a.nianbao.md"));
  await start();
  client.open(parent(), withDocuments(4, 6, 20));
  await until(async () => expect((await messages()).join()).toContain("1 份报告相加为 17"));
});

test("a report that is not saved yet is compared as the file that it will be", async () => {
  // Named like a part, it is none: it is no part of itself.
  write(".nianbao.json", rollup("全县.nianbao.md", "各单位/**/*.nianbao.md"));
  await start();
  const unsaved = parent().replace("file://", "untitled:");
  client.open(unsaved, withDocuments(4, 6, 20));
  await until(async () => expect((await found(unsaved)).map(({ message }) => message).join()).toContain("相加为 21"));
});

test("a report that is not open is checked with its parts, too", async () => {
  await start();
  const check = (uri: string) =>
    client.connection.sendRequest<CheckedFile>("nianbao/check", { uri, text: withDocuments(4, 6, 20) });
  const checked = await check(parent());
  // Its client looks at it again when another draft has changed.
  expect([checked.hasParts, (await check(uriOf("别县.nianbao.md"))).hasParts]).toEqual([true, false]);
  expect(
    checked.diagnostics
      .filter(isTotal)
      .map(({ message }) => message)
      .join(),
  ).toContain("相加为 21");
});

test("where one of the parts is no report for its length alone, nothing is said of the sums", async () => {
  write("各单位/c.nianbao.md", "x".repeat(1_000_001));
  await start();
  client.open(parent(), withDocuments(4, 6, 20));
  await until(async () => {
    expect(await found()).toEqual([]);
    expect(client.logged.join()).toContain("c.nianbao.md is too long");
  });
  expect(await found()).toEqual([]);
});
