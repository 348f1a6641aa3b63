/** The drafts of the workspace, open or not, as the server checks them. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Latest } from "./latest.ts";
import { isDraft } from "./ours.ts";
import { storedText } from "./stored-text.ts";

export interface WorkspaceDraft {
  readonly uri: vscode.Uri;
  readonly agency?: string;
  readonly year?: number;
  readonly edition: string;
  readonly findings: readonly vscode.Diagnostic[];
}

/** The answer to `nianbao/check`. */
interface CheckedFile {
  readonly agency?: string;
  readonly year?: number;
  readonly edition: string;
  readonly diagnostics: Parameters<BaseLanguageClient["protocol2CodeConverter"]["asDiagnostics"]>[0];
}

const pattern = "**/*.nianbao.md";
const skipped = "**/{node_modules,.git}/**";
const isSkipped = (path: string): boolean => /\/(?:node_modules|\.git)(?:\/|$)/.test(path);
/** As many as are read and checked at a time. */
const atOnce = 8;

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** Read through VS Code's file systems, so that repositories on the web are no different. */
export class Drafts implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #drafts = new Map<string, WorkspaceDraft>();
  readonly #latest = new Latest();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[];
  #searched = false;

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, false, true);
    // Of a folder that comes or goes with its drafts VS Code tells of the folder alone.
    const folders = vscode.workspace.createFileSystemWatcher("**", false, true);
    const again = (uri: vscode.Uri) => this.#searched && this.#checkAndTell(uri);
    const all = () => this.#searched && this.checkAll();
    this.#listeners = [
      watcher,
      watcher.onDidCreate(again),
      watcher.onDidChange(again),
      folders,
      folders.onDidCreate((uri) => this.#searched && this.#lookInto(uri)),
      folders.onDidDelete((uri) => this.#forget(uri.toString())),
      vscode.workspace.onDidChangeWorkspaceFolders(all),
      vscode.workspace.onDidRenameFiles(({ files }) => files.every(({ newUri }) => isDraft(newUri.path)) || all()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => isDraft(uri.path) && again(uri)),
      this.#changed,
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  get all(): readonly WorkspaceDraft[] {
    return [...this.#drafts.values()];
  }

  /** False until the workspace was searched: there may be drafts that nobody has looked at. */
  get searched(): boolean {
    return this.#searched;
  }

  /** Searches the workspace and checks what is there. */
  async checkAll(progress?: Progress, token?: vscode.CancellationToken): Promise<readonly WorkspaceDraft[]> {
    const uris = await vscode.workspace.findFiles(pattern, skipped);
    const found = new Set(uris.map((uri) => uri.toString()));
    for (const known of this.#drafts.keys()) if (!found.has(known)) this.#drafts.delete(known);
    for (let at = 0; at < uris.length && !token?.isCancellationRequested; at += atOnce) {
      await Promise.all(uris.slice(at, at + atOnce).map((uri) => this.#check(uri)));
      const done = Math.min(at + atOnce, uris.length);
      progress?.report({ message: `${done}/${uris.length}`, increment: (100 * atOnce) / uris.length });
    }
    this.#searched = true;
    this.#changed.fire();
    return this.all;
  }

  /** The drafts in a folder that came with them; of what comes most is no folder. */
  async #lookInto(uri: vscode.Uri): Promise<void> {
    if (isSkipped(uri.path) || !(await isFolder(uri))) return;
    const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(uri, pattern), skipped);
    if (uris.length === 0) return;
    await Promise.all(uris.map((draft) => this.#check(draft)));
    this.#changed.fire();
  }

  /** A draft that is gone, or those in a folder that is. */
  #forget(gone: string): void {
    const isGone = (key: string) => key === gone || key.startsWith(`${gone}/`);
    this.#latest.drop(isGone);
    const drafts = [...this.#drafts.keys()].filter(isGone);
    for (const key of drafts) this.#drafts.delete(key);
    if (drafts.length > 0) this.#changed.fire();
  }

  async #checkAndTell(uri: vscode.Uri): Promise<void> {
    await this.#check(uri);
    this.#changed.fire();
  }

  async #check(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const isWanted = this.#latest.ask(key);
    const text = await readDraft(uri);
    const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = this.#client;
    const request = { uri: code.asUri(uri), text };
    const checked =
      text === undefined ? null : await this.#client.sendRequest<CheckedFile | null>("nianbao/check", request);
    const findings = await protocol.asDiagnostics(checked?.diagnostics ?? []);
    // The draft may have been deleted, or changed again, in the meantime.
    if (!isWanted()) return;
    if (!checked) {
      this.#drafts.delete(key);
      return;
    }
    const { diagnostics: _, ...about } = checked;
    this.#drafts.set(key, { uri, ...about, findings });
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}

/** What is open in an editor holds before what is stored; nothing for a file that is gone. */
export async function readDraft(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return await storedText(uri);
  } catch {
    return undefined;
  }
}
