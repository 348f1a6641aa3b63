import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isThere } from "../kit/tools.ts";
import { folder, run } from "./run.ts";

async function script(shell: string, lang = "zh-cn"): Promise<string> {
  const { status, out, err } = await run(folder(), ["completion", shell, "--lang", lang]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return out;
}

describe.skipIf(!isThere("bash"))("bash", () => {
  async function completed(line: string): Promise<string[]> {
    const words = line.split(" ");
    const ask = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _nianbao`;
    const input = `${await script("bash")}\n${ask}; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["--norc"], { input, encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\n").filter((word) => word !== "");
  }

  test.each([
    ["nianbao ch", ["check"]],
    ["nianbao check --max", ["--max-warnings"]],
    ["nianbao check --format s", ["sarif"]],
    ["nianbao check 20", []],
    ["nianbao check --baseline 20", []],
    ["nianbao fix --rule row-", ["row-total"]],
    ["nianbao rules column-", ["column-total"]],
    ["nianbao completion ", ["bash", "zsh", "fish"]],
    // It takes drafts, and has the name of an option that takes the names of formats.
    ["nianbao format ", []],
  ])("%s", async (line, words) => {
    expect(await completed(line)).toEqual(words);
  });
});

describe.each([
  ["zsh", ["-n"]],
  ["fish", ["--no-execute"]],
])("%s", (shell, dry) => {
  test.skipIf(!isThere(shell, shell))("can read the script", async () => {
    for (const lang of ["zh-cn", "en"]) {
      const path = join(folder({ script: await script(shell, lang) }), "script");
      const { status, stderr } = spawnSync(shell, [...dry, path], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
  });

  test("knows every command and option", async () => {
    const text = await script(shell, "en");
    for (const word of ["check", "completion", "max-warnings", "output", "sarif", "row-total", "zh-cn"]) {
      expect(text).toContain(word);
    }
  });
});

test("another shell is not known", async () => {
  expect(await run(folder(), ["completion", "cmd"])).toEqual({
    status: 2,
    out: "",
    err: "nianbao: 请写明是哪一种：bash、zsh、fish\n",
  });
});
