import type { Documents } from "./documents.ts";
import type { Candidate } from "./last-year.ts";
import { plain } from "./part-files.ts";
import type { Settings } from "./settings.ts";

/**
 * The open drafts by folder and year; only what changed is looked at again, however many are open. Addresses are
 * compared without their escapes: the editor may set others than a listing of the folder has.
 */
export class OpenDrafts {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #places = new Map<string, Map<string, Candidate>>();
  readonly #keyOf = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #open = new Set<string>();

  constructor(documents: Documents, settings: Settings) {
    this.#documents = documents;
    this.#settings = settings;
    documents.onDidChangeContent(({ document: { uri } }) => {
      this.#changed.add(uri);
      this.#open.add(plain(uri));
    });
    documents.onDidClose(({ document: { uri } }) => {
      this.#changed.add(uri);
      this.#open.delete(plain(uri));
    });
    // With other folders in the workspace, what is not saved yet may belong to another place.
    settings.onDidChange(() => {
      for (const uri of documents.keys()) this.#changed.add(uri);
    });
  }

  /** Whether a stored draft is open. */
  has(uri: string): boolean {
    return this.#open.has(plain(uri));
  }

  /** Those that nobody knows a folder of are beside each other. */
  on(folder: string | undefined, year: number): Candidate[] {
    for (const uri of this.#changed) this.#place(uri);
    this.#changed.clear();
    return [...(this.#places.get(keyOf(folder, year))?.values() ?? [])];
  }

  #place(uri: string): void {
    const last = this.#keyOf.get(uri);
    if (last !== undefined) this.#take(uri, last);
    const document = this.#documents.get(uri);
    const { year } = document?.isDraft ? document.identity : {};
    if (!document || year === undefined) return;
    const report = async () => document.report(await this.#settings.of(uri));
    const key = keyOf(this.#settings.folderOf(uri), year);
    const inside = this.#places.get(key) ?? new Map<string, Candidate>();
    this.#places.set(key, inside.set(uri, { uri, ...document.identity, report }));
    this.#keyOf.set(uri, key);
  }

  #take(uri: string, key: string): void {
    const inside = this.#places.get(key);
    inside?.delete(uri);
    if (inside?.size === 0) this.#places.delete(key);
    this.#keyOf.delete(uri);
  }
}

const keyOf = (folder: string | undefined, year: number): string => `${year} ${plain(folder ?? "")}`;
