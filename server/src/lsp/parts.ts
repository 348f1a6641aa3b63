import { Emitter } from "vscode-languageserver";
import { parseDraft } from "../draft/index.ts";
import { bindReport, type Report } from "../report/index.ts";
import { type Part, partOf } from "../report/part.ts";
import type { Documents } from "./documents.ts";
import { findParts, LONGEST, plain, wholeAt } from "./part-files.ts";
import { type Log, runQuietly } from "./run-safe.ts";
import type { DraftSettings, Settings } from "./settings.ts";
import { breathe } from "./settled.ts";

interface Ends {
  readonly documents: Documents;
  readonly settings: Settings;
  readonly log: Log;
  /** The text of a file as the server can read it. */
  readText(uri: string): Promise<string | undefined>;
  listDrafts(folder: string): Promise<readonly string[]>;
  listFolders(folder: string): Promise<readonly string[]>;
}

/** Files read at a time, and milliseconds of work after which others have their turn. */
const AT_ONCE = 32;
const TURN = 10;

/** What is known of a consolidated report. */
interface Known {
  /** The settings that it was read under; others make all of it doubtful. */
  readonly options: DraftSettings;
  read: Promise<void>;
  /** By plain address, as stored; nothing before they have been read for the first time. */
  stored: ReadonlyMap<string, Part> | undefined;
  /** The list last made of what is stored, and in its place of what the editor has open. */
  made: { stored: ReadonlyMap<string, Part>; open: ReadonlyMap<string, Part>; parts: readonly Part[] } | undefined;
}

/**
 * The reports that a consolidated one adds up, as `rollup` in the configuration names them. They are read in the
 * background, and only what is added up of them is kept; until then a check goes without. What is open in the editor
 * holds before what is stored.
 */
export class Parts {
  readonly #ends: Ends;
  readonly #known = new Map<string, Known>();
  readonly #ofOpen = new WeakMap<Report, Part>();
  readonly #changed = new Emitter<string>();

  /** The parts of this consolidated report are there now, or are others. */
  readonly onDidRead = this.#changed.event;

  constructor(ends: Ends) {
    this.#ends = ends;
    ends.documents.onDidClose(({ document: { uri } }) => this.#known.delete(uri));
  }

  /** The parts as far as they are known now; the same list as long as they are the same. */
  async of(uri: string, options: DraftSettings): Promise<readonly Part[] | undefined> {
    const known = this.#knownOf(uri, options);
    return known?.stored && this.#withOpen(known, known.stored);
  }

  /** The parts once they have been read, of a consolidated report that need not be open. */
  async whole(uri: string, options: DraftSettings): Promise<readonly Part[] | undefined> {
    await this.#knownOf(uri, options)?.read;
    const parts = await this.of(uri, options);
    if (!this.#ends.documents.get(uri)) this.#known.delete(uri);
    return parts;
  }

  #knownOf(uri: string, options: DraftSettings): Known | undefined {
    const patterns = this.#patternsFor(uri, options);
    if (!patterns || options.folder === undefined) return undefined;
    const last = this.#known.get(uri);
    if (last?.options === options) return last;
    const known: Known = { options, read: Promise.resolve(), stored: last?.stored, made: last?.made };
    this.#known.set(uri, known);
    known.read = runQuietly(this.#ends.log, uri, () => this.#follow(uri, known, options.folder ?? "", patterns));
    return known;
  }

  /** Reads the parts of a report anew, and tells of it where they have changed. */
  async #follow(uri: string, known: Known, folder: string, patterns: readonly string[]): Promise<void> {
    const last = known.stored;
    try {
      known.stored = await this.#read(uri, known, folder, patterns);
    } catch (error) {
      // Of only some of them nothing can be said.
      known.stored = undefined;
      throw error;
    } finally {
      if (this.#known.get(uri) === known && !isSame(last, known.stored)) this.#changed.fire(uri);
    }
  }

  #patternsFor(uri: string, { rollup, folder }: DraftSettings): readonly string[] | undefined {
    const place = this.#ends.settings.placeOf(uri);
    if (!rollup || folder === undefined || place === undefined) return undefined;
    const own = Object.entries(rollup).find(
      ([whole]) => plain(wholeAt(folder, whole, this.#ends.settings.roots) ?? "") === plain(place),
    );
    return own?.[1];
  }

  async #read(
    parent: string,
    known: Known,
    folder: string,
    patterns: readonly string[],
  ): Promise<ReadonlyMap<string, Part>> {
    const last = known.stored;
    const found = await findParts(folder, patterns, { ...this.#ends, roots: this.#ends.settings.roots });
    const places = new Map(found.map((uri) => [plain(uri), uri]));
    places.delete(plain(this.#ends.settings.placeOf(parent) ?? parent));
    const uris = [...places.keys()].sort().map((place) => places.get(place) ?? place);
    const stored = new Map<string, Part>();
    let turn = performance.now();
    for (let at = 0; at < uris.length; at += AT_ONCE) {
      // Closed meanwhile, or read anew.
      if (this.#known.get(parent) !== known) return stored;
      const some = uris.slice(at, at + AT_ONCE);
      const texts = await Promise.all(some.map((uri) => this.#ends.readText(uri)));
      for (const [index, uri] of some.entries()) {
        const part = await this.#bound(uri, texts[index], last?.get(plain(uri)));
        if (part) stored.set(plain(uri), part);
        if (performance.now() - turn < TURN) continue;
        await breathe();
        turn = performance.now();
      }
    }
    return stored;
  }

  async #bound(uri: string, text: string | undefined, last: Part | undefined): Promise<Part | undefined> {
    if (text === undefined) return undefined;
    if (text.length > LONGEST) throw new Error(`${uri} is too long`);
    const { edition } = (await this.#ends.settings.nearest(uri)) ?? {};
    // The same text gives the same numbers, but for an edition that the configuration names.
    if (last?.draft.text === text && (edition ?? last.edition.id) === last.edition.id) return last;
    return partOf(bindReport(parseDraft(text), { ...(edition && { edition }), file: uri }));
  }

  async #withOpen(known: Known, stored: ReadonlyMap<string, Part>): Promise<readonly Part[]> {
    const { documents, settings } = this.#ends;
    const open = new Map<string, Part>();
    for (const document of documents.all()) {
      const uri = plain(document.uri);
      if (!document.isDraft || !stored.has(uri)) continue;
      open.set(uri, this.#openPart(document.report(await settings.of(document.uri))));
    }
    if (known.made?.stored !== stored || !isSame(known.made.open, open)) {
      known.made = { stored, open, parts: [...new Map([...stored, ...open]).values()] };
    }
    return known.made.parts;
  }

  /** One part for each report, so that the list stays the same while nobody types. */
  #openPart(report: Report): Part {
    const part = this.#ofOpen.get(report) ?? partOf(report);
    this.#ofOpen.set(report, part);
    return part;
  }
}

type Stored = ReadonlyMap<string, Part> | undefined;

const isSame = (last: Stored, now: Stored) =>
  last === now || (last?.size === now?.size && [...(now ?? [])].every(([uri, part]) => last?.get(uri) === part));
