import { checkText } from "../index.ts";
import { say } from "../message.ts";
import { Configs } from "./configs.ts";
import { Failure } from "./failure.ts";
import { findDrafts, readDraft } from "./files.ts";
import { version, wantsColour } from "./io.ts";
import { colours } from "./reporters/colours.ts";
import { jsonReporter } from "./reporters/json.ts";
import { prettyReporter } from "./reporters/pretty.ts";
import { count, emptySummary, type Reporter } from "./reporters/reporter.ts";
import { Ruler } from "./ruler.ts";
import type { Run } from "./run.ts";

/** `nianbao check`: says what is wrong in each draft. */
export async function checkCommand(run: Run): Promise<number> {
  const reporter = reporterFor(run);
  const maxWarnings = maxWarningsOf(run);
  const quiet = run.line.has("quiet");
  const configs = new Configs(run);
  const all = emptySummary();
  const shown = emptySummary();
  for (const file of findDrafts(run)) {
    const text = await readDraft(file, run);
    if (text === undefined) continue;
    all.files++;
    shown.files++;
    const checked = checkText(text, { ...configs.optionsFor(file), lang: run.lang });
    for (const { severity } of checked.diagnostics) count(all, severity);
    const diagnostics = checked.diagnostics.filter(({ severity }) => !quiet || severity === "error");
    for (const { severity } of diagnostics) count(shown, severity);
    run.io.out(reporter.file({ file, text, ...checked, diagnostics }));
  }
  run.io.out(reporter.end(shown));
  const tooMany = all.warnings > maxWarnings;
  if (tooMany) run.warn(run.text(texts.tooMany, { warnings: all.warnings, limit: maxWarnings }));
  return run.status(all.errors > 0 || tooMany);
}

function reporterFor(run: Run): Reporter {
  const format = run.line.value("format") ?? "pretty";
  if (format === "json") return jsonReporter(version());
  if (format !== "pretty") throw new Failure(say(texts.format, { format }));
  const { terminal, columns } = run.io.screen;
  return prettyReporter({
    lang: run.lang,
    colours: colours(wantsColour(run.io)),
    // Terminals give quotation marks and dashes one column, the pages and editors that a log is read in two.
    ruler: new Ruler(!terminal),
    columns: Math.min(120, Math.max(60, columns ?? 100)),
    fixCommand: ["nianbao fix", ...run.args.map(quoted)].join(" "),
  });
}

function quoted(path: string): string {
  return /^[\p{L}\p{N}_./\\:~-]+$/u.test(path) ? path : `"${path}"`;
}

function maxWarningsOf(run: Run): number {
  const value = run.line.value("max-warnings");
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw new Failure(say(texts.maxWarnings, { value }));
  return Number(value);
}

const texts = {
  format: {
    zh: "没有 {format} 这种输出样式；有 pretty、json",
    en: "there is no format {format}; there are pretty, json",
  },
  maxWarnings: {
    zh: "--max-warnings 后面应是不小于 0 的整数，写的是 {value}",
    en: "--max-warnings needs a whole number not under 0, not {value}",
  },
  tooMany: {
    zh: "警告 {warnings} 条，多于允许的 {limit} 条",
    en: "{warnings} warnings, more than the {limit} allowed",
  },
};
