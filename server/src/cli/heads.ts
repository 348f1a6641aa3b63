import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../convert/source/charset.ts";
import { HEAD, type Identity, identityIn } from "../history/index.ts";
import { isInside } from "./bounds.ts";
import { DRAFT } from "./files.ts";

/** What the first characters of a draft tell of it. */
export interface Head {
  readonly path: string;
  /** The years that titles name in plain digits, if any do: most drafts are left aside by them, unread. */
  readonly years: readonly number[];
}

const YEAR = /(20\d\d)\s*年度?\s*政府信息公开/g;

/** The drafts of a folder, by path and by year, so that thousands can each be asked for the one before. */
export class FolderHeads {
  readonly #byPath = new Map<string, Head>();
  readonly #byYear = new Map<number, Head[]>();
  readonly #withoutYear: Head[] = [];

  constructor(folder: string) {
    for (const path of draftsIn(folder)) {
      const [text] = textAt(path);
      if (text === undefined) continue;
      const years = [...new Set([...text.slice(0, HEAD).matchAll(YEAR)].map(([, year]) => Number(year)))];
      const head = { path, years };
      this.#byPath.set(path, head);
      if (years.length === 0) this.#withoutYear.push(head);
      for (const year of years) {
        const same = this.#byYear.get(year);
        if (same) same.push(head);
        else this.#byYear.set(year, [head]);
      }
    }
  }

  at(path: string): Head | undefined {
    return this.#byPath.get(path);
  }

  /** The other drafts that may be of the year before. */
  mayPrecede(head: Head): Head[] {
    const before = head.years.flatMap((year) => this.#byYear.get(year - 1) ?? []);
    const found = head.years.length === 0 ? [...this.#byPath.values()] : [...this.#withoutYear, ...before];
    return [...new Set(found)].filter((one) => one !== head);
  }
}

const known = new WeakMap<Head, Identity>();

/** Agency and year, read from the draft the first time that they are asked for. */
export function identityAt(head: Head): Identity {
  const identity = known.get(head) ?? identityIn(textAt(head.path).join(""));
  known.set(head, identity);
  return identity;
}

/** The text of a file, in whatever encoding since it is only read, or nothing. */
export function textAt(path: string): string[] {
  try {
    return [decodeText(readFileSync(path))];
  } catch {
    return [];
  }
}

function leadsToFile(path: string, folder: string): boolean {
  return isInside(path, folder) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function draftsIn(folder: string): string[] {
  try {
    return (
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => DRAFT.test(entry.name))
        // A pipe would be waited for.
        .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(folder, entry.name), folder)))
        .map(({ name }) => join(folder, name))
    );
  } catch {
    return [];
  }
}
