/** A workbench of its own for a run: code-server with the packaged extension, its files under one folder. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** As bare as it can be made, so that nothing moves or opens by itself. */
const calm = {
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
};

/** Starts it and returns its address and how to end it. `folder` is emptied first. */
export async function startWorkbench({ codeServer, folder, vsix, settings = {} }) {
  rmSync(folder, { recursive: true, force: true });
  const path = (name) => join(folder, name);
  mkdirSync(path("user/User"), { recursive: true });
  writeFileSync(path("user/User/settings.json"), JSON.stringify({ ...calm, ...settings }, null, 2));
  writeFileSync(path("config.yaml"), "auth: none\n");

  const own = [
    "--user-data-dir",
    path("user"),
    "--extensions-dir",
    path("extensions"),
    "--config",
    path("config.yaml"),
  ];
  const env = isolated(folder);
  execFileSync(process.execPath, [codeServer, ...own, "--install-extension", vsix], { env, stdio: "pipe" });

  const log = path("server.log");
  const output = openSync(log, "w");
  const server = spawn(process.execPath, [codeServer, ...own, ...quietly, "--bind-addr", "127.0.0.1:0"], {
    env,
    cwd: folder,
    stdio: ["ignore", output, output],
    // A process group of its own, so that the whole tree can be ended.
    detached: true,
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    signal(server, "SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
    signal(server, "SIGKILL");
  };
  try {
    return { url: await address(server, log), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const quietly = [
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-workspace-trust",
  "--disable-getting-started-override",
  "--ignore-last-opened",
  "--disable-proxy",
];

/** Keeps the workbench out of the user's home, and what a VS Code or npm around the run has set out of the workbench. */
function isolated(folder) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|npm_|ELECTRON_)/.test(name));
  const xdg = ["CONFIG", "DATA", "CACHE"].map((kind) => [`XDG_${kind}_HOME`, join(folder, "home", kind.toLowerCase())]);
  return { ...Object.fromEntries([...inherited, ...xdg]), HOME: join(folder, "home") };
}

/** The port is the system's choice; the log tells which. */
async function address(server, log) {
  const patience = Date.now() + 30_000;
  while (Date.now() < patience && server.exitCode === null) {
    const found = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(readFileSync(log, "utf8"))?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The workbench did not start:\n${readFileSync(log, "utf8")}`);
}

function signal(server, name) {
  try {
    process.kill(-server.pid, name);
  } catch {
    // It has ended already.
  }
}
