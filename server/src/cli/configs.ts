import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CheckOptions } from "../check.ts";
import { CONFIG_FILE } from "../config/file.ts";
import type { Config } from "../config/index.ts";
import type { FormatOptions } from "../edit/format.ts";
import { say } from "../message.ts";
import { Lines } from "../position.ts";
import { shownPath } from "./bounds.ts";
import { Failure, failureAt } from "./failure.ts";
import { STDIN } from "./files.ts";
import type { Run } from "./run.ts";
import { decode } from "./utf8.ts";

/** The configuration of each draft: the one that `--config` names, or the nearest above the draft. */
export class Configs {
  readonly #byFile = new Map<string, Promise<Config>>();
  readonly #byFolder = new Map<string, string | undefined>();
  #named: string | undefined;

  private constructor(private readonly run: Run) {}

  /** Fails where the file that `--config` names cannot be read. */
  static async of(run: Run): Promise<Configs> {
    const configs = new Configs(run);
    const named = run.line.value("config");
    if (named === undefined) return configs;
    configs.#named = resolve(run.io.cwd, named);
    configs.#byFile.set(configs.#named, Promise.resolve(await configs.#read(configs.#named, named)));
    return configs;
  }

  /** What a draft is to be checked with. A wrong configuration is said once, and its defaults apply. */
  async optionsFor(draft: string): Promise<CheckOptions & FormatOptions> {
    return (await this.configFor(draft)).config;
  }

  /** The configuration of a draft, and the folder that the paths in it start from. */
  async configFor(draft: string): Promise<{ readonly config: Config; readonly folder: string }> {
    const { cwd } = this.run.io;
    const file = this.#named ?? this.#nearest(draft === STDIN ? cwd : dirname(resolve(cwd, draft)));
    if (file === undefined) return { config: {}, folder: cwd };
    return { config: await this.#configIn(file), folder: dirname(file) };
  }

  #configIn(file: string): Promise<Config> {
    const known = this.#byFile.get(file);
    if (known) return known;
    const config = this.#readOrDefaults(file);
    this.#byFile.set(file, config);
    return config;
  }

  /** Up to the working directory; from a place outside it, up to the root. */
  #nearest(folder: string): string | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const file = join(folder, CONFIG_FILE);
    const parent = dirname(folder);
    const last = folder === this.run.io.cwd || parent === folder;
    const found = existsSync(file) ? file : last ? undefined : this.#nearest(parent);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #readOrDefaults(file: string): Promise<Config> {
    const shown = shownPath(file, this.run.io.cwd);
    try {
      return await this.#read(file, shown);
    } catch (error) {
      this.run.fail(failureAt(shown, error));
      return {};
    }
  }

  /** What reads a configuration is loaded with the first one: most folders have none. */
  async #read(file: string, shown: string): Promise<Config> {
    const text = readText(file, shown);
    const { readConfig } = await import("../config/index.ts");
    const { config, problems } = readConfig(text);
    const lines = new Lines(text);
    for (const { span, message } of problems) {
      const { line, character } = lines.positionAt(span.from);
      const place = `${shown}:${line + 1}:${character + 1}`;
      this.run.fail(new Failure(say(texts.problem, { place, message })));
    }
    return config;
  }
}

/** Without the byte-order mark, which editors do not count. */
function readText(file: string, shown: string): string {
  try {
    return decode(readFileSync(file), shown).replace(/^\uFEFF/, "");
  } catch (error) {
    throw failureAt(shown, error);
  }
}

const texts = { problem: { zh: "{place}：{message}", en: "{place}: {message}" } };
