import type { CancellationToken, Connection, ResponseError } from "vscode-languageserver";
import type { CheckedDraft } from "../language/checked-draft.ts";
import type { Client } from "./client.ts";
import { connectSettings } from "./connect-settings.ts";
import { type Documents, openDocuments } from "./documents.ts";
import type { Host } from "./host.ts";
import { Quiet } from "./quiet.ts";
import { type Log, runSafe } from "./run-safe.ts";
import type { Settings } from "./settings.ts";

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** What the features share from the moment that the client has said what it can do. */
export class Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly settings: Settings;
  readonly quiet: Quiet;
  readonly log: Log;
  readonly host: Host;

  constructor(connection: Connection, client: Client, host: Host) {
    this.connection = connection;
    this.client = client;
    this.host = host;
    this.log = (message) => connection.console.error(message);
    this.documents = openDocuments(client.encoding);
    this.settings = connectSettings({ ...this, host });
    this.quiet = new Quiet(connection, this.documents);
    this.documents.listen(connection);
  }

  /** The draft as it stands once the settings are there; none for what is not open or is no draft. */
  async checked(uri: string): Promise<CheckedDraft | undefined> {
    if (!this.documents.get(uri)?.isDraft) return undefined;
    const options = await this.settings.of(uri);
    return this.documents.get(uri)?.checked(options, this.client.lang);
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
    feature: (draft: CheckedDraft, params: P) => R,
  ): Handler<P, R> {
    return runSafe(this.log, name, fallback, async (params: P) => {
      const draft = await this.checked(params.textDocument.uri);
      return draft ? feature(draft, params) : fallback;
    });
  }
}
