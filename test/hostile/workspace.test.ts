import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { filesMatching } from "../../server/src/cli/glob.ts";
import { readConfig } from "../../server/src/config/index.ts";
import { clean, folder, run } from "../cli/run.ts";
import { modern, TestClient } from "../lsp/test-client.ts";

// A machine with much else to do takes a second to start a process.
vi.setConfig({ testTimeout: 120_000 });

const before = clean.replaceAll("2024", "2023");
const config = (value: object) => JSON.stringify(value);

/** Whether last year's draft was found, which is then the only thing that is wrong: the text is the same. */
async function compares(cwd: string): Promise<boolean> {
  const { out } = await run(cwd, ["check", "now/2024.nianbao.md"]);
  return out.includes("repeated-text");
}

test("a configuration reaches its own folder, those beside it, and those below where the command runs", async () => {
  const cwd = folder({ "now/2024.nianbao.md": clean, "then/2023.nianbao.md": before });
  const history = (place: string) => writeFileSync(join(cwd, "now/.nianbao.json"), config({ history: [place] }));
  for (const place of ["../then", join(cwd, "then")]) {
    history(place);
    expect(await compares(cwd), place).toBe(true);
  }
});

test("and no further: neither by dots, nor by an absolute path, nor by a link", async () => {
  const outside = folder({ "2023.nianbao.md": before });
  const cwd = folder({ "now/2024.nianbao.md": clean });
  symlinkSync(outside, join(cwd, "now/link"));
  for (const place of [outside, "link", "../now/link", `../../${outside.split("/").at(-1)}`]) {
    writeFileSync(join(cwd, "now/.nianbao.json"), config({ history: [place] }));
    const { out, err, status } = await run(cwd, ["check", "now/2024.nianbao.md", "--lang", "en"]);
    expect(out, place).not.toContain("repeated-text");
    expect(err, place).toMatch(/^nianbao: .+\.nianbao\.json: .+ lies outside of this folder and was not read\n$/);
    expect(status).toBe(0);
  }
  writeFileSync(join(cwd, "now/.nianbao.json"), "{}");
  symlinkSync(join(outside, "2023.nianbao.md"), join(cwd, "now/2023.nianbao.md"));
  expect(await compares(cwd)).toBe(false);
});

test("the parts of a roll-up keep to the same bounds, and no pattern searches a disk", async () => {
  const outside = folder({ "a.nianbao.md": clean });
  const cwd = join(folder({ "w/all.nianbao.md": clean, "w/parts/a.nianbao.md": clean }), "w");
  const rollup = async (...parts: string[]) => {
    writeFileSync(join(cwd, ".nianbao.json"), config({ rollup: { "all.nianbao.md": parts } }));
    return run(cwd, ["rollup", "all.nianbao.md", "--check", "--lang", "en"]);
  };
  expect((await rollup("parts/*.nianbao.md")).err).toBe("");
  for (const pattern of [`${outside}/*.nianbao.md`, `${outside}/a.nianbao.md`, "/**/*.md", "/etc/passwd"]) {
    expect((await rollup(pattern)).err, pattern).toContain("lies outside of this folder and was not read");
  }
  symlinkSync(join(outside, "a.nianbao.md"), join(cwd, "parts/b.nianbao.md"));
  expect((await rollup("parts/b*.nianbao.md")).err).toContain("under rollup in .nianbao.json");
});

test("a pattern of stars takes no longer than a plain one", () => {
  const cwd = folder();
  let deep = cwd;
  for (let depth = 0; depth < 12; depth++) {
    deep = join(deep, "a");
    mkdirSync(deep);
  }
  writeFileSync(join(deep, `${"a".repeat(200)}.nianbao.md`), clean);
  expect(filesMatching(`${"**/".repeat(40)}*.nianbao.md`, cwd)).toHaveLength(1);
  expect(filesMatching(`**/${"*a".repeat(60)}b`, cwd)).toHaveLength(0);
  // Into the same folders over and over: given up, and said.
  expect(() => filesMatching(`${"**/*/".repeat(9)}x/*.md`, bushy(cwd))).toThrow("more than 100000 folders");
});

