import type { Documents } from "./documents.ts";
import type { Candidate } from "./last-year.ts";
import type { Settings } from "./settings.ts";

/** The open drafts by folder and year; only what changed is looked at again, however many are open. */
export class OpenDrafts {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #places = new Map<string, Map<string, Candidate>>();
  readonly #placeOf = new Map<string, string>();
  readonly #changed = new Set<string>();

  constructor(documents: Documents, settings: Settings) {
    this.#documents = documents;
    this.#settings = settings;
    documents.onDidChangeContent(({ document }) => this.#changed.add(document.uri));
    documents.onDidClose(({ document }) => this.#changed.add(document.uri));
  }

  on(folder: string, year: number): Candidate[] {
    for (const uri of this.#changed) this.#place(uri);
    this.#changed.clear();
    return [...(this.#places.get(placeOf(folder, year))?.values() ?? [])];
  }

  #place(uri: string): void {
    const last = this.#placeOf.get(uri);
    if (last !== undefined) this.#take(uri, last);
    const document = this.#documents.get(uri);
    const { year } = document?.isDraft ? document.identity : {};
    if (!document || year === undefined) return;
    const report = async () => document.report(await this.#settings.of(uri));
    const place = placeOf(folderOf(uri), year);
    const inside = this.#places.get(place) ?? new Map<string, Candidate>();
    this.#places.set(place, inside.set(uri, { uri, ...document.identity, report }));
    this.#placeOf.set(uri, place);
  }

  #take(uri: string, place: string): void {
    const inside = this.#places.get(place);
    inside?.delete(uri);
    if (inside?.size === 0) this.#places.delete(place);
    this.#placeOf.delete(uri);
  }
}

export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));

const placeOf = (folder: string, year: number): string => `${year} ${folder}`;
