import { parseDraft } from "../draft/index.ts";
import { findPrevious, type Identity, identityIn, type Previous } from "../history/index.ts";
import { bindReport, type Report } from "../report/index.ts";
import type { Client } from "./client.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import type { Host } from "./host.ts";
import { OpenDrafts } from "./open-drafts.ts";
import { plain } from "./part-files.ts";
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

/** Drafts by the year that they are on. */
type ByYear = ReadonlyMap<number | undefined, readonly Candidate[]>;

/**
 * Finds last year's draft of the same agency: in the same folder, or in those that the configuration names. What is
 * open in the editor holds before what is stored.
 */
export class LastYear {
  readonly #ends: Ends;
  #stored = new Map<string, Promise<ByYear>>();
  readonly #open: OpenDrafts;

  constructor(ends: Ends) {
    this.#ends = ends;
    this.#open = new OpenDrafts(ends.documents, ends.settings);
    ends.settings.onDidChange(() => {
      this.#stored = new Map();
    });
  }

  async of(document: OpenDocument, options: DraftSettings): Promise<Previous<Candidate>> {
    const report = document.report(options);
    const { agency, year } = report;
    if (agency === undefined || year === undefined) return { kind: "none" };
    const folders = new Set([this.#ends.settings.folderOf(document.uri), ...(options.history ?? [])]);
    const found = [...folders].map(async (folder) => {
      const stored = (await this.#storedIn(folder)).get(year - 1) ?? [];
      return [...this.#open.on(folder, year - 1), ...stored.filter(({ uri }) => !this.#open.has(uri))];
    });
    const candidates = new Map((await Promise.all(found)).flat().map((one) => [plain(one.uri), one]));
    candidates.delete(plain(document.uri));
    return findPrevious(report, candidates.values());
  }

  async #storedIn(folder: string | undefined): Promise<ByYear> {
    if (folder === undefined) return new Map();
    const known = this.#stored.get(folder);
    if (known) return known;
    const read = this.#read(folder);
    this.#stored.set(folder, read);
    return read;
  }

  async #read(folder: string): Promise<ByYear> {
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
        return { uri, ...identityIn(text), report };
      });
      candidates = (await Promise.all(found)).filter((one) => one !== undefined);
    });
    return byYear(candidates);
  }
}

function byYear(candidates: readonly Candidate[]): ByYear {
  const years = new Map<number | undefined, Candidate[]>();
  for (const candidate of candidates) {
    const known = years.get(candidate.year);
    if (known) known.push(candidate);
    else years.set(candidate.year, [candidate]);
  }
  return years;
}
