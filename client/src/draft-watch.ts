/** Who may change the drafts of the workspace, and what is looked at again then. */
import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  State,
} from "vscode-languageclient";
import type { Drafts } from "./drafts.ts";
import { isConfig, isDraft } from "./ours.ts";
import type { Told } from "./told.ts";

/** Keeps what is known of the drafts as it is on the disk, and as it holds with the settings of now. */
export function watchDrafts(client: BaseLanguageClient, drafts: Drafts, told: Told): vscode.Disposable {
  const changes = new Changes(drafts, () => client.isRunning());
  const goneOrCome = async (uris: readonly vscode.Uri[], type: FileChangeType) => {
    if (uris.length === 0 || !client.isRunning()) return;
    const all = uris.map((uri) => ({ uri: client.code2ProtocolConverter.asUri(uri), type }));
    await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: all });
    changes.add(...uris);
  };
  // Of a folder that comes or goes with its drafts VS Code tells of the folder alone.
  const folders = vscode.workspace.createFileSystemWatcher("**", false, true);
  return vscode.Disposable.from(
    told.onFile(({ uri }) => {
      const file = client.protocol2CodeConverter.asUri(uri);
      if (isConfig(file)) changes.add(...drafts.knownIn(vscode.Uri.joinPath(file, "..")));
      else if (!isSkipped(file.path)) changes.add(file);
    }),
    told.onSettings(() => changes.addAll()),
    // What has changed while it was down, it was not told of.
    client.onDidChangeState(({ newState }) => newState === State.Running && changes.addAll()),
    folders,
    folders.onDidCreate(async (uri) => {
      if (!isSkipped(uri.path) && (await isFolder(uri))) {
        await goneOrCome(await drafts.inFolder(uri), FileChangeType.Created);
      }
    }),
    folders.onDidDelete((uri) => isDraft(uri.path) || goneOrCome(drafts.knownIn(uri), FileChangeType.Deleted)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => drafts.searched && drafts.checkAll()),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => isDraft(uri.path) && changes.add(uri)),
    // What was not saved may be thrown away, with the editor or without.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => drafts.knows(uri) && changes.add(uri)),
    vscode.workspace.onDidChangeTextDocument(
      ({ document }) => !document.isDirty && drafts.knows(document.uri) && changes.add(document.uri),
    ),
  );
}

/** In ms. A save tells of itself twice, of the text and of its being clean. */
const pause = 50;

/** Looked at together: another branch of a repository brings a thousand at once. */
class Changes {
  readonly #drafts: Drafts;
  readonly #isServed: () => boolean;
  #changed = new Map<string, vscode.Uri>();
  #all = false;
  #waits = false;

  constructor(drafts: Drafts, isServed: () => boolean) {
    this.#drafts = drafts;
    this.#isServed = isServed;
  }

  add(...uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.#changed.set(uri.toString(), uri);
    this.#wait();
  }

  addAll(): void {
    this.#all = true;
    this.#wait();
  }

  #wait(): void {
    if (this.#waits) return;
    this.#waits = true;
    setTimeout(() => this.#look(), pause);
  }

  async #look(): Promise<void> {
    this.#waits = false;
    if (!this.#isServed()) return;
    const [uris, all] = [[...this.#changed.values()], this.#all];
    this.#changed = new Map();
    this.#all = false;
    await this.#drafts.look(uris);
    if (all) await this.#drafts.checkAgain();
  }
}

const isSkipped = (path: string): boolean => /\/(?:node_modules|\.git)(?:\/|$)/.test(path);

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}
