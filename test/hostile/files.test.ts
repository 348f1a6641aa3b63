import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { buildCli, launcher } from "../cli/built.ts";
import { clean, faulty, folder, run } from "../cli/run.ts";

// A machine with much else to do takes a second to start a process.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });
beforeAll(buildCli);

/** `NIANBAO_STORM=1` for the storm in full: every step of every command. */
const everyStep = process.env.NIANBAO_STORM !== undefined;
const disturb = join(import.meta.dirname, "disturb.cjs");
const read = (cwd: string, name: string) => readFileSync(join(cwd, name));
/** Drafts and results; a draft that is half written would be among them. */
const visible = (cwd: string) => readdirSync(cwd).filter((name) => !name.startsWith("."));
const litter = (cwd: string) => readdirSync(cwd).filter((name) => name.startsWith("."));

function disturbed(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, ["--require", disturb, launcher, ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...env },
  });
}

const published = readFileSync(join(import.meta.dirname, "../convert/fixtures/page-split.txt"), "utf8");

/** A draft whose tables are not aligned. */
const rough = clean.replace("| 规章           |", "| 规章 |");

describe("killed at any step, a command leaves the old file or the new one, and the next run clears up", () => {
  test.each([
    ["fix", ["fix", "a.nianbao.md"], "a.nianbao.md", { "a.nianbao.md": faulty }],
    ["format", ["format", "a.nianbao.md"], "a.nianbao.md", { "a.nianbao.md": rough }],
    [
      "rollup",
      ["rollup", "a.nianbao.md", "--parts", "parts/*.nianbao.md"],
      "a.nianbao.md",
      { "a.nianbao.md": clean, "parts/b.nianbao.md": clean, "parts/c.nianbao.md": clean },
    ],
    ["import", ["import", "a.txt"], "a.nianbao.md", { "a.txt": published }],
    ["export", ["export", "a.nianbao.md", "--to", "html"], "a.html", { "a.nianbao.md": clean }],
    [
      "export in the place of another",
      ["export", "a.nianbao.md", "--to", "html", "--force"],
      "a.html",
      { "a.nianbao.md": clean, "a.html": "old" },
    ],
    ["new", ["new", "--agency", "示例县人民政府", "--year", "2024", "-o", "n.nianbao.md"], "n.nianbao.md", {}],
    ["report", ["report", "-o", "r.html", "a.nianbao.md"], "r.html", { "a.nianbao.md": clean, "r.html": "old" }],
  ] as const)("%s", (name, args, result, files) => {
    const wanted = folder(files);
    disturbed(wanted, args, {});
    const after = read(wanted, result);
    expect(litter(wanted)).toEqual([]);
    let killed = 0;
    for (let step = 1; ; step += everyStep || name === "fix" || name === "export" ? 1 : 3) {
      const cwd = folder(files);
      const before = existsSync(join(cwd, result)) ? read(cwd, result) : undefined;
      const { signal } = disturbed(cwd, args, { NIANBAO_KILL_AT: String(step) });
      const now = existsSync(join(cwd, result)) ? read(cwd, result) : undefined;
      const isOld = before === undefined ? now === undefined : now?.equals(before) === true;
      const isNew = now?.equals(after) === true;
      expect(isOld || isNew, `step ${step}`).toBe(true);
      if (signal === null) break;
      killed++;
      // What was begun is not seen, and is gone after the next run.
      if (isOld) expect(visible(cwd)).toEqual(visible(folder(files)));
      disturbed(cwd, args, {});
      expect(litter(cwd), `step ${step}`).toEqual([]);
    }
    expect(killed).toBeGreaterThan(1);
  });
});

