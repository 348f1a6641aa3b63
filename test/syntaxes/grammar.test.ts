/** Runs the grammar tests in `fixtures`, and the grammar on lines made to slow it down. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const runner = createRequire(import.meta.url).resolve("vscode-tmgrammar-test/dist/unit.js");
const root = join(import.meta.dirname, "../..");
const fixtures = join(import.meta.dirname, "fixtures");
const stub = join(fixtures, "markdown.stub.tmLanguage.json");

/** Throws, with what was expected and found, when a test fails; a hang ends it as well. */
function tokenize(file: string): string {
  return execFileSync(process.execPath, [runner, "-g", stub, file], { cwd: root, encoding: "utf8", timeout: 20_000 });
}

test.each(readdirSync(fixtures).filter((name) => name.endsWith(".test.nianbao.md")))("%s", (name) => {
  expect(tokenize(join(fixtures, name))).toContain("run successfuly");
});

/** VS Code itself leaves longer lines uncoloured. */
const longest = 20_000;

test("long lines take linear time", () => {
  const pieces = [
    "|",
    "| ",
    "| :",
    "|  1",
    "|（七）",
    "字",
    "（一）",
    "（一）字",
    "# 一、",
    "**",
    "\\",
    "<!-- nianbao-a",
  ];
  const starts = ["", "| ", "（一）", "## ", "<!-- nianbao-a ", "| （本列数据的勾稽关系为", "第二十条"];
  const lines = starts.flatMap((start) => pieces.map((piece) => start + piece.repeat(longest / piece.length)));
  const folder = mkdtempSync(join(tmpdir(), "nianbao-grammar-"));
  const file = join(folder, "long.test.nianbao.md");
  writeFileSync(file, ['// SYNTAX TEST "text.html.markdown.nianbao" "long lines"', ...lines, ""].join("\n"));
  try {
    expect(tokenize(file)).toContain("run successfuly");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
