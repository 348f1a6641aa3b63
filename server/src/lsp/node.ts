import { Console } from "node:console";
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { decodeText } from "../convert/source/charset.ts";
import { isDraftName } from "./folders.ts";
import { Gate } from "./gate.ts";
import type { Host } from "./host.ts";
import { keepInside } from "./inside.ts";
import { startServer as start } from "./server.ts";
import { type Pipes, streamConnection } from "./stdio.ts";

/** The server as a process: over stdio, or over what its arguments name (`--node-ipc`, `--pipe`, `--socket`). */
export function startServer(host: Host = {}): void {
  const gate = new Gate();
  const named = process.argv.some((arg) => /^--(?:node-ipc|pipe|socket)(?:=|$)/.test(arg));
  const connection = named ? createConnection({ messageStrategy: gate }) : streamConnection(standard(gate), gate);
  const log = (error: unknown) => connection.console.error(String(error instanceof Error ? error.stack : error));
  process.on("unhandledRejection", log);
  process.on("uncaughtException", log);
  start(connection, gate, { readFile: readText, listDrafts, listFolders, ...host });
}

/** Standard input and output. What a library has to say to people must not come between the messages. */
function standard(gate: Gate): Pipes {
  globalThis.console = new Console(process.stderr);
  const end = (why?: string) => {
    if (why !== undefined) process.stderr.write(`nianbao: ${why}\n`);
    process.exit(gate.status);
  };
  return { input: process.stdin, output: process.stdout, end };
}

/**
 * What cannot be read is no configuration; only a missing file is the rule, so the rest is left to the caller's log. The
 * byte-order mark is left out: an editor does not count it. Last year's draft may come from a program that wrote GBK.
 */
async function readText(uri: string, roots: readonly string[]): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  try {
    const path = fileURLToPath(uri);
    await keepInside(path, roots);
    // A pipe would be waited for.
    if (!(await stat(path)).isFile()) return undefined;
    return decodeText(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const listDrafts = (folder: string, roots: readonly string[]) => list(folder, roots, ({ name }) => isDraftName(name));

const listFolders = (folder: string, roots: readonly string[]) =>
  list(folder, roots, (entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules");

async function list(
  folder: string,
  roots: readonly string[],
  isWanted: (entry: Dirent) => boolean,
): Promise<string[] | undefined> {
  if (!folder.startsWith("file:")) return undefined;
  try {
    await keepInside(fileURLToPath(folder), roots);
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true });
    return entries.filter(isWanted).map(({ name }) => `${folder}/${encodeURIComponent(name)}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
