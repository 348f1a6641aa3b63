import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import * as lsp from "vscode-languageserver/node";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { linesFor } from "../../server/src/lsp/documents.ts";
import type { Lines } from "../../server/src/position.ts";
import { serverBundle } from "./server-bundle.ts";

/** What a modern editor can do. */
export const modern: lsp.ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
  },
};

/** Pushed diagnostics, no lazy code actions, plain edits, no questions answered. */
export const simple: lsp.ClientCapabilities = { workspace: { applyEdit: true } };

interface Open {
  text: string;
  version: number;
}

/** An editor without a face: keeps documents, answers the server's requests, and speaks to a real server process. */
export class TestClient {
  readonly server: ChildProcess;
  readonly connection: lsp.ProtocolConnection;
  readonly published = new Map<string, lsp.PublishDiagnosticsParams>();
  readonly registered: string[] = [];
  readonly shown: string[] = [];
  readonly logged: string[] = [];
  refreshes = 0;
  /** The section `nianbao` of the editor's settings. */
  settings: unknown = {};
  /** The files that the editor can read for the server. */
  readonly files = new Map<string, string>();
  #initialized: lsp.InitializeResult = { capabilities: {} };
  readonly #open = new Map<string, Open>();

  private constructor() {
    this.server = spawn(process.execPath, [serverBundle(), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const { stdin, stdout } = this.server;
    if (!stdin || !stdout) throw new Error("no pipes");
    this.connection = lsp.createProtocolConnection(stdout, stdin);
    this.#answer();
    this.connection.listen();
  }

  static async start(
    capabilities: lsp.ClientCapabilities = modern,
    params: Partial<lsp.InitializeParams> = {},
  ): Promise<TestClient> {
    const client = new TestClient();
    const all = { processId: process.pid, rootUri: null, capabilities, ...params };
    client.#initialized = await client.connection.sendRequest(lsp.InitializeRequest.type, all);
    await client.connection.sendNotification(lsp.InitializedNotification.type, {});
    return client;
  }

  get initialized(): lsp.InitializeResult {
    return this.#initialized;
  }

  #answer(): void {
    const { connection } = this;
    connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(lsp.RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(lsp.DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    connection.onRequest(lsp.ApplyWorkspaceEditRequest.type, ({ edit }) => ({ applied: this.apply(edit) }));
    connection.onRequest("nianbao/readFile", ({ uri }: { uri: string }) => this.files.get(uri) ?? null);
    connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
      this.published.set(params.uri, params);
    });
    connection.onNotification(lsp.ShowMessageNotification.type, ({ message }) => void this.shown.push(message));
    connection.onNotification(lsp.LogMessageNotification.type, ({ message }) => void this.logged.push(message));
  }

  open(uri: string, text: string, languageId = "nianbao"): void {
    this.#open.set(uri, { text, version: 1 });
    const textDocument = { uri, languageId, version: 1, text };
    void this.connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument });
  }

  close(uri: string): void {
    this.#open.delete(uri);
    void this.connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Types `now` in the place of `before`, which stands in the text once: one incremental change. */
  replace(uri: string, before: string, now: string): void {
    this.#change(uri, [{ range: this.rangeOf(uri, before), newText: now }]);
  }

  /** Each edit counts on the text that the one before it left. */
  #change(uri: string, edits: readonly lsp.TextEdit[]): void {
    const document = this.#document(uri);
    document.version++;
    const contentChanges = edits.map(({ range, newText }) => ({ range, text: newText }));
    for (const edit of edits) document.text = this.#applied(document.text, [edit]);
    const textDocument = { uri, version: document.version };
    void this.connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  text(uri: string): string {
    return this.#document(uri).text;
  }

  version(uri: string): number {
    return this.#document(uri).version;
  }

  lines(uri: string): Lines {
    return this.#lines(this.text(uri));
  }

  rangeOf(uri: string, part: string): lsp.Range {
    const from = this.text(uri).indexOf(part);
    if (from < 0 || this.text(uri).indexOf(part, from + 1) >= 0) throw new Error(`not there once: ${part}`);
    return this.lines(uri).rangeOf({ from, to: from + part.length });
  }

  /** The marked text of a range. */
  at(uri: string, { start, end }: lsp.Range): string {
    const lines = this.lines(uri);
    return this.text(uri).slice(lines.offsetAt(start), lines.offsetAt(end));
  }

  /** Tells of another section `nianbao` of the settings. */
  configure(settings: unknown): void {
    this.settings = settings;
    const params = { settings: { nianbao: settings } };
    void this.connection.sendNotification(lsp.DidChangeConfigurationNotification.type, params);
  }

  /** Tells of a file that was written or deleted outside the editor. */
  touched(uri: string): void {
    const changes: lsp.FileEvent[] = [{ uri, type: lsp.FileChangeType.Changed }];
    void this.connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type, { changes });
  }

  save(uri: string): void {
    void this.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<lsp.DocumentDiagnosticReport> {
    return this.connection.sendRequest(lsp.DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The pulled findings as `rule: marked text`. */
  async findings(uri: string): Promise<string[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error("unchanged");
    return this.told(uri, report.items);
  }

  told(uri: string, diagnostics: readonly lsp.Diagnostic[]): string[] {
    return diagnostics.map(({ code, range }) => `${code}: ${this.at(uri, range)}`);
  }

  async actions(uri: string, range: lsp.Range, only?: string[]): Promise<lsp.CodeAction[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    const params = { textDocument: { uri }, range, context };
    const actions = (await this.connection.sendRequest(lsp.CodeActionRequest.type, params)) ?? [];
    return actions.filter((action): action is lsp.CodeAction => !lsp.Command.is(action));
  }

  resolve(action: lsp.CodeAction): Promise<lsp.CodeAction> {
    return this.connection.sendRequest(lsp.CodeActionResolveRequest.type, action);
  }

  /** As an editor does: all or nothing, and nothing for another version than the one at hand. */
  apply({ changes = {}, documentChanges = [] }: lsp.WorkspaceEdit): boolean {
    const versioned = documentChanges.filter(lsp.TextDocumentEdit.is);
    const fits = versioned.every(({ textDocument: { uri, version } }) => this.#open.get(uri)?.version === version);
    if (!fits || versioned.length < documentChanges.length) return false;
    const all = versioned.map(({ textDocument, edits }) => [textDocument.uri, edits.filter(lsp.TextEdit.is)] as const);
    for (const [uri, edits] of [...all, ...Object.entries(changes)]) {
      const lines = this.lines(uri);
      // From the back, so that no edit moves the place of another.
      this.#change(
        uri,
        [...edits].sort((a, b) => lines.offsetAt(b.range.start) - lines.offsetAt(a.range.start)),
      );
    }
    return true;
  }

  #applied(text: string, edits: readonly lsp.TextEdit[]): string {
    const lines = this.#lines(text);
    const offsets = ({ start, end }: lsp.Range) => ({ from: lines.offsetAt(start), to: lines.offsetAt(end) });
    return applyEdits(
      text,
      edits.map(({ range, newText }) => ({ span: offsets(range), newText })),
    );
  }

  #lines(text: string): Lines {
    return linesFor(text, this.#initialized.capabilities.positionEncoding === "utf-8" ? "utf-8" : "utf-16");
  }

  #document(uri: string): Open {
    const document = this.#open.get(uri);
    if (!document) throw new Error(`not open: ${uri}`);
    return document;
  }

  /** Says goodbye as the protocol asks; the server's exit status. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(lsp.ShutdownRequest.type);
    const exit = once(this.server, "exit");
    await this.connection.sendNotification(lsp.ExitNotification.type);
    const [status] = await exit;
    this.connection.dispose();
    return status;
  }
}
