import { render, say } from "../message.ts";
import type { Baseline } from "./baseline.ts";
import type { Cache } from "./cache.ts";
import { checkAll, jobsOf } from "./check-all.ts";
import type { Checked, Failed } from "./check-one.ts";
import { Configs } from "./configs.ts";
import { Failure } from "./failure.ts";
import { inputsOf } from "./inputs.ts";
import { Progress } from "./progress.ts";
import { reporterFor } from "./reporters/index.ts";
import { count, emptySummary, type Reporter } from "./reporters/reporter.ts";
import type { Run } from "./run.ts";

/** `nianbao check`: says what is wrong in each draft. */
export async function checkCommand(run: Run): Promise<number> {
  if (!run.line.has("watch")) return checkOnce(run);
  const { watch } = await import("./watch.ts");
  return watch(run, () => checkOnce(run));
}

async function checkOnce(run: Run): Promise<number> {
  const reporter = await reporterFor(run);
  const maxWarnings = maxWarningsOf(run);
  jobsOf(run);
  const baseline = await baselineOf(run);
  const cache = await cacheOf(run);
  const configs = await Configs.of(run);
  const { inputs, total } = inputsOf(run);
  const progress = new Progress(run, total);
  const results = new Results(run, reporter, baseline, progress);
  for await (const outcome of checkAll(run, { inputs, total, configs, cache })) {
    if ("failed" in outcome) results.fail(outcome);
    else results.add(outcome);
    progress.step();
  }
  progress.clear();
  cache?.save();
  return results.end(maxWarnings);
}

// What few runs ask for is loaded by those alone; to find a hash, Node itself has to load much.

async function baselineOf(run: Run): Promise<Baseline | undefined> {
  if (!run.line.has("baseline") && !run.line.has("update-baseline")) return undefined;
  return (await import("./baseline.ts")).Baseline.of(run);
}

async function cacheOf(run: Run): Promise<Cache | undefined> {
  if (!run.line.has("cache") && !run.line.has("cache-file")) return undefined;
  return new (await import("./cache.ts")).Cache(run);
}

/** What was found: handed to the reporter as it comes, and counted. */
class Results {
  readonly #all = emptySummary();
  readonly #shown = emptySummary();

  constructor(
    private readonly run: Run,
    private readonly reporter: Reporter,
    private readonly baseline: Baseline | undefined,
    private readonly progress: Progress,
  ) {}

  add(checked: Checked): void {
    const found = this.baseline?.unknown(checked) ?? checked.diagnostics;
    if (this.baseline?.updates) return;
    const quiet = this.run.line.has("quiet");
    const diagnostics = found.filter(({ severity }) => !quiet || severity === "error");
    this.#all.files++;
    this.#shown.files++;
    for (const { severity } of found) count(this.#all, severity);
    for (const { severity } of diagnostics) count(this.#shown, severity);
    this.#print(this.reporter.file({ ...checked, diagnostics }));
  }

  /** A record that fails is answered in its place; of a file, the one at the terminal is told as well. */
  fail({ file, failed }: Failed): void {
    this.progress.clear();
    const answered = this.run.line.has("stdin-ndjson") && this.reporter.failed !== undefined;
    if (answered) this.run.failQuietly();
    else this.run.fail(new Failure(failed));
    this.#print(this.reporter.failed?.(file, render(failed, this.run.lang)) ?? "");
  }

  /** The exit status. */
  end(maxWarnings: number): number {
    const { run, baseline } = this;
    if (baseline?.updates) {
      baseline.save();
      return run.status(false);
    }
    run.io.out(this.reporter.end(this.#shown));
    const { errors, warnings } = this.#all;
    const tooMany = warnings > maxWarnings;
    if (baseline && baseline.silenced > 0) run.warn(run.text(texts.known, { number: baseline.silenced }));
    if (tooMany) run.warn(run.text(texts.tooMany, { warnings, limit: maxWarnings }));
    return run.status(errors > 0 || tooMany);
  }

  #print(text: string): void {
    if (text === "") return;
    this.progress.clear();
    this.run.io.out(text);
  }
}

function maxWarningsOf(run: Run): number {
  const value = run.line.value("max-warnings");
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw new Failure(say(texts.maxWarnings, { value }));
  return Number(value);
}

const texts = {
  known: { zh: "另有 {number} 处已知问题，没有列出", en: "{number} known findings not shown" },
  maxWarnings: {
    zh: "--max-warnings 后面应是不小于 0 的整数，写的是 {value}",
    en: "--max-warnings needs a whole number not under 0, not {value}",
  },
  tooMany: {
    zh: "警告 {warnings} 条，多于允许的 {limit} 条",
    en: "{warnings} warnings, more than the {limit} allowed",
  },
};
