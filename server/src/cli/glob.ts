import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { say } from "../message.ts";
import { fits, isPattern, partsOf } from "../wildcard.ts";
import { Failure, failureAt } from "./failure.ts";
import { inOrder } from "./in-order.ts";

/** Takes a folder that cannot be opened, and why. */
export type Fail = (folder: string, failure: Failure) => void;

/**
 * The files that a pattern names, in the order of their names: `*` and `?` within a name, `**` for any number of
 * folders. A pattern without such signs is the file it names. Quoted, it works alike in every shell. Of a folder below
 * that cannot be opened `fail` is told, and the others are searched; without it the search fails.
 */
export function filesMatching(pattern: string, cwd: string, fail?: Fail): string[] {
  const parts = partsOf(pattern);
  const first = parts.findIndex(isPattern);
  if (first < 0) return statSync(resolve(cwd, pattern)).isFile() ? [pattern] : [];
  return new Walk(cwd, fail).search(startOf(pattern), parts.slice(first));
}

/** The files that a pattern names which the shell has left as it is; of any other path none. */
export function unexpanded(path: string, cwd: string, fail?: Fail): string[] {
  return isUnexpanded(path, cwd) ? filesMatching(path, cwd, fail) : [];
}

/** Not every shell looks up what a pattern names. What is there by that name is no pattern. */
export function isUnexpanded(path: string, cwd: string): boolean {
  return isPattern(path) && !statSync(resolve(cwd, path), { throwIfNoEntry: false });
}

/** The folder that a search for a pattern starts from, or the file that it names. */
export function startOf(pattern: string): string {
  const parts = partsOf(pattern);
  const first = parts.findIndex(isPattern);
  if (first < 0) return pattern;
  const folder = parts.slice(0, first).join("/");
  // A root has its slash: `C:` alone is the folder that was last used on that drive.
  return first === 1 && /^([a-z]:)?$/i.test(folder) ? `${folder}/` : folder;
}

/** A pattern that looks into the same folders over and over ends here. */
const MOST = 100_000;

class Walk {
  #folders = 0;
  readonly #closed = new Set<string>();

  constructor(
    private readonly cwd: string,
    private readonly fail: Fail | undefined,
  ) {}

  search(folder: string, [part = "", ...rest]: readonly string[]): string[] {
    if (++this.#folders > MOST) throw new Failure(say(texts.most, { most: MOST }));
    const entries = readdirSync(resolve(this.cwd, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
      .sort((a, b) => inOrder(a.name, b.name));
    // `**` stands for no folder, too.
    const here = part === "**" && rest.length > 0 ? this.search(folder, rest) : [];
    const below = entries.flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (part === "**") return this.#below(path, [part, ...rest]);
        return rest.length > 0 && fits(entry.name, part) ? this.#below(path, rest) : [];
      }
      // A pipe would be waited for.
      if (!entry.isFile() && !entry.isSymbolicLink()) return [];
      return rest.length === 0 && fits(entry.name, part) ? [path] : [];
    });
    return [...here, ...below];
  }

  /** A folder that several ways lead to is told once. */
  #below(folder: string, parts: readonly string[]): string[] {
    try {
      return this.search(folder, parts);
    } catch (error) {
      if (!this.fail || error instanceof Failure) throw error;
      if (!this.#closed.has(folder)) this.fail(folder, failureAt(folder, error));
      this.#closed.add(folder);
      return [];
    }
  }
}

const texts = {
  most: {
    zh: "通配符要查找的文件夹多于 {most} 个，没有再找",
    en: "the pattern asks for more than {most} folders; given up",
  },
};
