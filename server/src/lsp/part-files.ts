import { fits, isPattern, partsOf } from "../wildcard.ts";
import { placeInside } from "./folders.ts";

/** A country has about three thousand counties; who names more files or folders has named too much. */
const MOST_FILES = 5000;
const MOST_FOLDERS = 5000;

/** No report is longer. */
export const LONGEST = 1_000_000;

interface Ends {
  readonly roots: readonly string[];
  listDrafts(folder: string): Promise<readonly string[]>;
  listFolders(folder: string): Promise<readonly string[]>;
}

/**
 * The drafts that patterns name, starting from a folder and inside the workspace, each once: as `filesMatching` finds
 * them for the command line. Fails where there are too many.
 */
export async function findParts(folder: string, patterns: readonly string[], ends: Ends): Promise<string[]> {
  const found = new Set<string>();
  const walk = new Walk(ends, found);
  for (const pattern of patterns) {
    const { start, below } = startOf(folder, pattern, ends.roots);
    if (start === undefined) continue;
    if (below.length === 0) found.add(start);
    else await walk.search(start, below);
  }
  return [...found];
}

/** Where a pattern is looked for, unless that is outside the workspace, and what is left of it for below. */
export function startOf(
  folder: string,
  pattern: string,
  roots: readonly string[],
): { readonly start: string | undefined; readonly below: readonly string[] } {
  const parts = partsOf(pattern);
  const first = parts.findIndex(isPattern);
  const fixed = encoded(first < 0 ? parts : parts.slice(0, first));
  const start = placeInside(folder, `${pattern.startsWith("/") ? "/" : "./"}${fixed}`, roots);
  return { start, below: first < 0 ? [] : parts.slice(first) };
}

/** Where the report is that a configuration calls a whole. */
export function wholeAt(folder: string, path: string, roots: readonly string[]): string | undefined {
  return placeInside(folder, `./${encoded(partsOf(path))}`, roots);
}

/** Half a character, which no name of a file has, would not be encoded but fail. */
const encoded = (parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd"))).join("/");

class Walk {
  #folders = 0;

  constructor(
    private readonly ends: Ends,
    private readonly found: Set<string>,
  ) {}

  async search(folder: string, [part = "", ...rest]: readonly string[]): Promise<void> {
    if (++this.#folders > MOST_FOLDERS) throw new Error(`more than ${MOST_FOLDERS} folders`);
    const last = rest.length === 0;
    // `**` stands for no folder, too.
    if (part === "**" && !last) await this.search(folder, rest);
    if (last) this.#take(await this.ends.listDrafts(folder), part);
    if (last && part !== "**") return;
    for (const below of await this.ends.listFolders(folder)) {
      if (part === "**") await this.search(below, [part, ...rest]);
      else if (fits(nameOf(below), part)) await this.search(below, rest);
    }
  }

  #take(drafts: readonly string[], pattern: string): void {
    for (const draft of drafts) if (fits(nameOf(draft), pattern)) this.found.add(draft);
    if (this.found.size > MOST_FILES) throw new Error(`more than ${MOST_FILES} files`);
  }
}

const nameOf = (uri: string) => plain(uri.slice(uri.lastIndexOf("/") + 1));

/** Without escapes, which editors set differently. */
export function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
