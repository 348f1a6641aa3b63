/** VS Code as on the web, all of it in the browser, with the packaged extension: no process behind it but a file server. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { calm, isolated, stopper } from "./workbench.mjs";

/** Where a build is looked for before one is downloaded, as 40 digits that are of no matter. */
const commit = "0".repeat(40);

/** Starts it on a folder in `folder`, the only one that it serves; what a window saves stays in the window. */
export async function startVSCodeWeb({ modules, folder, extensions }) {
  const served = join(folder, "served");
  mkdirSync(served, { recursive: true });
  const port = await freePort();
  // The workbench and its extensions have addresses of their own below it, which only localhost has.
  const url = `http://localhost:${port}`;
  const options = {
    browser: "none",
    host: "localhost",
    port,
    quality: "stable",
    commit,
    testRunnerDataDir: dataFolder(modules),
    extensionPath: extensions,
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const output = openSync(join(folder, "server.log"), "w");
  const server = spawn(process.execPath, [join(modules, "@vscode/test-web/out/server/index.js"), ...args, served], {
    env: isolated(folder),
    stdio: ["ignore", output, output],
    detached: true,
  });
  const stop = stopper(server);
  for (const patience = Date.now() + 60_000; !(await answers(url)); ) {
    if (Date.now() < patience && server.exitCode === null) continue;
    await stop();
    throw new Error(`VS Code for the Web did not start: ${join(folder, "server.log")}`);
  }
  return { url, stop, served };
}

/** Settings lie in the folder: there is no user on a disk. */
export const webSettings = { ".vscode/settings.json": JSON.stringify(calm) };

/** The build of the npm package in the place of a download; an installation clears it away with the packages. */
function dataFolder(modules) {
  const folder = join(modules, ".vscode-test-web");
  const build = join(folder, `vscode-web-stable-${commit}`);
  if (existsSync(build)) return folder;
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(modules, "vscode-web/dist"), build);
  writeFileSync(join(build, "version"), commit);
  return folder;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return false;
  }
}
