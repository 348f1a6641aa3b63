import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CheckOptions } from "../check.ts";
import { CONFIG_FILE } from "../config/file.ts";
import { parseDraft } from "../draft/index.ts";
import { findPrevious } from "../history/index.ts";
import { type Message, say } from "../message.ts";
import { bindReport, type Report } from "../report/index.ts";
import { type Part, partOf } from "../report/part.ts";
import { isInReach, shownPath } from "./bounds.ts";
import type { Configs } from "./configs.ts";
import { Failure } from "./failure.ts";
import { filesMatching, startOf } from "./glob.ts";
import { FolderHeads, identityAt, textAt } from "./heads.ts";
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
  /** The paths of which something was said already. */
  readonly #said = new Set<string>();
  readonly #parts = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(run: Run, configs: Configs) {
    this.#run = run;
    this.#configs = configs;
  }

  async of(path: string): Promise<Others> {
    const previous = await this.#previousOf(path);
    const parts = await this.#partsOf(path);
    return {
      ...(previous !== undefined && { previous: await this.#otherAt(previous) }),
      ...(parts && { parts: await Promise.all(parts.map((part) => this.#otherAt(part))) }),
    };
  }

  async #otherAt(path: string): Promise<OtherDraft> {
    return { file: shownPath(path, this.#run.io.cwd), path, options: await this.#configs.optionsFor(path) };
  }

  async #previousOf(path: string): Promise<string | undefined> {
    const { config, folder } = await this.#configs.configFor(path);
    const self = this.#headsIn(dirname(path)).at(path);
    if (!self) return undefined;
    const history = (config.history ?? [])
      .map((place) => resolve(folder, place))
      .filter((place) => this.#reaches(place, folder));
    const places = [...new Set([dirname(path), ...history])];
    const candidates = places.flatMap((place) => this.#headsIn(place).mayPrecede(self));
    if (candidates.length === 0) return undefined;
    const found = findPrevious(
      identityAt(self),
      candidates.map((head) => ({ ...identityAt(head), path: head.path })),
    );
    return found.kind === "one" ? found.draft.path : undefined;
  }

  #headsIn(folder: string): FolderHeads {
    const heads = this.#folders.get(folder) ?? new FolderHeads(folder);
    this.#folders.set(folder, heads);
    return heads;
  }

  async #partsOf(path: string): Promise<readonly string[] | undefined> {
    const { config, folder } = await this.#configs.configFor(path);
    if (!config.rollup) return undefined;
    const known = this.#parts.get(folder);
    const parts =
      known ?? new Map(Object.entries(config.rollup).map(([parent, globs]) => this.#place(folder, parent, globs)));
    this.#parts.set(folder, parts);
    return parts.get(path);
  }

  /** A consolidated report and its parts, as the configuration names them. */
  #place(folder: string, parent: string, globs: readonly string[]): [string, string[]] {
    const path = resolve(folder, parent);
    const found = globs.flatMap((glob) => {
      if (!this.#reaches(resolve(folder, startOf(glob)), folder)) return [];
      try {
        const files = filesMatching(glob, folder).map((file) => resolve(folder, file));
        if (files.length === 0)
          this.#sayOnce(resolve(folder, glob), say(texts.missing, { ...inConfig(folder), path: glob }));
        return files;
      } catch (error) {
        if (error instanceof Failure) this.#run.note(error);
        return [];
      }
    });
    return [path, [...new Set(found)].filter((file) => file !== path && this.#mayRead(file, folder))];
  }

  /** Says once what a configuration names and may not, or what is not there; neither fails the run. */
  #reaches(path: string, folder: string): boolean {
    const there = existsSync(path);
    if (there && this.#mayRead(path, folder)) return true;
    this.#sayOnce(path, say(there ? texts.outside : texts.missing, { ...inConfig(folder), path }));
    return false;
  }

  #sayOnce(path: string, message: Message): void {
    if (!this.#said.has(path)) this.#run.note(new Failure(message));
    this.#said.add(path);
  }

  #mayRead(path: string, folder: string): boolean {
    return isInReach(path, { cwd: this.#run.io.cwd, folder });
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

const inConfig = (folder: string) => ({ config: join(folder, CONFIG_FILE) });

const texts = {
  missing: {
    zh: "{config}：没有找到 {path}",
    en: "{config}: there is no {path}",
  },
  outside: {
    zh: "{config}：{path} 在这个文件夹之外，没有读取",
    en: "{config}: {path} lies outside of this folder and was not read",
  },
};
