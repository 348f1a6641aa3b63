import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { until } from "../kit/until.ts";
import { buildCli, launcher, nianbao } from "./built.ts";
import { clean, faulty, folder, run } from "./run.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(buildCli);

const many = (number: number) =>
  Object.fromEntries(Array.from({ length: number }, (_, i) => [`${i}.nianbao.md`, i % 3 === 0 ? faulty : clean]));

describe("--jobs", () => {
  test("gives the same results in the same order", () => {
    const cwd = folder({ ...many(50), "bad.nianbao.md": Buffer.from([0xff, 0]) });
    const one = nianbao(["check", "--jobs", "1"], { cwd });
    expect(one.status).toBe(2);
    expect(nianbao(["check", "--jobs", "3"], { cwd })).toEqual(one);
    const cached = ["check", "--jobs", "3", "--cache-file", "c.json"];
    expect(nianbao(cached, { cwd })).toEqual(one);
    expect(nianbao(cached, { cwd })).toEqual(one);
  });

  test("of records, too", () => {
    const records = Array.from({ length: 20 }, (_, i) =>
      JSON.stringify({ file: `${i}`, text: i % 2 ? faulty : clean }),
    );
    const input = [...records.slice(0, 10), "broken", ...records.slice(10)].join("\n");
    const { stdout } = nianbao(["check", "--stdin-ndjson", "--jobs", "2"], { input });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, error }) => file ?? error)).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `${i}`),
      "第 11 行不是 JSON",
      ...Array.from({ length: 10 }, (_, i) => `${i + 10}`),
    ]);
  });

  test("is a number", async () => {
    const { status, err } = await run(folder(), ["check", "--jobs", "0"]);
    expect({ status, err }).toEqual({ status: 2, err: "nianbao: --jobs 后面应是 1 到 99 的整数，写的是 0\n" });
  });
});

test("a record is answered before the next one comes", async () => {
  const child = spawn(process.execPath, [launcher, "check", "--stdin-ndjson"]);
  onTestFinished(() => void child.kill());
  for (const file of ["a", "b"]) {
    child.stdin.write(`${JSON.stringify({ file, text: clean })}\n`);
    const answer = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
    expect(JSON.parse(answer).file).toBe(file);
  }
  child.stdin.end();
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
});

describe("--watch", () => {
  test("checks again when a draft changes, in place or by a rename, and ends with 130", async () => {
    const cwd = folder({ "r/a.nianbao.md": faulty });
    const child = spawn(process.execPath, [launcher, "check", "--watch"], { cwd });
    onTestFinished(() => void child.kill());
    const out = lastOf(child.stdout);
    const err = lastOf(child.stderr);
    await until(() => expect(err()).toContain("等待改动"));
    expect(out()).toContain("错误 3");
    writeFileSync(join(cwd, "r/a.nianbao.md"), clean);
    await until(() => expect(out()).toContain("没有发现问题"));
    writeFileSync(join(cwd, "r/a.tmp"), faulty);
    renameSync(join(cwd, "r/a.tmp"), join(cwd, "r/a.nianbao.md"));
    await until(() => expect(out().match(/错误 3/g)).toHaveLength(2));
    child.kill("SIGINT");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
  });

  test("ends in one line where the folder is taken away, and lives through one below that comes and goes", async () => {
    const cwd = folder({ "r/a.nianbao.md": clean });
    const child = spawn(process.execPath, [launcher, "check", "--watch", "r"], { cwd });
    onTestFinished(() => void child.kill());
    const err = lastOf(child.stderr);
    await until(() => expect(err()).toContain("等待改动"));
    mkdirSync(join(cwd, "r/new"));
    rmSync(join(cwd, "r/new"), { recursive: true });
    writeFileSync(join(cwd, "r/a.nianbao.md"), faulty);
    await until(() => expect(err().match(/等待改动/g)).toHaveLength(2));
    rmSync(join(cwd, "r"), { recursive: true });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(2);
    expect(err()).toMatch(/(^|\n)nianbao: r：没有这个文件或文件夹\n$/);
    expect(err()).not.toContain("    at ");
  });

  test("a pattern that the shell has left as it is: what it names, and what comes to be named by it", async () => {
    const cwd = folder({ "r/a.nianbao.md": clean });
    const child = spawn(process.execPath, [launcher, "check", "--watch", "r/*.nianbao.md"], { cwd });
    onTestFinished(() => void child.kill());
    const out = lastOf(child.stdout);
    const err = lastOf(child.stderr);
    await until(() => expect(err()).toContain("等待改动"));
    writeFileSync(join(cwd, "r/b.nianbao.md"), faulty);
    await until(() => expect(out()).toContain("检查 2 份"));
  });

  test("is not for standard input", async () => {
    const { status, err } = await run(folder(), ["check", "--watch", "-"]);
    expect({ status, err }).toEqual({ status: 2, err: "nianbao: --watch 只能用于文件，不能用于标准输入\n" });
  });

  function lastOf(stream: NodeJS.ReadableStream): () => string {
    let text = "";
    stream.on("data", (data) => {
      text += data;
    });
    return () => text;
  }
});

test("Ctrl-C in the midst of fixing ends with 130, with every file as it was or as it is to be", async () => {
  const cwd = folder(Object.fromEntries(Object.keys(many(600)).map((name) => [name, faulty])));
  const child = spawn(process.execPath, [launcher, "fix"], { cwd });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGINT");
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
  const texts = Object.keys(many(600)).map((name) => readFileSync(join(cwd, name), "utf8"));
  const fixed = new Set(texts.filter((text) => text !== faulty));
  expect(fixed.size).toBe(1);
  expect(texts).toContain(faulty);
});

describe("progress", () => {
  test("is one line that goes away, in a run that takes long", async () => {
    const lines: string[] = [];
    const now = vi.spyOn(Date, "now");
    onTestFinished(() => now.mockRestore());
    let time = 0;
    now.mockImplementation(() => {
      time += 60;
      return time;
    });
    const { out } = await run(folder(many(30)), ["check", "-q"], {
      columns: 80,
      transient: (line) => lines.push(line),
    });
    expect(lines.filter((line) => line !== "")[0]).toMatch(/^已检查 \d+\/30 份$/);
    expect(lines.at(-1)).toBe("");
    expect(out).not.toContain("已检查");
  });

  test("is not there in a short one", async () => {
    const lines: string[] = [];
    await run(folder({ "a.nianbao.md": clean }), ["check"], { columns: 80, transient: (line) => lines.push(line) });
    expect(lines).toEqual([]);
  });
});
