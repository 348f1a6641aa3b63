import { parseDraft } from "../draft/index.ts";
import { findPrevious, type Identity, type Previous } from "../history/index.ts";
import { bindReport, type Report } from "../report/index.ts";
import type { Client } from "./client.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import type { Host } from "./host.ts";
import { type Log, runQuietly } from "./run-safe.ts";
import type { DraftSettings, Settings } from "./settings.ts";

/** A draft that may be last year's; bound when it turns out to be. */
export interface Candidate extends Identity {
  readonly uri: string;
  report(): Promise<Report | undefined>;
}

interface Ends {
  readonly client: Client;
  readonly documents: Documents;
  readonly settings: Settings;
  readonly host: Host;
  readonly log: Log;
  /** The text of a file as the server can read it. */
  readText(uri: string): Promise<string | undefined>;
  listDrafts(folder: string): Promise<readonly string[]>;
}

/** Title and year stand in the first lines. */
const HEAD = 4000;

/**
 * Finds last year's draft of the same agency: in the same folder, or in those that the configuration names. What is
 * open in the editor holds before what is stored.
 */
export class LastYear {
  readonly #ends: Ends;
  #folders = new Map<string, Promise<readonly Candidate[]>>();

  constructor(ends: Ends) {
    this.#ends = ends;
    ends.settings.onDidChange(() => {
      this.#folders = new Map();
    });
  }

  async of(document: OpenDocument, options: DraftSettings): Promise<Previous<Candidate>> {
    const report = document.report(options);
    if (report.agency === undefined || report.year === undefined) return { kind: "none" };
    const folders = [folderOf(document.uri), ...(options.history ?? [])];
    const stored = await Promise.all(folders.map((folder) => this.#stored(folder)));
    const open = this.#open(folders, document.uri);
    return findPrevious(report, [
      ...(await Promise.all(open)),
      ...stored.flat().filter(({ uri }) => !this.#isOpen(uri)),
    ]);
  }

  #isOpen(uri: string): boolean {
    return this.#ends.documents.get(uri) !== undefined;
  }

  #open(folders: readonly string[], self: string): Promise<Candidate>[] {
    const { documents, settings } = this.#ends;
    return documents
      .all()
      .filter(({ uri, isDraft }) => isDraft && uri !== self && folders.includes(folderOf(uri)))
      .map(async (document) => {
        const report = document.report(await settings.of(document.uri));
        return { uri: document.uri, ...identityOf(report), report: async () => report };
      });
  }

  #stored(folder: string): Promise<readonly Candidate[]> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const read = this.#read(folder);
    this.#folders.set(folder, read);
    return read;
  }

  async #read(folder: string): Promise<readonly Candidate[]> {
    const { listDrafts, readText, settings, log } = this.#ends;
    let candidates: readonly Candidate[] = [];
    await runQuietly(log, folder, async () => {
      const found = (await listDrafts(folder)).map(async (uri): Promise<Candidate | undefined> => {
        const text = await readText(uri);
        if (text === undefined) return undefined;
        let bound: Report | undefined;
        const report = async () => {
          bound ??= bindReport(parseDraft(text), { ...(await settings.of(uri)), file: uri });
          return bound;
        };
        return { uri, ...identityOf(bindReport(parseDraft(text.slice(0, HEAD)))), report };
      });
      candidates = (await Promise.all(found)).filter((one) => one !== undefined);
    });
    return candidates;
  }
}

function identityOf({ agency, year }: Report): Identity {
  return { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) };
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));
