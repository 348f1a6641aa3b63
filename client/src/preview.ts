/** The preview in the official layout: VS Code's own Markdown preview, with tables that the server lays out. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { draftMeant, type Given } from "./draft-at-hand.ts";
import { readDraft } from "./drafts.ts";
import type { Connected } from "./extension.ts";
import { isDraft, languageId } from "./ours.ts";
import type { PreviewTable } from "./preview-plugin.ts";

/** The answer to `nianbao/preview`. */
interface Preview {
  readonly version: number;
  readonly tables: readonly PreviewTable[];
}

export function providePreview(client: BaseLanguageClient): Pick<Connected, "tablesOf"> & vscode.Disposable {
  const previews = new Previews(client);
  const listeners = vscode.Disposable.from(
    vscode.commands.registerCommand("nianbao.preview", (given?: Given) => previews.open(given)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => previews.changed(document.uri)),
    // Also where it is the settings that have changed, or last year's report.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) void previews.changed(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => previews.closed(uri)),
  );
  return {
    tablesOf: (document) => previews.tablesOf(document),
    dispose: () => listeners.dispose(),
  };
}

/**
 * The preview renders at once, the server answers later: so the tables of a draft that is shown are fetched as soon as
 * it changes, which is well before VS Code renders it, and if they come too late it is asked to render again.
 */
class Previews {
  readonly #client: BaseLanguageClient;
  readonly #known = new Map<string, Preview & { readonly lines: number }>();
  /** Drafts that were rendered without the tables of their latest version. */
  readonly #waiting = new Set<string>();
  #rendered = 0;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  async open(given?: Given): Promise<void> {
    const document = await draftMeant(given);
    if (!document) return;
    await this.#fetch(document);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", document.uri);
  }

  tablesOf(uri: unknown): readonly PreviewTable[] | undefined {
    this.#rendered++;
    const document = draftAt(String(uri));
    if (!document) return this.#tablesOfClosed(String(uri));
    const known = this.#known.get(document.uri.toString());
    if (known?.version === document.version) return known.tables;
    this.#waiting.add(document.uri.toString());
    void this.#fetch(document);
    // Those of the version before are in the right places as long as no line has come or gone.
    return known?.lines === document.lineCount ? known.tables : undefined;
  }

  /** When it is opened again, which the preview does as well, its versions are counted anew. */
  closed(uri: vscode.Uri): void {
    const known = this.#known.get(uri.toString());
    if (known) this.#known.set(uri.toString(), { ...known, version: Number.NaN });
    this.#waiting.delete(uri.toString());
  }

  /** A preview can outlive its editor; then the file is what it shows. */
  #tablesOfClosed(key: string): readonly PreviewTable[] | undefined {
    if (!isDraft(key)) return undefined;
    void this.#fetchClosed(vscode.Uri.parse(key));
    return this.#known.get(key)?.tables;
  }

  async #fetchClosed(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const text = await readDraft(uri);
    const preview = text === undefined ? null : await this.#ask(uri, text);
    if (!preview || draftAt(key)) return;
    const before = this.#known.get(key);
    this.#known.set(key, { ...preview, lines: 0 });
    if (!before || !sameTables(before.tables, preview.tables)) await this.#refresh();
  }

  async changed(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const document = this.#known.has(key) && draftAt(key);
    if (document) await this.#fetch(document);
  }

  async #fetch(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const preview = await this.#ask(document.uri);
    if (!preview || preview.version !== document.version || document.isClosed) return;
    const before = this.#known.get(key);
    this.#known.set(key, { ...preview, lines: document.lineCount });
    // Of the same text other tables: something else has changed, of which the preview hears nothing.
    const differs = before?.version === preview.version && !sameTables(before.tables, preview.tables);
    if (this.#waiting.delete(key) || differs) await this.#refresh();
  }

  /** VS Code drops the order where it is about to look for changes itself, and finds none: then it is given once more. */
  async #refresh(): Promise<void> {
    const before = this.#rendered;
    await refreshPreviews();
    setTimeout(() => this.#rendered === before && refreshPreviews(), 600);
  }

  /** Without the server the preview shows the tables as they are typed. */
  async #ask(uri: vscode.Uri, text?: string): Promise<Preview | null> {
    try {
      return await this.#client.sendRequest<Preview | null>("nianbao/preview", {
        uri: this.#client.code2ProtocolConverter.asUri(uri),
        ...(text !== undefined && { text }),
      });
    } catch {
      return null;
    }
  }
}

const refreshPreviews = () => vscode.commands.executeCommand("markdown.preview.refresh");

function draftAt(uri: string): vscode.TextDocument | undefined {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  return document?.languageId === languageId ? document : undefined;
}

function sameTables(a: readonly PreviewTable[], b: readonly PreviewTable[]): boolean {
  return a.length === b.length && a.every((one, i) => one.html === b[i]?.html && one.from === b[i]?.from);
}
