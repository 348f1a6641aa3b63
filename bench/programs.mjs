/** The commands that are measured, ours and others'. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("node_modules", import.meta.url));

export const nianbao = [process.execPath, fileURLToPath(new URL("../server/bin/nianbao.js", import.meta.url))];

/** The program itself: the script in front of it that npm installs would cost it the start of Node. */
export const rumdl = native();

export const autocorrect = [process.execPath, join(modules, "autocorrect-node/cli.js")];

export const markdownlintCli = [process.execPath, join(modules, "markdownlint-cli2/markdownlint-cli2-bin.mjs")];

/** Runs a command to its end, unheard. Where it ends with another status than expected, nothing was measured. */
export function run([program, ...args], cwd, expected = [0]) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: "ignore" });
  if (error) throw error;
  if (!expected.includes(status)) throw new Error(`status ${status}: ${[program, ...args].join(" ")}`);
}

/** What peers find in a draft is their affair. */
export const findings = [0, 1];

function native() {
  const folder = join(modules, "@rumdl");
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const found = files
    .flatMap((name) => [join(name, "rumdl"), join(name, "rumdl.exe")])
    .find((file) => existsSync(file));
  if (!found) throw new Error("no rumdl for this system");
  return found;
}
