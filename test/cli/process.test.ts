import { execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { buildCli, launcher, nianbao, root } from "./built.ts";
import { faulty, folder } from "./run.ts";

// A machine with much else to do takes a second to start a process.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(buildCli);

test("check, fix and check again", () => {
  const cwd = folder({ "a.nianbao.md": faulty });
  expect(nianbao(["check"], { cwd }).status).toBe(1);
  expect(nianbao(["fix"], { cwd }).stdout).toMatch(/^a\.nianbao\.md：改正 2 处；/);
  expect(nianbao(["check"], { cwd }).stdout).toMatch(/错误 1\n$/);
  const fixed = readFileSync(join(cwd, "a.nianbao.md"), "utf8");
  expect(nianbao(["fix", "-"], { input: faulty }).stdout).toBe(fixed);
});

test("a check loads no more than it needs", () => {
  const cli = JSON.stringify(join(root, "server/dist/cli.cjs"));
  const say = "console.log(...Object.keys(require.cache), ...process.moduleLoadList)";
  const cwd = folder({ "a.nianbao.md": faulty, "run.cjs": `require(${cli}).main(["check"]).then(() => ${say})` });
  const loaded = execFileSync(process.execPath, ["run.cjs"], { cwd, encoding: "utf8" });
  expect(loaded.match(/\w+\.cjs/g)).toEqual(["run.cjs", "cli.cjs", "check.cjs"]);
  expect(loaded.match(/NativeModule (?:crypto|perf_hooks|worker_threads)\b/g)).toBeNull();
});

test("JSON and nothing else on standard output", () => {
  const { status, stdout, stderr } = nianbao(["check", "--format", "json", "--lang", "en"]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(JSON.parse(stdout).summary).toMatchObject({ files: 6, errors: 3, warnings: 1 });
});

test("an unreadable path is one line and 2", () => {
  expect(nianbao(["check", "none.md"], { env: { LANG: "en_US.UTF-8" } })).toEqual({
    status: 2,
    stdout: "",
    stderr: "nianbao: none.md: no such file or folder\n",
  });
});

test("no colour into a pipe, unless it is asked for, and never against NO_COLOR", () => {
  const coloured = (env: object) => nianbao(["check"], { env }).stdout.includes("\u001b[");
  expect(coloured({})).toBe(false);
  expect(coloured({ FORCE_COLOR: "1" })).toBe(true);
  expect(coloured({ FORCE_COLOR: "0" })).toBe(false);
  expect(coloured({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
});

test("a reader that goes away is no error", async () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.nianbao.md`, faulty]));
  const child = spawn(process.execPath, [launcher, "check", "--format", "json"], { cwd: folder(files) });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
});

// Only Linux has a device that is always full.
test.runIf(existsSync("/dev/full"))("a full disk is one line and 2", async () => {
  const full = openSync("/dev/full", "w");
  onTestFinished(() => closeSync(full));
  const child = spawn(process.execPath, [launcher, "check"], {
    cwd: folder({ "a.nianbao.md": faulty }),
    stdio: ["ignore", full, "pipe"],
    env: { PATH: process.env.PATH },
  });
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect({ status, stderr }).toEqual({ status: 2, stderr: "nianbao: 标准输出：磁盘已满\n" });
});

test("the library can be imported and required by its name", () => {
  const say = 'checkText("# x").diagnostics.length > 0 && fixText("# x").applied >= 0 && rules.length';
  const esm = `import { checkText, fixText, rules } from "nianbao"; console.log(${say})`;
  const cjs = `const { checkText, fixText, rules } = require("nianbao"); console.log(${say})`;
  const run = (type: string, code: string) =>
    execFileSync(process.execPath, [`--input-type=${type}`, "-e", code], { cwd: root, encoding: "utf8" });
  expect(Number(run("module", esm))).toBeGreaterThan(20);
  expect(Number(run("commonjs", cjs))).toBeGreaterThan(20);
});
