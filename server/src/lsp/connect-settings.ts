import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
} from "vscode-languageserver";
import { CONFIG_FILE } from "../config/index.ts";
import { configDiagnosticsOf } from "../language/config-diagnostics.ts";
import { type Client, urisOf } from "./client.ts";
import { type Documents, linesFor } from "./documents.ts";
import { isDraftName, isUnsaved } from "./folders.ts";
import type { Host } from "./host.ts";
import { type Log, runQuietly } from "./run-safe.ts";
import { Settings, type SettingsSource } from "./settings.ts";

const SECTION = "nianbao";

interface Ends {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly host: Host;
  readonly log: Log;
}

/** Settings that are read from the client and from files, and are read again when it says that they have changed. */
export function connectSettings(ends: Ends): Settings {
  const { connection, client, documents, log } = ends;
  let sent = client.settings;
  const settings: Settings = new Settings(
    {
      seesDisk: ends.host.readFile !== undefined,
      editorSettings: async (uri) => (client.hasSettings ? ask(ends, uri) : sent),
      readText: (uri) => readText(ends, uri, settings.roots),
      onRead: reporter(ends),
    },
    client.roots,
  );
  const reread = (uris: readonly string[]) => {
    const files = uris.filter((uri) => uri.endsWith(`/${CONFIG_FILE}`));
    // A stored draft may be last year's of an open one; what is open itself is told of by its changes.
    const drafts = uris.some((uri) => isDraftName(uri) && !documents.get(uri));
    if (files.length === 0 && !drafts) return;
    settings.forget();
    // Read also where no draft asks for it, so that its faults are shown while it is written.
    for (const file of files) void runQuietly(log, file, () => settings.file(file));
  };
  documents.onDidChangeContent(({ document }) => reread([document.uri]));
  documents.onDidClose(({ document }) => reread([document.uri]));
  connection.onDidChangeWatchedFiles(({ changes }) => reread(changes.map(({ uri }) => uri)));
  connection.onDidChangeConfiguration(({ settings: all }) => {
    sent = all?.[SECTION] ?? sent;
    settings.forget();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const gone = new Set(urisOf(event.removed));
    settings.forget([...settings.roots.filter((uri) => !gone.has(uri)), ...urisOf(event.added)]);
  });
  // A client that watches no files for the server shows it by a save at the latest that things may have changed.
  if (!client.registersFiles) documents.onDidSave(() => settings.forget());
  connection.onInitialized(() => void runQuietly(log, "registration", () => register(ends)));
  return settings;
}

async function ask({ connection, log }: Ends, scopeUri: string): Promise<unknown> {
  let answer: unknown;
  await runQuietly(log, "workspace/configuration", async () => {
    answer = await connection.workspace.getConfiguration({ scopeUri, section: SECTION });
  });
  return answer;
}

/** What is open in the editor holds before what is stored. */
export async function readText(
  { connection, client, documents, host, log }: Ends,
  uri: string,
  roots: readonly string[],
): Promise<string | undefined> {
  const open = documents.get(uri);
  if (open) return open.text;
  if (isUnsaved(uri)) return undefined;
  let text: string | undefined | null;
  await runQuietly(log, uri, async () => {
    text = await host.readFile?.(uri, roots);
    if (client.readsFiles) text ??= await connection.sendRequest<string | null>("nianbao/readFile", { uri });
  });
  return text ?? undefined;
}

/**
 * Shows what is wrong in configuration files. Always sent, also to clients that ask for diagnostics themselves: they
 * ask for those of open documents, and a configuration is seldom open.
 */
function reporter({ connection, client }: Ends): SettingsSource["onRead"] {
  const faulty = new Set<string>();
  return (uri, text, problems) => {
    if (problems.length === 0 && !faulty.delete(uri)) return;
    if (problems.length > 0) faulty.add(uri);
    const lines = linesFor(text, client.encoding);
    void connection.sendDiagnostics({ uri, diagnostics: configDiagnosticsOf(problems, lines, client.lang) });
  };
}

async function register({ connection, client }: Ends): Promise<void> {
  if (client.registersSettings) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (client.registersFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/${CONFIG_FILE}` }, { globPattern: "**/*.nianbao.md" }],
    });
  }
}
