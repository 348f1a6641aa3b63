/** The drafts of the workspace, open or not, as the server checks them. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Latest } from "./latest.ts";
import { storedText } from "./stored-text.ts";

export interface WorkspaceDraft {
  readonly uri: vscode.Uri;
  readonly agency?: string;
  readonly year?: number;
  readonly edition: string;
  /** Of a consolidated report, which is compared with those of its parts. */
  readonly hasParts: boolean;
  readonly findings: readonly vscode.Diagnostic[];
}

/** The answer to `nianbao/check`. */
export interface CheckedFile extends Pick<WorkspaceDraft, "agency" | "year" | "edition" | "hasParts"> {
  readonly diagnostics: Parameters<BaseLanguageClient["protocol2CodeConverter"]["asDiagnostics"]>[0];
}

const pattern = "**/*.nianbao.md";
const skipped = "**/{node_modules,.git}/**";
/** As many as are read and checked at a time. */
const atOnce = 8;

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** Read through VS Code's file systems, so that repositories on the web are no different. */
export class Drafts implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #drafts = new Map<string, WorkspaceDraft>();
  readonly #latest = new Latest();
  readonly #changed = new vscode.EventEmitter<void>();
  #begun = false;
  #searched = false;

  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  dispose(): void {
    this.#changed.dispose();
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
    this.#begun = true;
    const uris = await draftsIn(pattern);
    const found = new Set(uris.map((uri) => uri.toString()));
    for (const known of this.#drafts.keys()) if (!found.has(known)) this.#drafts.delete(known);
    await this.#check(uris, progress, token);
    this.#searched = true;
    this.#changed.fire();
    return this.all;
  }

  /** Checks those that are known once more: something that holds for all of them has changed. */
  async checkAgain(): Promise<void> {
    await this.#check(this.all.map(({ uri }) => uri));
    this.#tell();
  }

  /**
   * Drafts that have come or changed, or are gone, and what is compared with them: the agency's reports on other years,
   * and consolidated reports.
   */
  async look(uris: readonly vscode.Uri[]): Promise<void> {
    if (!this.#begun || uris.length === 0) return;
    const looked = new Set(uris.map(String));
    const agencies = this.#agenciesOf(looked);
    await this.#check(uris);
    for (const agency of this.#agenciesOf(looked)) agencies.add(agency);
    const isBeside = ({ agency, hasParts }: WorkspaceDraft) =>
      hasParts || (agency !== undefined && agencies.has(agency));
    const beside = this.all.filter((draft) => !looked.has(draft.uri.toString()) && isBeside(draft));
    await this.#check(beside.map(({ uri }) => uri));
    this.#tell();
  }

  /** The drafts in a folder that came with them. */
  async inFolder(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
    return this.#begun ? await draftsIn(new vscode.RelativePattern(folder, pattern)) : [];
  }

  knows(uri: vscode.Uri): boolean {
    return this.#drafts.has(uri.toString());
  }

  /** Those that are known to have been in a folder. */
  knownIn(folder: vscode.Uri): readonly vscode.Uri[] {
    return this.all.map(({ uri }) => uri).filter((uri) => uri.toString().startsWith(`${folder}/`));
  }

  /** Until the first search is over the view waits for it. */
  #tell(): void {
    if (this.#searched) this.#changed.fire();
  }

  #agenciesOf(keys: ReadonlySet<string>): Set<string> {
    return new Set([...keys].flatMap((key) => this.#drafts.get(key)?.agency ?? []));
  }

  async #check(uris: readonly vscode.Uri[], progress?: Progress, token?: vscode.CancellationToken): Promise<void> {
    for (let at = 0; at < uris.length && !token?.isCancellationRequested; at += atOnce) {
      await Promise.all(uris.slice(at, at + atOnce).map((uri) => this.#checkOne(uri)));
      const done = Math.min(at + atOnce, uris.length);
      progress?.report({ message: `${done}/${uris.length}`, increment: (100 * atOnce) / uris.length });
    }
  }

  async #checkOne(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const isWanted = this.#latest.ask(key);
    const text = await readDraft(uri);
    const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = this.#client;
    const request = { uri: code.asUri(uri), text };
    const checked =
      text === undefined ? null : await this.#client.sendRequest<CheckedFile | null>("nianbao/check", request);
    const findings = await protocol.asDiagnostics(checked?.diagnostics ?? []);
    // It may have been changed again in the meantime, or be gone.
    if (!isWanted()) return;
    if (!checked) {
      this.#drafts.delete(key);
      return;
    }
    const { diagnostics: _, ...about } = checked;
    this.#drafts.set(key, { uri, ...about, findings });
  }
}

const draftsIn = (where: vscode.GlobPattern): Thenable<vscode.Uri[]> => vscode.workspace.findFiles(where, skipped);

/**
 * What is not saved yet holds before what is stored; else that, since an editor may not have read it yet. Nothing for a
 * file that is gone.
 */
export async function readDraft(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  try {
    return await storedText(uri);
  } catch {
    return undefined;
  }
}
