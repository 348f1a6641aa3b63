import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { buildCli, root } from "./built.ts";
import { clean, faulty, folder } from "./run.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(buildCli);

/** An empty project that holds the package as it would be published, and nothing that it depends on. */
function project(files: Record<string, string> = {}): string {
  const cwd = folder({ "package.json": '{ "private": true }', ...files });
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", cwd];
  const packed = execFileSync("npm", pack, {
    cwd: join(root, "server"),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { filename } = JSON.parse(packed)[0];
  const place = join(cwd, "node_modules/nianbao");
  mkdirSync(place, { recursive: true });
  execFileSync("tar", ["-xzf", join(cwd, filename), "-C", place, "--strip-components=1"]);
  return cwd;
}

const node = (cwd: string, ...args: string[]) => spawnSync(process.execPath, args, { cwd, encoding: "utf8" });

test("the package works by itself: imported, required, and as a command", () => {
  const use = `console.log(checkText(text).diagnostics.length, fixText(text).applied)`;
  const cwd = project({
    "a.nianbao.md": faulty,
    "b.nianbao.md": clean,
    "esm.mjs": `import { readFileSync } from "node:fs"; import { checkText, fixText } from "nianbao"; const text = readFileSync("a.nianbao.md", "utf8"); ${use}`,
    "cjs.cjs": `const { readFileSync } = require("node:fs"); const { checkText, fixText } = require("nianbao"); const text = readFileSync("a.nianbao.md", "utf8"); ${use}`,
  });
  for (const file of ["esm.mjs", "cjs.cjs"]) {
    expect(node(cwd, file)).toMatchObject({ status: 0, stdout: "3 2\n", stderr: "" });
  }
  const bin = join(cwd, "node_modules/nianbao/bin/nianbao.js");
  expect(node(cwd, bin, "check", "--jobs", "2", "--lang", "en").stdout).toMatch(
    /\n2 checked, 1 with findings: errors 3;/,
  );
  expect(node(cwd, bin, "new", "--agency", "甲", "--year", "2025").status).toBe(0);
  expect(node(cwd, bin, "report", "-o", "r.html").status).toBe(0);
  expect(existsSync(join(cwd, "node_modules/nianbao/LICENSE"))).toBe(true);
});

test.skipIf(!existsSync(join(root, "server/dist/types/index.d.ts")))("its types are found, and are no `any`", () => {
  const right = `import { checkText } from "nianbao"; export const line: number | undefined = checkText("").diagnostics[0]?.range.start.line;`;
  const wrong = right.replace("number | undefined", "string");
  const options = { module: "node20", strict: true, noEmit: true, skipLibCheck: true, types: [] };
  const cwd = project({ "right.mts": right, "right2.cts": right, "wrong.mts": wrong, "wrong2.cts": wrong });
  writeFileSync(
    join(cwd, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["right.mts", "right2.cts"] }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  expect(node(cwd, tsc, "-p", ".")).toMatchObject({ status: 0, stdout: "" });
  writeFileSync(
    join(cwd, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["wrong.mts", "wrong2.cts"] }),
  );
  const { stdout } = node(cwd, tsc, "-p", ".");
  expect(stdout.match(/error TS2322/g)).toHaveLength(2);
});

test("the version is the same everywhere", () => {
  const { version } = JSON.parse(readFileSync(join(root, "server/package.json"), "utf8"));
  expect(readFileSync(join(root, "package.json"), "utf8")).toContain(`"version": "${version}"`);
});
