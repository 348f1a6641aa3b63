import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import type { Host } from "./host.ts";
import { startServer as start } from "./server.ts";

/** The server as a process: over stdio, or over what its arguments name (`--node-ipc`, `--pipe`, `--socket`). */
export function startServer(host: Host = {}): void {
  const named = process.argv.some((arg) => /^--(?:node-ipc|stdio|pipe|socket)(?:=|$)/.test(arg));
  const connection = named ? createConnection() : createConnection(process.stdin, process.stdout);
  const log = (error: unknown) => connection.console.error(String(error instanceof Error ? error.stack : error));
  process.on("unhandledRejection", log);
  process.on("uncaughtException", log);
  start(connection, { readFile: readText, listDrafts, ...host });
}

/** What cannot be read is no configuration; only a missing file is the rule, so the rest is left to the caller's log. */
async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return await readFile(fileURLToPath(uri), "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function listDrafts(folder: string): Promise<string[]> {
  if (!folder.startsWith("file:")) return [];
  try {
    const names = await readdir(fileURLToPath(folder));
    const drafts = names.filter((name) => /\.nianbao\.md$/i.test(name));
    return drafts.map((name) => `${folder}/${encodeURIComponent(name)}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
