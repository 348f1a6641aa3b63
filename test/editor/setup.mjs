/**
 * Puts what the tests in the real editor need into `.editor/` (git ignores it) and says where it is: the workbench
 * of VS Code as code-server serves it, a driver for the browser, the browser. All of it comes from npm and Debian.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findBrowser } from "./browser.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
export const root = join(here, "../..");
export const cache = join(root, ".editor");

/** A reason why the tests cannot run here, as opposed to a fault in them. */
export class Unavailable extends Error {}

/** Takes seconds the first time, nothing after that. */
export async function setUp() {
  if (process.platform === "win32") throw new Unavailable("code-server does not run on Windows");
  const executablePath = findBrowser();
  if (!executablePath) throw new Unavailable("no Chromium found, and apt-get could not install one");
  installWorkbench();
  const modules = join(cache, "node_modules");
  const { chromium } = await import(pathToFileURL(join(modules, "playwright-core/index.mjs")).href);
  return { chromium, executablePath, modules, codeServer: join(modules, "code-server/out/node/entry.js") };
}

function installWorkbench() {
  const lists = ["package.json", "package-lock.json"];
  const wanted = lists.reduce((hash, file) => hash.update(readFileSync(join(here, file))), createHash("sha256"));
  const stamp = `${wanted.digest("hex")} ${process.version}\n`;
  const installed = join(cache, "installed");
  if (existsSync(installed) && readFileSync(installed, "utf8") === stamp) return;

  console.log("Installing the workbench into .editor/ …");
  mkdirSync(cache, { recursive: true });
  rmSync(installed, { force: true });
  for (const file of lists) copyFileSync(join(here, file), join(cache, file));
  // No scripts: code-server's own would compile and download what the tests do not use.
  npm(cache, "ci", "--ignore-scripts");
  const vscode = join(cache, "node_modules/code-server/lib/vscode");
  npm(vscode, "ci", "--omit=dev", "--ignore-scripts", "--legacy-peer-deps");
  finish(vscode);
  writeFileSync(installed, stamp);
}

/** What the scripts that did not run would have left to do. */
function finish(vscode) {
  const asar = join(vscode, "node_modules.asar");
  rmSync(asar, { force: true });
  symlinkSync("node_modules", asar);
  const ripgrep = join(cache, "node_modules/@vscode/ripgrep-linux-x64/bin/rg");
  if (!existsSync(ripgrep)) return;
  const bin = join(vscode, "node_modules/@vscode/ripgrep/bin");
  mkdirSync(bin, { recursive: true });
  copyFileSync(ripgrep, join(bin, "rg"));
}

function npm(cwd, ...args) {
  // Settings of an npm that may have started this one, such as its workspaces, would apply to this one, too.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle)/.test(name)),
  );
  const options = { cwd, env, encoding: "utf8", shell: false };
  const { status, stderr, error } = spawnSync("npm", [...args, "--no-audit", "--no-fund"], options);
  if (status === 0) return;
  throw new Unavailable(`npm ${args[0]} failed: ${error?.message ?? stderr.trim().split("\n").slice(-5).join("\n")}`);
}
