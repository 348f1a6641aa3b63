import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { examples } from "./run.ts";

/** The command as it ships, in a process of its own. */
export const root = join(import.meta.dirname, "../..");
export const launcher = join(root, "server/bin/nianbao.js");

/** Builds the command where it is older than its sources. */
export function buildCli(): void {
  const built = join(root, "server/dist/cli.cjs");
  const sources = join(root, "server/src");
  const newest = Math.max(
    ...readdirSync(sources, { recursive: true, encoding: "utf8" }).map((file) => statSync(join(sources, file)).mtimeMs),
  );
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  execFileSync(process.execPath, [join(root, "scripts/build.mjs"), "cli", "--no-types"]);
}

export function nianbao(args: string[], { cwd = examples, input = "", env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}
