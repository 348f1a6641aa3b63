import type { CancellationToken, Connection, ResponseError } from "vscode-languageserver";
import type { Previous } from "../history/index.ts";
import type { BoundDraft, CheckedDraft } from "../language/checked-draft.ts";
import type { Part } from "../report/part.ts";
import type { Client } from "./client.ts";
import { connectSettings, readText } from "./connect-settings.ts";
import { type Beside, type Documents, OpenDocument, openDocuments } from "./documents.ts";
import type { Host } from "./host.ts";
import { type Candidate, LastYear } from "./last-year.ts";
import { Parts } from "./parts.ts";
import { Quiet } from "./quiet.ts";
import { type Log, runSafe } from "./run-safe.ts";
import type { Settings } from "./settings.ts";
import { StoredDrafts } from "./stored-drafts.ts";

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** What the features share from the moment that the client has said what it can do. */
export class Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly settings: Settings;
  readonly quiet: Quiet;
  readonly lastYear: LastYear;
  readonly parts: Parts;
  readonly stored: StoredDrafts;
  readonly log: Log;
  readonly host: Host;

  constructor(connection: Connection, client: Client, host: Host) {
    this.connection = connection;
    this.client = client;
    this.host = host;
    this.log = (message) => connection.console.error(message);
    this.documents = openDocuments(client.encoding);
    this.settings = connectSettings({ ...this, host });
    const files = {
      readText: (uri: string) => readText(this, uri, this.settings.roots),
      listDrafts: (folder: string) => list(this, "listDrafts", folder),
      listFolders: (folder: string) => list(this, "listFolders", folder),
    };
    this.lastYear = new LastYear({ ...this, ...files });
    this.parts = new Parts({ ...this, ...files });
    this.stored = new StoredDrafts({ ...this, ...files, check: (uri, text) => this.checkedText(uri, text) });
    this.quiet = new Quiet(connection, this.documents);
    this.documents.listen(connection);
  }

  /** The draft as it stands once the settings are there; none for what is not open or is no draft. */
  async checked(uri: string): Promise<CheckedDraft | undefined> {
    if (!this.documents.get(uri)?.isDraft) return undefined;
    const options = await this.settings.of(uri);
    const beside = await besideOf(await this.previous(uri), await this.parts.of(uri, options));
    return this.documents.get(uri)?.checked(options, this.client.lang, beside);
  }

  /** The draft as it stands, read and bound: it waits neither for last year's draft nor for the parts. */
  async bound(uri: string): Promise<BoundDraft | undefined> {
    if (!this.documents.get(uri)?.isDraft) return undefined;
    const options = await this.settings.of(uri);
    const document = this.documents.get(uri);
    return document && { report: document.report(options), lines: document.lines };
  }

  /** A text that need not be open, checked as if it stood at this address. */
  async checkedText(uri: string, text: string): Promise<CheckedDraft> {
    const document = new OpenDocument(uri, "nianbao", 0, text, this.client.encoding);
    const options = await this.settings.of(uri);
    const beside = await besideOf(await this.lastYear.of(document, options), await this.parts.whole(uri, options));
    return document.checked(options, this.client.lang, beside);
  }

  /** Last year's draft of the same agency, as far as one and only one is there. */
  async previous(uri: string): Promise<Previous<Candidate>> {
    const options = await this.settings.of(uri);
    const document = this.documents.get(uri);
    return document?.isDraft ? this.lastYear.of(document, options) : { kind: "none" };
  }

  /** The same with the findings that are to be told now: a row that is just being typed is left in peace. */
  async told(uri: string): Promise<CheckedDraft | undefined> {
    const draft = await this.checked(uri);
    return draft && this.quiet.apply(draft);
  }

  /** The handler of a feature that looks at one draft; it answers `fallback` where there is none. */
  onDraft<P extends { readonly textDocument: { readonly uri: string } }, R>(
    name: string,
    fallback: NoInfer<R>,
    feature: (draft: CheckedDraft, params: P) => R | Promise<R>,
  ): Handler<P, R> {
    return runSafe(this.log, name, fallback, async (params: P) => {
      const draft = await this.checked(params.textDocument.uri);
      return draft ? feature(draft, params) : fallback;
    });
  }
}

async function besideOf(found: Previous<Candidate>, parts: readonly Part[] | undefined): Promise<Beside> {
  const previous = found.kind === "one" ? await found.draft.report() : undefined;
  return { ...(previous && { previous }), ...(parts && { parts }) };
}

/** Where the server sees no files itself, the client may look for it: `nianbao/listDrafts`, `nianbao/listFolders`. */
async function list(
  { client, connection, host, settings }: Session,
  what: "listDrafts" | "listFolders",
  folder: string,
): Promise<readonly string[]> {
  const found = await host[what]?.(folder, settings.roots);
  if (found || !client.listsDrafts) return found ?? [];
  return (await connection.sendRequest<string[] | null>(`nianbao/${what}`, { folder })) ?? [];
}
