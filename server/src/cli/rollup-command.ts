import { statSync } from "node:fs";
import { resolve } from "node:path";
import { check } from "../check.ts";
import { parseDraft } from "../draft/index.ts";
import { applyEdits } from "../edit/edit.ts";
import { describe } from "../index.ts";
import { type Message, say } from "../message.ts";
import { Lines } from "../position.ts";
import { bindReport, type Report } from "../report/index.ts";
import { layoutOf } from "../report/layout.ts";
import { type Part, partOf, placeIn } from "../report/part.ts";
import { type RollupProblem, rollUp } from "../rollup/index.ts";
import { Configs } from "./configs.ts";
import { Failure, failureAt } from "./failure.ts";
import { readDraft } from "./files.ts";
import { filesMatching } from "./glob.ts";
import { listed } from "./listed.ts";
import { bindOthers, OtherDrafts } from "./others.ts";
import { prettyReporterFor } from "./reporters/index.ts";
import { count, emptySummary } from "./reporters/reporter.ts";
import type { Run } from "./run.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { rewriteDraft } from "./write.ts";

/** `nianbao rollup`: makes the tables of a consolidated report the sum of its parts', or says where they are not. */
export async function rollupCommand(run: Run): Promise<number> {
  const [file, ...more] = run.args;
  if (file === undefined) throw new Failure(say(texts.one));
  // The shell has put files in the place of a pattern; which of them is the parent is nobody's guess.
  if (more.length > 0) throw new Failure(say(texts.more, { number: run.args.length, files: listed(run.args) }));
  const configs = await Configs.of(run);
  const text = await readDraft(file, run);
  const parts = await partsOf(run, file, configs);
  if (text === undefined || run.status(false) !== 0) return 2;
  const options = await configs.optionsFor(file);
  const parent = bindReport(parseDraft(text), { ...options, file, parts });
  const { edits, problems } = rollUp(parent, parts);
  for (const problem of problems) run.fail(failureOf(problem));
  // Nothing was added up, so that there is nothing to tell of.
  if (problems.some(({ kind }) => kind !== "unread")) return 2;
  for (const several of ofOneAgency(parts)) run.note(new Failure(several));
  if (run.line.has("check")) {
    const found = check(parent, { ...options, rules: {} }).filter(({ rule }) => rule === "rollup-total");
    if (found.length > 0 || edits.length === 0) print(file, parent, found, run);
    // Blanks and totals are not spoken of by themselves, and still are not the sums.
    if (edits.length > found.length) run.io.out(`${run.text(texts.differ, { file, number: edits.length })}\n`);
    return run.status(edits.length > 0);
  }
  const after = applyEdits(text, edits);
  if (run.line.has("dry-run")) run.io.out(unifiedDiff(file, text, after));
  else if (after !== text && !rewriteDraft(file, text, after, run)) return 2;
  const said = run.text(texts.done, { file, number: edits.length, parts: parts.length });
  if (run.line.has("dry-run")) run.io.err(`${said}\n`);
  else run.io.out(`${said}\n`);
  return run.status(false);
}

/** The parts, the consolidated report itself never among them. */
async function partsOf(run: Run, parent: string, configs: Configs): Promise<Part[]> {
  const patterns = run.line.values("parts");
  if (patterns.length === 0) return configuredParts(run, parent, configs);
  const place = (file: string) => resolve(run.io.cwd, file);
  const files = new Map<string, string>();
  for (const pattern of patterns) {
    const found = matching(pattern, run).filter((file) => place(file) !== place(parent));
    if (found.length === 0) throw new Failure(say(texts.none, { pattern }));
    for (const file of found) files.set(place(file), file);
  }
  const reports: Part[] = [];
  for (const file of files.values()) {
    const text = await readDraft(file, run);
    if (text === undefined) continue;
    reports.push(partOf(bindReport(parseDraft(text), { ...(await configs.optionsFor(file)), file })));
  }
  return reports;
}

/** Those that the configuration names for this report. */
async function configuredParts(run: Run, parent: string, configs: Configs): Promise<Part[]> {
  const { parts } = await new OtherDrafts(run, configs).of(resolve(run.io.cwd, parent));
  if (!parts || parts.length === 0) throw new Failure(say(texts.parts));
  return bindOthers({ parts }).parts ?? [];
}