test("in the editor no link leads out of the workspace", async () => {
  const outside = folder({ "2023.nianbao.md": before, "2021/2023.nianbao.md": before });
  const cwd = folder({ "w/2024.nianbao.md": clean, "w/.nianbao.json": config({ history: ["../then", "link"] }) });
  symlinkSync(join(outside, "2021"), join(cwd, "w/link"));
  symlinkSync(join(outside, "2023.nianbao.md"), join(cwd, "w/2023.nianbao.md"));
  mkdirSync(join(cwd, "then"));
  writeFileSync(join(cwd, "then/2023.nianbao.md"), before);
  const client = await TestClient.start(modern, {
    workspaceFolders: [{ uri: pathToFileURL(join(cwd, "w")).href, name: "w" }],
  });
  const uri = pathToFileURL(join(cwd, "w/2024.nianbao.md")).href;
  client.open(uri, clean);
  const status = () => client.connection.sendRequest<{ previous: string }>("nianbao/status", { uri });
  expect(await status()).toMatchObject({ previous: "none" });
  expect(client.logged.join("\n")).toContain("leads out of the workspace");
  // One that stays inside is read.
  mkdirSync(join(cwd, "w/real"));
  writeFileSync(join(cwd, "w/real/2023.nianbao.md"), before);
  symlinkSync("real", join(cwd, "w/inner"));
  writeFileSync(join(cwd, "w/.nianbao.json"), config({ history: ["inner"] }));
  client.touched(pathToFileURL(join(cwd, "w/.nianbao.json")).href);
  expect(await status()).toMatchObject({ previous: "one" });
  await client.stop();
});

// Windows has no pipes among its files.
test.skipIf(process.platform === "win32")("in the editor a pipe is not waited for", async () => {
  const cwd = folder({ "2024.nianbao.md": clean });
  for (const name of ["2023.nianbao.md", ".nianbao.json"]) execFileSync("mkfifo", [join(cwd, name)]);
  const client = await TestClient.start(modern, { workspaceFolders: [{ uri: pathToFileURL(cwd).href, name: "w" }] });
  // It would wait for the pipe itself before it ends.
  onTestFinished(() => void client.server.kill("SIGKILL"));
  const uri = pathToFileURL(join(cwd, "2024.nianbao.md")).href;
  client.open(uri, clean);
  expect(await client.connection.sendRequest("nianbao/status", { uri })).toMatchObject({ previous: "none" });
  await client.stop();
});

test("a draft of more than 16 MB is said to be too large, in one line, and left alone", async () => {
  const cwd = folder({ "a.nianbao.md": Buffer.alloc(17 * 1024 * 1024, "年") });
  const { status, err } = await run(cwd, ["check", "--lang", "en"]);
  expect(status).toBe(2);
  expect(err).toBe("nianbao: a.nianbao.md: 17 MB, while no report has more than 16 MB; left alone\n");
});

test("a configuration is data: what is too long, too much, or reaches for objects is said and left out", () => {
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`词${index}`, "语"]));
  for (const value of [
    { terms: many },
    { rollup: many },
    { rollup: { a: Array(6000).fill("b") } },
    { history: Array(6000).fill("a") },
    { extraRows: ["x".repeat(5000)] },
  ]) {
    const { problems } = readConfig(config(value));
    expect(problems.length, Object.keys(value)[0]).toBeGreaterThan(0);
  }
  const nasty = '{"__proto__": {"rules": {"row-total": "off"}}, "constructor": 1, "rules": {"__proto__": "off"}}';
  expect(readConfig(nasty).config.rules?.["row-total"]).toBeUndefined();
  expect(({} as { rules?: unknown }).rules).toBeUndefined();
});

/** A folder with many ways down. */
function bushy(cwd: string): string {
  for (let depth = 1; depth < 18; depth++) mkdirSync(join(cwd, "b", "c/".repeat(depth)), { recursive: true });
  return join(cwd, "b");
}
