/** The tests that run inside the extension host: starts them, and reports what they leave in the workspace. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { clean } from "./draft.mjs";
import { root } from "./setup.mjs";
import { eventually } from "./wait.mjs";
import { openWindow } from "./window.mjs";
import { startWorkbench } from "./workbench.mjs";

const tests = fileURLToPath(new URL("in-host", import.meta.url));

export async function runInHost(_lane, { folder, browser, shots, report, ...tools }) {
  const { url, stop } = await startWorkbench({ ...tools, folder });
  const workspace = join(folder, "window-1");
  const files = { "plain.md": "# 2024\n", "unformatted.nianbao.md": clean, "expected.json": expected() };
  let window;
  try {
    const address = `${url}/?folder=${encodeURIComponent(workspace)}&payload=${payload(url)}`;
    window = await openWindow(browser, { address, folder: workspace, files, shots });
    cpSync(join(root, "examples"), join(workspace, "examples"), { recursive: true });
    const results = join(workspace, "results.json");
    await eventually(() => {
      if (!existsSync(results)) throw new Error("no results from the extension host");
    }, 120_000);
    for (const { name, error, ...rest } of JSON.parse(readFileSync(results, "utf8"))) {
      report({ title: `${name} [in-host]`, ...rest, error: error && new Error(error) });
    }
  } catch (error) {
    window.label = "in-host";
    await window.shot("failed");
    report({ title: "tests in the extension host", seconds: 0, error, picture: "in-host-failed.png" });
  } finally {
    await window?.close();
    await stop();
  }
}

/** Both are read by the extension host, which is on the side of the server. */
function payload(url) {
  const remote = (path) => `vscode-remote://${new URL(url).host}${path}`;
  const entries = {
    extensionDevelopmentPath: remote(tests),
    extensionTestsPath: remote(join(tests, "index.cjs")),
    skipWelcome: "true",
  };
  return encodeURIComponent(JSON.stringify(Object.entries(entries)));
}

/** What the command line says of the examples, a line each. */
function expected() {
  const args = [join(root, "server/bin/nianbao.js"), "check", "--format", "json", "--lang", "en", "."];
  const { stdout } = spawnSync(process.execPath, args, { cwd: join(root, "examples"), encoding: "utf8" });
  const lines = ({ rule, severity, message, range: { start, end } }) =>
    `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule} ${message}`;
  return JSON.stringify(
    JSON.parse(stdout).files.map(({ file, diagnostics }) => ({ file, diagnostics: diagnostics.map(lines) })),
  );
}
