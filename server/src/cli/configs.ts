import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { CheckOptions } from "../check.ts";
import { CONFIG_FILE, type Config, readConfig } from "../config/index.ts";
import type { FormatOptions } from "../edit/format.ts";
import { say } from "../message.ts";
import { Lines } from "../position.ts";
import { Failure, failureAt } from "./failure.ts";
import { STDIN } from "./files.ts";
import type { Run } from "./run.ts";
import { decode } from "./utf8.ts";

/** The configuration of each draft: the one that `--config` names, or the nearest above the draft. */
export class Configs {
  readonly #byFile = new Map<string, Config>();
  readonly #byFolder = new Map<string, string | undefined>();
  readonly #named: string | undefined;

  /** Fails where the file that `--config` names cannot be read. */
  constructor(private readonly run: Run) {
    const named = run.line.value("config");
    if (named === undefined) return;
    this.#named = resolve(run.io.cwd, named);
    this.#byFile.set(this.#named, this.#read(this.#named, named));
  }

  /** What a draft is to be checked with. A wrong configuration is said once, and its defaults apply. */
  optionsFor(draft: string): CheckOptions & FormatOptions {
    return this.placeOf(draft).config;
  }

  /** The configuration of a draft, and the folder that the paths in it start from. */
  placeOf(draft: string): { readonly config: Config; readonly folder: string } {
    const { cwd } = this.run.io;
    const file = this.#named ?? this.#nearest(draft === STDIN ? cwd : dirname(resolve(cwd, draft)));
    return file === undefined ? { config: {}, folder: cwd } : { config: this.#configIn(file), folder: dirname(file) };
  }

  #configIn(file: string): Config {
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

  #readOrDefaults(file: string): Config {
    const inside = relative(this.run.io.cwd, file);
    const shown = inside.startsWith("..") || isAbsolute(inside) ? file : inside;
    try {
      return this.#read(file, shown);
    } catch (error) {
      this.run.fail(failureAt(shown, error));
      return {};
    }
  }

  #read(file: string, shown: string): Config {
    const text = readText(file, shown);
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

function readText(file: string, shown: string): string {
  try {
    return decode(readFileSync(file), shown);
  } catch (error) {
    throw failureAt(shown, error);
  }
}

const texts = { problem: { zh: "{place}：{message}", en: "{place}: {message}" } };
