import { say } from "../../message.ts";
import { rules } from "../../rules/index.ts";
import { Failure } from "../failure.ts";
import { version, wantsColour } from "../io.ts";
import { listed } from "../listed.ts";
import { quoted } from "../quoted.ts";
import { Ruler } from "../ruler.ts";
import type { Run } from "../run.ts";
import { colours } from "./colours.ts";
import { prettyReporter } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";

/** Every format of results, its code read only where it is asked for; nothing else registers one. */
export const formats: Readonly<Record<string, (run: Run) => Promise<Reporter>>> = {
  pretty: async (run) => prettyReporterFor(run),
  json: async () => (await import("./json.ts")).jsonReporter(version()),
  ndjson: async () => (await import("./ndjson.ts")).ndjsonReporter(),
  sarif: async (run) => (await import("./sarif.ts")).sarifReporter(version(), rules, run.lang),
  github: async () => (await import("./github.ts")).githubReporter(),
  junit: async () => (await import("./junit.ts")).junitReporter(),
};

/** The reporter that `--format` asks for; records on standard input are answered with records. */
export function reporterFor(run: Run): Promise<Reporter> {
  const format = run.line.value("format") ?? (run.line.has("stdin-ndjson") ? "ndjson" : "pretty");
  const make = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (make) return make(run);
  throw new Failure(say(texts.format, { format, known: listed(Object.keys(formats)) }));
}

/** The reporter for people, whatever `--format` says. */
export function prettyReporterFor(run: Run): Reporter {
  const { terminal, columns } = run.io.screen;
  return prettyReporter({
    lang: run.lang,
    colours: colours(wantsColour(run.io)),
    // Terminals give quotation marks and dashes one column, the pages and editors that a log is read in two.
    ruler: new Ruler(!terminal),
    columns: Math.min(120, Math.max(60, columns ?? 100)),
    fixCommand: () => ["nianbao fix", ...run.args.map(quoted)].join(" "),
  });
}

const texts = {
  format: { zh: "没有 {format} 这种输出样式；有 {known}", en: "there is no format {format}; there are {known}" },
};