test("killed at random while it writes many: each file is the old one or the new one", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${index}.nianbao.md`);
  const after = read(await mended(), "a.nianbao.md").toString();
  for (let round = 0; round < (everyStep ? 20 : 2); round++) {
    const cwd = folder(Object.fromEntries(names.map((name) => [name, faulty])));
    const child = spawn(process.execPath, [launcher, "fix"], { cwd, stdio: ["ignore", "pipe", "ignore"] });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, round * 7));
    child.kill("SIGKILL");
    await once(child, "close");
    const texts = names.map((name) => read(cwd, name).toString());
    expect(texts.filter((text) => text !== faulty && text !== after)).toEqual([]);
    expect(visible(cwd)).toHaveLength(30);
    const last = await run(cwd, ["fix"]);
    expect(last.status).toBe(1);
    expect(names.every((name) => read(cwd, name).toString() === after)).toBe(true);
  }
});

test.skipIf(process.platform === "win32").each([
  ["fix", ["fix", "a.nianbao.md"]],
  ["format", ["format", "b.nianbao.md"]],
  ["import", ["import", "a.txt"]],
  ["export", ["export", "c.nianbao.md", "--to", "html"]],
])("%s, where a file may not grow: one line, nothing lost, nothing left behind", (_, args) => {
  const cwd = folder({ "a.nianbao.md": faulty, "b.nianbao.md": rough, "c.nianbao.md": clean, "a.txt": published });
  const before = visible(cwd).map((name) => [name, read(cwd, name).toString()]);
  const command = `ulimit -f 2; exec "$0" "$@"`;
  const { status, stderr } = spawnSync("sh", ["-c", command, process.execPath, launcher, ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, LANG: "en_US.UTF-8" },
  });
  expect(stderr).toMatch(/^nianbao: \S+: the system does not let a file grow so large\n$/);
  expect(status).toBe(2);
  expect(visible(cwd).map((name) => [name, read(cwd, name).toString()])).toEqual(before);
  expect(litter(cwd)).toEqual([]);
});

test("on a full disk: one line, nothing lost, nothing left behind", ({ skip }) => {
  const disk = mkdtempSync(join(tmpdir(), "nianbao-full-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "none", disk]).status === 0;
  if (!mounted) skip("no right to mount a small disk");
  onTestFinished(() => void spawnSync("umount", [disk]));
  const draft = faulty.slice(0, 3000);
  writeFileSync(join(disk, "a.nianbao.md"), draft);
  const { bsize, bfree } = statfsSync(disk);
  writeFileSync(join(disk, "rest"), Buffer.alloc(bsize * bfree));
  const { status, stderr } = spawnSync(process.execPath, [launcher, "fix"], {
    cwd: disk,
    encoding: "utf8",
    env: { PATH: process.env.PATH, LANG: "en_US.UTF-8" },
  });
  expect(stderr).toBe("nianbao: a.nianbao.md: the disk is full\n");
  expect(status).toBe(2);
  expect(read(disk, "a.nianbao.md").toString()).toBe(draft);
  expect(litter(disk)).toEqual([]);
});

test.each([
  ["fix", faulty],
  ["format", rough],
])("%s refuses a draft that somebody else changed since it was read", (command, text) => {
  const cwd = folder({ "a.nianbao.md": text });
  const env = { NIANBAO_MEDDLE: join(cwd, "a.nianbao.md"), LANG: "en_US.UTF-8" };
  const { status, stderr } = disturbed(cwd, [command, "a.nianbao.md"], env);
  expect(stderr).toBe("nianbao: a.nianbao.md: changed since it was read, nothing written; please run it again\n");
  expect(status).toBe(2);
  expect(read(cwd, "a.nianbao.md").toString()).toBe(`${text}\nsomebody else was here\n`);
  expect(litter(cwd)).toEqual([]);
});

describe.skipIf(process.platform === "win32")("links", () => {
  test("one that was named is followed and stays; one in a folder that leads out of it is refused", async () => {
    const cwd = folder({ "out/a.nianbao.md": faulty, "in/b.nianbao.md": faulty });
    symlinkSync("../out/a.nianbao.md", join(cwd, "in/a.nianbao.md"));
    symlinkSync("b.nianbao.md", join(cwd, "in/c.nianbao.md"));
    const { status, err } = await run(cwd, ["fix", "in", "--lang", "en"]);
    expect(status).toBe(2);
    expect(err).toBe(
      "nianbao: in/a.nianbao.md: a link that leads out of this folder; left alone; name the file that it leads to\n",
    );
    expect(read(cwd, "out/a.nianbao.md").toString()).toBe(faulty);
    expect(read(cwd, "in/b.nianbao.md").toString()).not.toBe(faulty);
    await run(cwd, ["fix", "in/a.nianbao.md"]);
    expect(read(cwd, "out/a.nianbao.md")).toEqual(read(cwd, "in/b.nianbao.md"));
    for (const name of ["in/a.nianbao.md", "in/c.nianbao.md"]) {
      expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true);
    }
  });

  test("format --check reads, and may read through any", async () => {
    const cwd = folder({ "out/a.nianbao.md": clean, "in/b.nianbao.md": clean });
    symlinkSync("../out/a.nianbao.md", join(cwd, "in/a.nianbao.md"));
    expect(await run(cwd, ["format", "in", "--check"])).toMatchObject({ status: 0, err: "" });
  });

  test("an output that is a link is followed where it was named, and only there", async () => {
    const cwd = folder({ "a.nianbao.md": clean, "out/secret": "keep" });
    symlinkSync("out/secret", join(cwd, "a.html"));
    const refused = await run(cwd, ["export", "a.nianbao.md", "--to", "html", "--force", "--lang", "en"]);
    expect(refused.err).toBe("nianbao: a.html: is a link, nothing written; -o names the file that is to be written\n");
    expect(read(cwd, "out/secret").toString()).toBe("keep");
    await run(cwd, ["export", "a.nianbao.md", "--to", "html", "--force", "-o", "a.html"]);
    expect(read(cwd, "out/secret").toString()).toMatch(/^<!DOCTYPE html>/i);
    expect(lstatSync(join(cwd, "a.html")).isSymbolicLink()).toBe(true);
  });
});

test("what another program keeps in a file with a dot is left alone, and a running command's, too", async () => {
  const cwd = folder({
    "a.nianbao.md": faulty,
    ".a.nianbao.md.swp": "vim",
    [`.x.${process.ppid}.nianbao-tmp`]: "busy",
  });
  writeFileSync(join(cwd, ".x.999999999.nianbao-tmp"), "dead");
  await run(cwd, ["fix"]);
  expect(litter(cwd).sort()).toEqual([".a.nianbao.md.swp", `.x.${process.ppid}.nianbao-tmp`]);
});

test("line ends of both kinds, a byte-order mark and the mode stay, whatever the umask", async () => {
  const mixed = (text: string) =>
    `\uFEFF${text
      .split("\n")
      .map((line, index) => `${line}${index % 3 ? "\n" : "\r\n"}`)
      .join("")}`;
  const cwd = folder({ "a.nianbao.md": mixed(faulty) });
  chmodSync(join(cwd, "a.nianbao.md"), 0o666);
  await run(cwd, ["fix"]);
  const after = read(cwd, "a.nianbao.md").toString();
  expect(after).not.toBe(mixed(faulty));
  expect(after.match(/\r?\n/g)).toEqual(mixed(faulty).match(/\r?\n/g));
  expect(after.startsWith("\uFEFF")).toBe(true);
  expect(statSync(join(cwd, "a.nianbao.md")).mode & 0o777).toBe(0o666);
});

test("what is not UTF-8 is said and never written, by any command that writes", async () => {
  const bytes = Buffer.concat([Buffer.from(rough), Buffer.from([0xc4, 0xea, 0xb1, 0xa8])]);
  for (const args of [
    ["fix"],
    ["format"],
    ["rollup", "a.nianbao.md", "--parts", "p/*.md"],
    ["export", "a.nianbao.md", "--to", "html"],
  ]) {
    const cwd = folder({ "a.nianbao.md": bytes, "p/b.nianbao.md": clean });
    const { status, err } = await run(cwd, args);
    expect(status, args[0]).toBe(2);
    expect(err).toMatch(/a\.nianbao\.md：不是 UTF-8/);
    expect(read(cwd, "a.nianbao.md").equals(bytes)).toBe(true);
    expect(visible(cwd)).toEqual(["a.nianbao.md", "p"]);
  }
});

test("a draft that turned into a folder, or is gone, is one line", async () => {
  const cwd = folder({ "b.nianbao.md": clean });
  mkdirSync(join(cwd, "a.nianbao.md"));
  const { status, err } = await run(cwd, ["fix", "a.nianbao.md", "c.nianbao.md", "b.nianbao.md"]);
  expect(status).toBe(2);
  expect(err.split("\n")).toHaveLength(3);
});

async function mended(): Promise<string> {
  const cwd = folder({ "a.nianbao.md": faulty });
  await run(cwd, ["fix"]);
  return cwd;
}
