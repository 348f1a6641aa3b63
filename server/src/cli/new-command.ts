import { resolve } from "node:path";
import { parseDraft } from "../draft/index.ts";
import { newDraft } from "../edit/new-draft.ts";
import { editionForYear, editions } from "../edition/index.ts";
import { isSameAgency } from "../history/agency.ts";
import { type Message, say } from "../message.ts";
import { bindReport, type Report } from "../report/index.ts";
import { Configs } from "./configs.ts";
import { Failure, writeFailureAt } from "./failure.ts";
import { readDraft, STDIN } from "./files.ts";
import type { Run } from "./run.ts";
import { writeNew } from "./write.ts";

/** `nianbao new`: a complete draft with blank cells, and what last year's report already says of this year. */
export async function newCommand(run: Run): Promise<number> {
  const [stray] = run.args;
  if (stray !== undefined) throw new Failure(say(texts.stray, { stray }));
  const previous = await previousReport(run);
  if (previous === null) return run.status(false);
  const agency = run.line.value("agency") ?? previous?.agency;
  if (agency === undefined) throw new Failure(noAgency(run));
  const year = yearOf(run, previous);
  if (previous) compare(previous, agency, year, run);
  deliver(newDraft({ agency, year, ...(previous && { previous }) }), run);
  return run.status(false);
}

/** Null where there is one that cannot be read, which has been said. */
async function previousReport(run: Run): Promise<Report | undefined | null> {
  const file = run.line.value("previous");
  if (file === undefined) return undefined;
  const text = await readDraft(file, run);
  if (text === undefined) return null;
  return bindReport(parseDraft(text), await (await Configs.of(run)).optionsFor(file));
}

function noAgency(run: Run): Message {
  const file = run.line.value("previous");
  return file === undefined ? say(texts.agency) : say(texts.untitled, { file });
}

/** The year after last year's, where none is given. */
function yearOf(run: Run, previous: Report | undefined): number {
  const value = run.line.value("year") ?? (previous?.year === undefined ? undefined : String(previous.year + 1));
  if (value === undefined) throw new Failure(say(texts.noYear));
  const year = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
  if (editionForYear(year)) return year;
  throw new Failure(say(texts.year, { value, first: Math.min(...editions.map(({ from }) => from)) }));
}

/** Another year's numbers are not this year's to begin with; another name may be that of the same agency. */
function compare(previous: Report, agency: string, year: number, run: Run): void {
  const file = run.line.value("previous") ?? "";
  if (previous.year !== undefined && previous.year !== year - 1) {
    throw new Failure(say(texts.otherYear, { file, found: previous.year, wanted: year - 1 }));
  }
  if (previous.agency !== undefined && !isSameAgency(previous.agency, agency)) {
    run.warn(run.text(texts.otherAgency, { file, found: previous.agency }));
  }
}

/** Never in the place of a file that is there. */
function deliver(text: string, run: Run): void {
  const file = run.line.value("output");
  if (file === undefined || file === STDIN) {
    run.io.out(text);
    return;
  }
  try {
    writeNew(resolve(run.io.cwd, file), text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new Failure(say(texts.exists, { file }));
    throw writeFailureAt(file, error);
  }
  run.io.out(`${run.text(texts.done, { file })}\n`);
}

const texts = {
  stray: {
    zh: "{stray} 是什么？文件名写在 -o 后面，机关写在 --agency 后面",
    en: "what is {stray}? The file goes behind -o, the agency behind --agency",
  },
  agency: { zh: "请用 --agency 写明机关全称", en: "name the agency with --agency" },
  untitled: {
    zh: "{file} 的标题里没有读出机关，请用 --agency 写明全称",
    en: "no agency is told by the title of {file}; name it with --agency",
  },
  noYear: { zh: "请用 --year 写明是哪一年的报告", en: "say with --year which year is reported on" },
  year: {
    zh: "--year 后面应是 {first} 年及以后的年份，写的是 {value}",
    en: "--year needs a year from {first} on, not {value}",
  },
  otherYear: {
    zh: "{file} 是 {found} 年的报告，不是上一年（{wanted} 年）的",
    en: "{file} is the report on {found}, not on the year before ({wanted})",
  },
  otherAgency: {
    zh: "请核对：{file} 是“{found}”的报告，结转数和现行有效数照样带了过来",
    en: "please check: {file} is the report of {found}; its numbers were carried over all the same",
  },
  exists: {
    zh: "{file}：已经有这个文件，没有写；用 -o 换一个名字",
    en: "{file}: this file is there already, nothing written; -o names another",
  },
  done: { zh: "{file}：已写好，空白处请填写", en: "{file}: written, to be filled in" },
};
