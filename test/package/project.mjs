/** An empty project in a temporary folder, and programs that are run in it; what fails says what it printed. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL(".", import.meta.url));
export const root = join(here, "../..");

const folder = mkdtempSync(join(tmpdir(), "nianbao-package-"));

export const project = {
  folder,
  write: (name, text) => writeFileSync(join(folder, name), text),
  copy: (file) => copyFileSync(join(root, file), join(folder, basename(file))),
  node: (...args) => node(folder, ...args),
  npm: (...args) => npm(folder, ...args),
  remove: () => rmSync(folder, { recursive: true }),
};

export const node = (cwd, ...args) => run(cwd, process.execPath, args);
export const npm = (cwd, ...args) => run(cwd, "npm", [...args, "--no-audit", "--no-fund"]);

function run(cwd, program, args) {
  const shell = program === "npm" && process.platform === "win32";
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8", shell });
  if (error) throw error;
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}

export function same(found, expected) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${b} expected, ${a} found`);
}
