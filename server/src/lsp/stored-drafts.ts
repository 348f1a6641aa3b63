import type { CheckedDraft } from "../language/checked-draft.ts";
import { withoutSlash } from "./folders.ts";
import { findParts, LONGEST } from "./part-files.ts";
import { type Log, runQuietly } from "./run-safe.ts";
import type { Settings } from "./settings.ts";
import { breathe } from "./settled.ts";

interface Ends {
  readonly settings: Settings;
  readonly log: Log;
  /** The text of a file as the server can read it. */
  readText(uri: string): Promise<string | undefined>;
  listDrafts(folder: string): Promise<readonly string[]>;
  listFolders(folder: string): Promise<readonly string[]>;
  /** A text, checked as if it stood at this address. */
  check(uri: string, text: string): Promise<CheckedDraft>;
}

/**
 * The drafts of the workspace as they are stored, for editors that ask for the findings of all. Found and checked when
 * they are asked for, and then kept until a setting or a stored draft changes.
 */
export class StoredDrafts {
  readonly #ends: Ends;
  #found: Promise<readonly string[]> | undefined;
  #checked = new Map<string, CheckedDraft>();

  constructor(ends: Ends) {
    this.#ends = ends;
    ends.settings.onDidChange(() => {
      this.#found = undefined;
      this.#checked = new Map();
    });
  }

  /** Where they are; of too many none. */
  uris(): Promise<readonly string[]> {
    this.#found ??= this.#find();
    return this.#found;
  }

  /** None for what cannot be read. Others have their turn before each. */
  async checked(uri: string): Promise<CheckedDraft | undefined> {
    const known = this.#checked.get(uri);
    if (known) return known;
    const all = this.#checked;
    const text = await this.#ends.readText(uri);
    if (text === undefined || text.length > LONGEST) return undefined;
    await breathe();
    const draft = await this.#ends.check(uri, text);
    all.set(uri, draft);
    return draft;
  }

  async #find(): Promise<readonly string[]> {
    const { settings, log } = this.#ends;
    const found = new Set<string>();
    for (const root of settings.roots) {
      await runQuietly(log, root, async () => {
        const drafts = await findParts(withoutSlash(root), ["**/*.nianbao.md"], {
          ...this.#ends,
          roots: settings.roots,
        });
        for (const uri of drafts) found.add(uri);
      });
    }
    return [...found];
  }
}
