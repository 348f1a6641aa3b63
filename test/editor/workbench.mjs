/** A workbench of its own for a lane of tests: code-server with the packaged extension, its files under one folder. */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tidyKey } from "./tidy.mjs";

/** As bare as it can be made, so that nothing moves or opens by itself. */
export const calm = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.reduceMotion": "on",
  "chat.commandCenter.enabled": false,
  "files.autoSave": "off",
  "git.enabled": false,
  "editor.minimap.enabled": false,
  // Where a browser cannot tell whether there is a screen reader, Code 1.100 keeps an input as wide as the column of
  // wrapping under the text; its caret pushes the whole text out of a narrower editor (microsoft/monaco-editor#4444).
  "editor.accessibilitySupport": "off",
};

const quietly = [
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-workspace-trust",
  "--disable-getting-started-override",
  "--ignore-last-opened",
  "--disable-proxy",
];

/** Installs the package into a folder that workbenches are then started with. */
export function installPackage({ codeServer, folder, vsix }) {
  rmSync(folder, { recursive: true, force: true });
  const extensions = join(folder, "extensions");
  const args = [...placesIn(folder), "--extensions-dir", extensions, "--install-extension", vsix];
  execFileSync(process.execPath, [codeServer, ...args], { env: isolated(folder), stdio: "pipe" });
  return extensions;
}

/** Starts it and returns its address and how to end it. `folder` is emptied first; `extensions` is copied into it. */
export async function startWorkbench({ codeServer, folder, extensions, settings = {} }) {
  rmSync(folder, { recursive: true, force: true });
  const path = (name) => join(folder, name);
  cpSync(extensions, path("extensions"), { recursive: true });
  mkdirSync(path("user/User"), { recursive: true });
  writeFileSync(path("user/User/settings.json"), JSON.stringify({ ...calm, ...settings }, null, 2));
  writeFileSync(path("user/User/keybindings.json"), JSON.stringify([tidyKey], null, 2));

  const log = path("server.log");
  const output = openSync(log, "w");
  const args = [...placesIn(folder), "--extensions-dir", path("extensions"), ...quietly, "--bind-addr", "127.0.0.1:0"];
  const server = spawn(process.execPath, [codeServer, ...args], {
    env: isolated(folder),
    cwd: folder,
    stdio: ["ignore", output, output],
    // A process group of its own, so that the whole tree can be ended.
    detached: true,
  });
  const stop = stopper(server);
  try {
    return { url: await address(server, log, /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends a server that was started with a process group of its own, and all that it has started. */
export function stopper(server) {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  return async () => {
    signal(server, "SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
    signal(server, "SIGKILL");
  };
}

/** The port is the system's choice; the log tells which. */
export async function address(server, log, pattern) {
  const patience = Date.now() + 60_000;
  while (Date.now() < patience && server.exitCode === null) {
    const found = pattern.exec(readFileSync(log, "utf8"))?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The workbench did not start:\n${readFileSync(log, "utf8")}`);
}

function placesIn(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "config.yaml"), "auth: none\n");
  return ["--user-data-dir", join(folder, "user"), "--config", join(folder, "config.yaml")];
}

/** Keeps the workbench out of the user's home, and what a VS Code or npm around the run has set out of the workbench. */
export function isolated(folder) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|npm_|ELECTRON_)/.test(name));
  const xdg = ["CONFIG", "DATA", "CACHE"].map((kind) => [`XDG_${kind}_HOME`, join(folder, "home", kind.toLowerCase())]);
  return { ...Object.fromEntries([...inherited, ...xdg]), HOME: join(folder, "home") };
}

function signal(server, name) {
  try {
    process.kill(-server.pid, name);
  } catch {
    // It has ended already.
  }
}
