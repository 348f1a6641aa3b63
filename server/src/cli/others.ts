import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { CheckOptions } from "../check.ts";
import { parseDraft } from "../draft/index.ts";
import { findPrevious } from "../history/index.ts";
import { bindReport, type Report } from "../report/index.ts";
import { type Part, partOf } from "../report/part.ts";
import type { Configs } from "./configs.ts";
import { filesMatching } from "./glob.ts";
import { FolderHeads, identityOf, textAt } from "./heads.ts";
import type { Run } from "./run.ts";

/** Another draft that a draft is compared with: where it is, and how it is to be read. Plain data. */
export interface OtherDraft {
  /** What messages call it. */
  readonly file: string;
  readonly path: string;
  readonly options: CheckOptions;
}

/** The drafts that belong to a draft: last year's of the same agency, and those that it adds up. */
export interface Others {
  readonly previous?: OtherDraft;
  readonly parts?: readonly OtherDraft[];
}

/** Finds the drafts that belong together: in the folder of a draft, and where its configuration says. */
export class OtherDrafts {
  readonly #run: Run;
  readonly #configs: Configs;
  readonly #folders = new Map<string, FolderHeads>();
  readonly #parts = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(run: Run, configs: Configs) {
    this.#run = run;
    this.#configs = configs;
  }

  of(path: string): Others {
    const previous = this.#previousOf(path);
    const parts = this.#partsOf(path);
    return {
      ...(previous !== undefined && { previous: this.#otherAt(previous) }),
      ...(parts && { parts: parts.map((part) => this.#otherAt(part)) }),
    };
  }

  #otherAt(path: string): OtherDraft {
    const inside = relative(this.#run.io.cwd, path);
    const file = inside.startsWith("..") || isAbsolute(inside) ? path : inside;
    return { file, path, options: this.#configs.optionsFor(path) };
  }

  #previousOf(path: string): string | undefined {
    const { config, folder } = this.#configs.placeOf(path);
    const self = this.#headsIn(dirname(path)).at(path);
    if (!self) return undefined;
    const history = (config.history ?? []).map((place) => resolve(folder, place));
    const places = [...new Set([dirname(path), ...history])];
    const candidates = places.flatMap((place) => this.#headsIn(place).mayPrecede(self));
    if (candidates.length === 0) return undefined;
    const found = findPrevious(
      identityOf(self),
      candidates.map((head) => ({ ...identityOf(head), path: head.path })),
    );
    return found.kind === "one" ? found.draft.path : undefined;
  }

  #headsIn(folder: string): FolderHeads {
    const heads = this.#folders.get(folder) ?? new FolderHeads(folder);
    this.#folders.set(folder, heads);
    return heads;
  }

  #partsOf(path: string): readonly string[] | undefined {
    const { config, folder } = this.#configs.placeOf(path);
    if (!config.rollup) return undefined;
    const known = this.#parts.get(folder);
    const parts =
      known ?? new Map(Object.entries(config.rollup).map(([parent, globs]) => place(folder, parent, globs)));
    this.#parts.set(folder, parts);
    return parts.get(path);
  }
}

/** Reads the other drafts. One that cannot be read any more is left out: it is not what was to be checked. */
export function bindOthers({ previous, parts }: Others): { previous?: Report; parts?: Part[] } {
  const before = previous && bound(previous)[0];
  return {
    ...(before && { previous: before }),
    ...(parts && { parts: parts.flatMap((one) => bound(one).map(partOf)) }),
  };
}

function bound({ file, path, options }: OtherDraft): Report[] {
  return textAt(path).map((text) => bindReport(parseDraft(text), { ...options, file }));
}

/** A consolidated report and its parts, as the configuration names them. */
function place(folder: string, parent: string, globs: readonly string[]): [string, string[]] {
  const path = resolve(folder, parent);
  const found = globs.flatMap((glob) => {
    try {
      return filesMatching(glob, folder).map((file) => resolve(folder, file));
    } catch {
      return [];
    }
  });
  return [path, [...new Set(found)].filter((file) => file !== path)];
}
