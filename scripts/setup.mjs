/** What `npm start` and `npm test` do first, so that a fresh clone needs nothing but Node. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Why the packages have to be installed; nothing where those of the lock file are there. */
export function whyInstall() {
  const wanted = packages("package-lock.json");
  const installed = packages("node_modules/.package-lock.json");
  if (!installed) return "还没有依赖包 no packages yet";
  // Packages for other systems are in the lock file alone.
  const names = Object.keys(wanted).filter((name) => name in installed || !wanted[name].optional);
  const changed = names.find((name) => name !== "" && wanted[name].version !== installed[name]?.version);
  return changed && `依赖包不是 package-lock.json 所列的 outdated: ${changed}`;
}

export function install() {
  return npm(["ci", "--no-audit", "--no-fund"]);
}

/** Runs a script of Node; what it prints is given back, or with `show` let through. */
export function node(args, { show = false, env = process.env } = {}) {
  return finished(spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env, ...streams(show) }));
}

function npm(args) {
  // The npm that runs this script; as a program of its own it is not found on every system.
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return node([cli, ...args]);
  return finished(
    spawnSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32", ...streams(false) }),
  );
}

function streams(show) {
  return { stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"], maxBuffer: 1 << 28 };
}

function finished({ status, stdout, stderr, error }) {
  return { ok: status === 0, status, output: error ? String(error) : `${stdout ?? ""}${stderr ?? ""}` };
}

function packages(lock) {
  try {
    return JSON.parse(readFileSync(new URL(`../${lock}`, import.meta.url), "utf8")).packages;
  } catch {
    return undefined;
  }
}
