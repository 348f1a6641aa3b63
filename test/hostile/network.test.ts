import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { buildCli, launcher } from "../cli/built.ts";
import { clean, faulty, folder } from "../cli/run.ts";
import { serverBundle } from "../lsp/server-bundle.ts";
import { Wire } from "./wire.ts";

// A machine with much else to do takes a second to start a process.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
beforeAll(buildCli);

const preload = join(import.meta.dirname, "no-network.cjs");
const pdf = readFileSync(join(import.meta.dirname, "../convert/fixtures/libreoffice.pdf"));
const docx = readFileSync(join(import.meta.dirname, "../convert/fixtures/libreoffice.docx"));

/** No connection, no other program, no text run as code; what is tried is written down. */
const banned = (log: string) => ({
  PATH: process.env.PATH,
  NIANBAO_FORBIDDEN: log,
  NODE_OPTIONS: `--disallow-code-generation-from-strings --require "${preload}"`,
});

/** Runs a program under the ban; what it tried. */
function tried(cwd: string, args: readonly string[]) {
  const log = join(cwd, "tried");
  writeFileSync(log, "");
  const { status } = spawnSync(process.execPath, args, { cwd, env: banned(log) });
  return { status, tried: readFileSync(log, "utf8") };
}

test("the ban itself holds", () => {
  const cwd = folder();
  for (const code of [
    "require('net').connect(1)",
    "fetch('http://localhost')",
    "import('node:https').then(h=>h.get('x'))",
  ]) {
    expect(tried(cwd, ["-e", code]).tried, code).not.toBe("");
  }
});

test.each([
  [["check"], 1],
  [["check", "--jobs", "2", "--format", "sarif"], 1],
  [["check", "--cache", "--cache-file", "c.json"], 1],
  [["fix", "a.nianbao.md"], 1],
  [["format"], 0],
  [["report", "-o", "r.html", "--csv", "f.csv"], 0],
  [["new", "--agency", "示例县人民政府", "--year", "2024"], 0],
  [["export", "b.nianbao.md", "--to", "docx"], 0],
  [["export", "b.nianbao.md", "--to", "html"], 0],
  [["import", "p.pdf"], 0],
  [["import", "d.docx"], 0],
  [["rules"], 0],
  [["rollup", "b.nianbao.md", "--parts", "p/*.nianbao.md", "--dry-run"], 0],
] as const)("nianbao %j opens no connection and starts no program", (args, status) => {
  const cwd = folder({
    "a.nianbao.md": faulty,
    "b.nianbao.md": clean,
    "p/c.nianbao.md": clean,
    "p.pdf": pdf,
    "d.docx": docx,
    ".nianbao.json": '{ "$schema": "https://evil.example/schema.json" }',
  });
  expect(tried(cwd, [launcher, ...args])).toMatchObject({ status, tried: "" });
});

test.each([
  ["extension's server", [serverBundle(), "--stdio"], 21],
  ["nianbao lsp", [launcher, "lsp", "--stdio"], 19],
] as const)("the %s opens no connection and starts no program, whatever is asked", async (_, program, answered) => {
  const cwd = folder({ tried: "" });
  const wire = await new Wire(program, banned(join(cwd, "tried"))).read().initialize({});
  const uri = "file:///reports/2024.nianbao.md";
  wire.open(uri, faulty);
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const context = { diagnostics: [], includeDeclaration: true };
  const position = { line: 30, character: 3 };
  const all = { textDocument, position, positions: [position], range, context, ch: "|", options: {}, uri };
  const asked = [...requests, "nianbao/status", "nianbao/preview"].map((method) => wire.request(method, all));
  asked.push(wire.request("nianbao/export", { uri, to: "docx" }));
  asked.push(wire.request("nianbao/import", { base64: docx.toString("base64") }));
  const answers = await Promise.all(asked.map((id) => wire.answer(id)));
  // The command has its own import and export.
  expect(answers.filter(({ error }) => error === undefined)).toHaveLength(answered);
  expect(await wire.stop()).toBe(0);
  expect(readFileSync(join(cwd, "tried"), "utf8")).toBe("");
});

const requests = [
  ...["hover", "completion", "formatting", "rangeFormatting", "onTypeFormatting", "inlayHint", "codeLens"],
  ...["semanticTokens/full", "semanticTokens/range", "documentSymbol", "foldingRange", "selectionRange"],
  ...["documentLink", "definition", "references", "documentHighlight", "codeAction"],
].map((name) => `textDocument/${name}`);
