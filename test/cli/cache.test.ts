import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faulty, folder, run } from "./run.ts";

const cached = ["check", "--cache-file", "c.json", "--format", "json"];
const entriesIn = (cwd: string): [string, { diagnostics: { message: string }[] }][] =>
  JSON.parse(readFileSync(join(cwd, "c.json"), "utf8")).entries;

test("what did not change is not checked again", async () => {
  const cwd = folder({ "a.nianbao.md": faulty });
  const first = await run(cwd, cached);
  // A result that no check gives shows where the next one comes from.
  const entries = entriesIn(cwd);
  for (const [, { diagnostics }] of entries) for (const diagnostic of diagnostics) diagnostic.message = "记住的";
  writeFileSync(join(cwd, "c.json"), JSON.stringify({ entries }));
  const second = await run(cwd, cached);
  expect(JSON.parse(second.out).files[0].diagnostics.map(({ message }: { message: string }) => message)).toEqual([
    "记住的",
    "记住的",
    "记住的",
  ]);
  expect({ ...second, out: "" }).toEqual({ ...first, out: "" });
});

test("another text, configuration or language is checked, and then known as well", async () => {
  const cwd = folder({ "a.nianbao.md": faulty });
  await run(cwd, cached);
  expect(entriesIn(cwd)).toHaveLength(1);
  writeFileSync(join(cwd, "a.nianbao.md"), `${faulty}\n`);
  await run(cwd, cached);
  expect(entriesIn(cwd)).toHaveLength(2);
  writeFileSync(join(cwd, ".nianbao.json"), '{ "rules": { "column-total": "hint" } }');
  expect(JSON.parse((await run(cwd, cached)).out).summary).toMatchObject({ errors: 1, hints: 2 });
  expect(entriesIn(cwd)).toHaveLength(3);
  expect((await run(cwd, [...cached, "--lang", "en"])).out).not.toMatch(/应为/);
  expect(entriesIn(cwd)).toHaveLength(4);
});

test("the text format shows the same with it as without it", async () => {
  const cwd = folder({ "a.nianbao.md": faulty });
  const plain = await run(cwd, ["check"]);
  expect(await run(cwd, ["check", "--cache-file", "c.json"])).toEqual(plain);
  expect(await run(cwd, ["check", "--cache-file", "c.json"])).toEqual(plain);
});

test("a file that holds something else is left aside, one that cannot be read or written is said", async () => {
  const cwd = folder({ "a.nianbao.md": faulty, "c.json": '{ "entries": 3', "d/x": "", f: "" });
  expect((await run(cwd, cached)).status).toBe(1);
  expect(entriesIn(cwd)).toHaveLength(1);
  expect(await run(cwd, ["check", "--cache-file", "d"])).toEqual({
    status: 2,
    out: "",
    err: "nianbao: d：这是文件夹，不是文件\n",
  });
  const { status, err } = await run(cwd, ["check", "--cache-file", "f/c.json"]);
  expect({ status, err }).toEqual({ status: 2, err: "nianbao: f/c.json：没有这个文件或文件夹\n" });
});

test.each(["a.nianbao.md", "b.docx"])("--cache-file %s: what is no such file is not written over", async (file) => {
  const cwd = folder({ "a.nianbao.md": faulty, "b.docx": "PK" });
  const before = readFileSync(join(cwd, file), "utf8");
  expect(await run(cwd, ["check", "--cache-file", file])).toEqual({
    status: 2,
    out: "",
    err: `nianbao: ${file}：不是 --cache-file 写的文件\n`,
  });
  expect(readFileSync(join(cwd, file), "utf8")).toBe(before);
});

test("--cache keeps them with the packages of the project, else in the system's folder", async () => {
  const project = folder({ "package.json": "{}", "node_modules/x": "", "r/a.nianbao.md": faulty });
  await run(join(project, "r"), ["check", "--cache"]);
  expect(existsSync(join(project, "node_modules/.cache/nianbao/check.json"))).toBe(true);
  const cwd = folder({ "a.nianbao.md": faulty });
  const env = { XDG_CACHE_HOME: join(cwd, "cache"), LOCALAPPDATA: join(cwd, "cache"), HOME: join(cwd, "home") };
  await run(cwd, ["check", "--cache"], { env });
  const place = process.platform === "darwin" ? "home/Library/Caches" : "cache";
  expect(existsSync(join(cwd, place, "nianbao/check.json"))).toBe(true);
});
