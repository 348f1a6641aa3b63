import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CheckedText } from "../index.ts";
import { say } from "../message.ts";
import { ruleIds } from "../rules/index.ts";
import { cacheFile } from "./cache-file.ts";
import { type Checked, checkUrl, type Job, type Task, textOf } from "./check-one.ts";
import { Failure, failureAt } from "./failure.ts";
import { textAt } from "./heads.ts";
import { commandUrl, version } from "./io.ts";
import type { Run } from "./run.ts";

/** Results that are kept although this run did not ask for them: those of other folders. */
const OTHERS = 20_000;

/** What earlier runs found, by a hash of the draft, of everything that it was checked with, and of this program. */
export class Cache {
  readonly #file: string;
  readonly #old: Map<string, CheckedText>;
  readonly #used = new Map<string, CheckedText>();
  readonly #program = programHash();
  #changed = false;

  /** Fails where the file was named and cannot be read or is another's; results that cannot be read are left aside. */
  constructor(private readonly run: Run) {
    const named = run.line.value("cache-file");
    this.#file = named === undefined ? cacheFile(run.io) : resolve(run.io.cwd, named);
    this.#old = read(this.#file, named);
  }

  /** What is known of a job, or the job with the name to keep its outcome under. */
  lookUp(job: Job): Task {
    const text = textOf(job);
    if (typeof text !== "string") return { outcome: text };
    const key = this.#keyOf(text, job);
    const known = this.#used.get(key) ?? this.#old.get(key);
    if (!known) return { job: { ...job, source: { text } }, key };
    this.#used.set(key, known);
    return { outcome: { file: job.file, text, ...known } };
  }

  keep(key: string, { file: _, text: __, ...checked }: Checked): void {
    this.#used.set(key, checked);
    this.#changed = true;
  }

  /** Writes what is to be known next time. That it cannot be written is said, and is no failure of the check. */
  save(): void {
    if (!this.#changed) return;
    const others = [...this.#old].filter(([key]) => !this.#used.has(key)).slice(-OTHERS);
    const text = JSON.stringify({ entries: [...others, ...this.#used] });
    const temporary = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(temporary, text);
      renameSync(temporary, this.#file);
    } catch (error) {
      rmSync(temporary, { force: true });
      this.run.note(failureAt(this.#file, error));
    }
  }

  #keyOf(text: string, { options, others }: Job): string {
    const hash = createHash("sha256")
      .update(this.#program)
      .update(JSON.stringify([options, others]));
    for (const { path } of [others?.previous ?? [], others?.parts ?? []].flat()) {
      hash.update("\0").update(textAt(path).join(""));
    }
    return hash.update("\0").update(text).digest("base64url");
  }
}

/** The version, the rules, and the code that makes a result. */
function programHash(): string {
  const hash = createHash("sha256").update(JSON.stringify([version(), ...ruleIds]));
  for (const url of [checkUrl, commandUrl]) hash.update(readFileSync(fileURLToPath(url)));
  return hash.digest("hex");
}

function read(file: string, named: string | undefined): Map<string, CheckedText> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw failureAt(named ?? file, error);
  }
  // Another file, as a draft named behind the option by mistake, would be lost.
  if (named !== undefined && text !== "" && !/^\s*\{\s*"entries"/.test(text))
    throw new Failure(say(texts.wrong, { file: named }));
  try {
    const { entries } = JSON.parse(text) as { entries: [string, CheckedText][] };
    return new Map(entries.filter(([key, checked]) => typeof key === "string" && Array.isArray(checked.diagnostics)));
  } catch {
    return new Map();
  }
}

const texts = {
  wrong: { zh: "{file}：不是 --cache-file 写的文件", en: "{file}: not a file that --cache-file wrote" },
};
