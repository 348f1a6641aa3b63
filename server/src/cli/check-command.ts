import { render, say } from "../message.ts";
import { checkOne, type Failed, type Outcome } from "./check-one.ts";
import { Configs } from "./configs.ts";
import { Failure } from "./failure.ts";
import { type Input, inputsOf } from "./inputs.ts";
import { reporterFor } from "./reporters/index.ts";
import { count, emptySummary } from "./reporters/reporter.ts";
import type { Run } from "./run.ts";

/** `nianbao check`: says what is wrong in each draft. */
export async function checkCommand(run: Run): Promise<number> {
  const reporter = reporterFor(run);
  const maxWarnings = maxWarningsOf(run);
  const quiet = run.line.has("quiet");
  const all = emptySummary();
  const shown = emptySummary();
  for await (const outcome of outcomesOf(run)) {
    if ("failed" in outcome) {
      run.io.out(fail(outcome, reporter.failed, run));
      continue;
    }
    all.files++;
    shown.files++;
    for (const { severity } of outcome.diagnostics) count(all, severity);
    const diagnostics = outcome.diagnostics.filter(({ severity }) => !quiet || severity === "error");
    for (const { severity } of diagnostics) count(shown, severity);
    run.io.out(reporter.file({ ...outcome, diagnostics }));
  }
  run.io.out(reporter.end(shown));
  const tooMany = all.warnings > maxWarnings;
  if (tooMany) run.warn(run.text(texts.tooMany, { warnings: all.warnings, limit: maxWarnings }));
  return run.status(all.errors > 0 || tooMany);
}

async function* outcomesOf(run: Run): AsyncGenerator<Outcome> {
  const configs = new Configs(run);
  for await (const input of inputsOf(run)) yield outcomeOf(input, configs, run);
}

function outcomeOf(input: Input, configs: Configs, run: Run): Outcome {
  if ("failure" in input) {
    const { file, failure } = input;
    return { ...(file !== undefined && { file }), failed: failure.said };
  }
  const { file } = input;
  return checkOne({ file, source: input, options: { ...configs.optionsFor(file), lang: run.lang } });
}

/** A record that fails is answered in its place; of files, the one at the terminal is told as well. */
function fail(
  { file, failed }: Failed,
  show: ((file: string | undefined, error: string) => string) | undefined,
  run: Run,
) {
  if (run.line.has("stdin-ndjson") && show) run.failQuietly();
  else run.fail(new Failure(failed));
  return show?.(file, render(failed, run.lang)) ?? "";
}

function maxWarningsOf(run: Run): number {
  const value = run.line.value("max-warnings");
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw new Failure(say(texts.maxWarnings, { value }));
  return Number(value);
}

const texts = {
  maxWarnings: {
    zh: "--max-warnings 后面应是不小于 0 的整数，写的是 {value}",
    en: "--max-warnings needs a whole number not under 0, not {value}",
  },
  tooMany: {
    zh: "警告 {warnings} 条，多于允许的 {limit} 条",
    en: "{warnings} warnings, more than the {limit} allowed",
  },
};
