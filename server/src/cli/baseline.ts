import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { CheckedDiagnostic } from "../index.ts";
import { say } from "../message.ts";
import type { Checked } from "./check-one.ts";
import { Failure, failureAt } from "./failure.ts";
import { STDIN } from "./files.ts";
import { fingerprints } from "./fingerprint.ts";
import { inOrder } from "./in-order.ts";
import type { Run } from "./run.ts";
import { decode } from "./utf8.ts";
import { writeWhole } from "./write.ts";

/** The findings of each draft that are known and not to be spoken of, as `rule fingerprint`. */
type Known = Record<string, readonly string[]>;

/** The known findings of `--baseline FILE`: they are silent, or with `--update-baseline` those of this run are written. */
export class Baseline {
  readonly updates: boolean;
  #silenced = 0;
  readonly #path: string;
  readonly #known: Known;
  readonly #found: Known = {};

  static of(run: Run): Baseline {
    const file = run.line.value("baseline");
    if (file === undefined) throw new Failure(say(texts.which));
    return new Baseline(run, file, run.line.has("update-baseline"));
  }

  private constructor(
    private readonly run: Run,
    private readonly file: string,
    updates: boolean,
  ) {
    this.updates = updates;
    this.#path = resolve(run.io.cwd, file);
    this.#known = read(this.#path, file, updates);
  }

  /** How many findings were known. */
  get silenced(): number {
    return this.#silenced;
  }

  /** The findings of a draft that are not known yet. */
  unknown({ file, text, diagnostics }: Checked): CheckedDiagnostic[] {
    const entries = entriesOf(text, diagnostics);
    const name = this.#nameOf(file);
    if (entries.length > 0) this.#found[name] = entries;
    else delete this.#known[name];
    const known = new Set(this.#known[name]);
    const news = entries.map((entry) => !known.has(entry));
    const unknown = diagnostics.filter((_, index) => news[index]);
    this.#silenced += diagnostics.length - unknown.length;
    return unknown;
  }

  /** Writes what was found; what is known of drafts that were not looked at stays, if there still are such drafts. */
  save(): void {
    const folder = dirname(this.#path);
    const others = Object.entries(this.#known).filter(([name]) => existsSync(resolve(folder, name)));
    const all = { ...Object.fromEntries(others), ...this.#found };
    const files = Object.fromEntries(Object.entries(all).sort(([a], [b]) => inOrder(a, b)));
    writeWhole(this.file, `${JSON.stringify({ version: 1, files }, null, 2)}\n`, this.run);
    const number = Object.values(this.#found).flat().length;
    this.run.io.out(`${this.run.text(texts.written, { file: this.file, number })}\n`);
  }

  /** Relative to the baseline, so that it holds wherever the command is run. */
  #nameOf(file: string): string {
    if (file === STDIN) return file;
    return relative(dirname(this.#path), resolve(this.run.io.cwd, file)).replaceAll("\\", "/");
  }
}

function entriesOf(text: string, diagnostics: readonly CheckedDiagnostic[]): string[] {
  const prints = fingerprints(text, diagnostics);
  return diagnostics.map(({ rule }, index) => `${rule} ${prints[index]}`);
}

function read(path: string, file: string, updates: boolean): Known {
  if (updates && !existsSync(path)) return {};
  let value: unknown;
  try {
    value = JSON.parse(decode(readFileSync(path), file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw failureAt(file, error);
  }
  const { files } = (value ?? {}) as { files?: unknown };
  const right = typeof files === "object" && files !== null && Object.values(files).every(Array.isArray);
  if (!right) throw new Failure(say(texts.wrong, { file }));
  return { ...(files as Known) };
}

const texts = {
  which: {
    zh: "--update-baseline 要和 --baseline FILE 一起用",
    en: "--update-baseline needs --baseline FILE",
  },
  wrong: {
    zh: "{file}：不是 --update-baseline 写的文件",
    en: "{file}: not a file that --update-baseline wrote",
  },
  written: {
    zh: "{file}：记下 {number} 处已知问题，以后不再提示",
    en: "{file}: {number} known findings written, silent from now on",
  },
};
