import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { isThere } from "../kit/tools.ts";
import { buildCommand } from "./build-command.ts";

/** Other editors, without their windows, with the very configuration that docs/editors.md tells. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const root = join(import.meta.dirname, "../..");
const docs = readFileSync(join(root, "docs/editors.md"), "utf8");
const clean = readFileSync(join(root, "examples/2024-county-office.nianbao.md"), "utf8");
/** One wrong total, in a row that is not aligned. */
const faulty = clean.replace("|    1 |   23 |", "| 1 | 24 |");

/** The block of code of a page, by its language. */
function codeOf(language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1];
  if (code === undefined) throw new Error(`docs/editors.md has no ${language}`);
  return code;
}

/** Runs an editor in a folder of its own, with `nianbao` on the path; gives what it said and the draft as it left it. */
function edit(configuration: string, file: string, command: (path: string) => readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-editors-"));
  try {
    const draft = join(folder, "2024.nianbao.md");
    writeFileSync(draft, faulty);
    writeFileSync(join(folder, file), configuration);
    const shim = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "server/bin/nianbao.js")}" "$@"\n`;
    writeFileSync(join(folder, "nianbao"), shim, { mode: 0o755 });
    const [name = "", ...args] = command(join(folder, file));
    const { status, stdout, stderr } = spawnSync(name, args, {
      encoding: "utf8",
      timeout: 100_000,
      env: { ...process.env, HOME: folder, LANG: "C.UTF-8", DRAFT: draft, PATH: folder + delimiter + process.env.PATH },
    });
    return { status, said: stdout + stderr, text: readFileSync(draft, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(() => buildCommand(root));

describe("an editor shows what is wrong, mends it, aligns the table and saves", () => {
  test.runIf(isThere("nvim", "neovim"))("Neovim", () => {
    const script = join(import.meta.dirname, "nvim.lua");
    const { status, said, text } = edit(codeOf("lua"), "init.lua", (path) => [
      ..."nvim --headless -u NONE -i NONE -n -c".split(" "),
      `luafile ${path}`,
      "-c",
      `luafile ${script}`,
    ]);
    expect({ status, said }).toMatchObject({
      status: 0,
      said: expect.stringContaining("总计应为 23（22+0+0+0+0+1），填写为 24"),
    });
    expect(said).toContain("改为 23");
    expect(text).toBe(clean);
  });

  test.runIf(isThere("emacs", "emacs-nox", "elpa-eglot"))("Emacs", () => {
    const script = join(import.meta.dirname, "emacs.el");
    const { status, said, text } = edit(codeOf("elisp"), "init.el", (path) => [
      ...["emacs", "--batch", "--eval", "(package-initialize)", "--eval", "(require 'eglot)"],
      ...["-l", path, "-l", script],
    ]);
    expect({ status, said }).toMatchObject({
      status: 0,
      said: expect.stringContaining("总计应为 23（22+0+0+0+0+1），填写为 24"),
    });
    expect(said).toContain("改为 23");
    expect(text).toBe(clean);
  });
});