/** Parts of the same agency: one is likely to be a copy of the other, and would count twice. */
function ofOneAgency(parts: readonly Part[]): Message[] {
  const files = new Map<string, string[]>();
  for (const { agency, file } of parts) {
    if (agency === undefined || file === undefined) continue;
    const known = files.get(agency);
    if (known) known.push(file);
    else files.set(agency, [file]);
  }
  return [...files].flatMap(([agency, names]) =>
    names.length > 1 ? say(texts.several, { agency, number: names.length, files: listed(names) }) : [],
  );
}

function matching(pattern: string, run: Run): string[] {
  try {
    const isFolder = statSync(resolve(run.io.cwd, pattern), { throwIfNoEntry: false })?.isDirectory();
    return filesMatching(isFolder ? `${pattern}/**/*.nianbao.md` : pattern, run.io.cwd);
  } catch (error) {
    throw failureAt(pattern, error);
  }
}

function print(file: string, parent: Report, found: Parameters<typeof describe>[1], run: Run): void {
  const reporter = prettyReporterFor(run);
  const summary = { ...emptySummary(), files: 1 };
  for (const { severity } of found) count(summary, severity);
  run.io.out(reporter.file({ file, text: parent.draft.text, ...describe(parent, found, run.lang) }));
  run.io.out(reporter.end(summary));
}

function failureOf(problem: RollupProblem): Failure {
  if (problem.kind === "no-parts") return new Failure(say(texts.parts));
  const { file = "", draft, year, edition } = problem.part;
  if (problem.kind === "edition") return new Failure(say(texts.edition, { file, edition: edition.id }));
  if (problem.kind === "year") return new Failure(say(texts.year, { file, year: year ?? "" }));
  if (problem.kind === "no-year") return new Failure(say(texts.noYear, { file }));
  const { table, row, column } = problem.cell;
  const index = layoutOf(edition).indexOf(table.id, row.id, column.id);
  const place = index === undefined ? undefined : placeIn(problem.part, index);
  const line = place ? new Lines(draft.text).positionAt(place.from).line + 1 : 1;
  return new Failure(say(texts.unread, { file, line, row: row.label, column: column.label }));
}

const texts = {
  one: { zh: "请写明一份汇总报告", en: "name one consolidated report" },
  more: {
    zh: "汇总报告只能有一份，这里写了 {number} 份（{files}）；--parts 后面的通配符要用引号括起来",
    en: "there can be one consolidated report, and {number} are named ({files}); the pattern behind --parts goes in quotes",
  },
  differ: {
    zh: "{file}：连同空白和总计，有 {number} 格不是各份相加的数；不加 --check 就会写上",
    en: "{file}: with blanks and totals, {number} cells are not the sums; without --check they are written",
  },
  parts: {
    zh: "请用 --parts 或者在 .nianbao.json 的 rollup 里写明由哪些报告汇总",
    en: "say with --parts, or under rollup in .nianbao.json, which reports are added up",
  },
  none: { zh: "{pattern}：没有这样的报告", en: "{pattern}: there is no such report" },
  edition: {
    zh: "{file}：用的是 {edition} 年版格式，与汇总报告不同，不能相加",
    en: "{file}: is of the form of {edition}, not of that of the consolidated report",
  },
  year: {
    zh: "{file}：是 {year} 年的报告，与汇总报告不同，不能相加",
    en: "{file}: is on {year}, not on the year of the consolidated report",
  },
  noYear: {
    zh: "{file}：标题里没有年度，不知道是不是同一年的报告，不能相加",
    en: "{file}: its title tells no year, so that it may be on another; not added up",
  },
  unread: {
    zh: "{file}:{line}：“{row}”的“{column}”空白或者读不出，汇总报告的这一格没有改",
    en: "{file}:{line}: {column} of “{row}” is blank or unreadable; this cell was left as it is",
  },
  several: {
    zh: "请核对：“{agency}”有 {number} 份报告，都加进去了：{files}",
    en: "please check: of {agency} {number} reports were added up: {files}",
  },
  done: {
    zh: "{file}：由 {parts} 份相加，改了 {number} 格",
    en: "{file}: added up from {parts}, {number} cells changed",
  },
};
