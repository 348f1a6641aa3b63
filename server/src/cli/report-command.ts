import { dirname, relative, resolve } from "node:path";
import { check } from "../check.ts";
import { parseDraft } from "../draft/index.ts";
import { describe } from "../index.ts";
import { render, say } from "../message.ts";
import { bindReport } from "../report/index.ts";
import { csvHead, csvRows } from "../report-page/csv.ts";
import { reportPage } from "../report-page/page.ts";
import { type Unit, unitOf } from "../report-page/unit.ts";
import { Configs } from "./configs.ts";
import { Failure } from "./failure.ts";
import { findDrafts, readDraft, STDIN } from "./files.ts";
import { version } from "./io.ts";
import { bindOthers, OtherDrafts } from "./others.ts";
import { Progress } from "./progress.ts";
import type { Run } from "./run.ts";
import { refuseDraft, writeWhole } from "./write.ts";

/** `nianbao report`: what was found in all drafts as one page, and all their figures as one table. */
export async function reportCommand(run: Run): Promise<number> {
  const page = run.line.value("output");
  const csv = run.line.value("csv");
  if (page === undefined && csv === undefined) throw new Failure(say(texts.where));
  if (page === STDIN && csv === STDIN) throw new Failure(say(texts.both));
  refuse(page, csv, run);
  const { units, unread } = await collect(run);
  if (page !== undefined) {
    const folder = dirname(resolve(run.io.cwd, page));
    const hrefOf = (file: string) => href(relative(folder, resolve(run.io.cwd, file)));
    deliver(page, reportPage(units, { lang: run.lang, version: version(), hrefOf, unread }), run);
  }
  if (csv !== undefined) deliver(csv, csvHead + units.map(csvRows).join(""), run);
  return run.status(false);
}

/** The page and the table are written anew each time, but neither over the other nor over a draft. */
function refuse(page: string | undefined, csv: string | undefined, { io }: Run): void {
  if (page !== undefined && csv !== undefined && resolve(io.cwd, page) === resolve(io.cwd, csv)) {
    throw new Failure(say(texts.same));
  }
  refuseDraft(page);
  refuseDraft(csv);
}

async function collect(run: Run): Promise<{ units: Unit[]; unread: string[] }> {
  const units: Unit[] = [];
  const unread: string[] = [];
  const fail = (failure: Failure) => {
    run.fail(failure);
    unread.push(render(failure.said, run.lang));
  };
  const configs = await Configs.of(run);
  const others = new OtherDrafts(run, configs);
  const drafts = findDrafts(run, { fail: (_, failure) => fail(failure) });
  const here = new Set(drafts.map((file) => resolve(run.io.cwd, file)));
  const progress = new Progress(run, drafts.length);
  for (const file of drafts) {
    if (file === STDIN) throw new Failure(say(texts.stdin));
    const text = await readDraft(file, run, fail);
    if (text !== undefined) units.push(await unit({ file, text, here }, configs, others, run));
    progress.step();
  }
  progress.clear();
  return { units, unread };
}

interface Read {
  readonly file: string;
  readonly text: string;
  /** All drafts that are summarized. */
  readonly here: ReadonlySet<string>;
}

async function unit({ file, text, here }: Read, configs: Configs, others: OtherDrafts, run: Run): Promise<Unit> {
  const beside = await others.of(resolve(run.io.cwd, file));
  const options = { ...(await configs.optionsFor(file)), ...bindOthers(beside) };
  const report = bindReport(parseDraft(text), options);
  const isWhole = beside.parts?.some(({ path }) => here.has(path)) ?? false;
  return unitOf(file, report, describe(report, check(report, options), run.lang), isWhole);
}

/** A path as a link beside the page, whatever signs are in it. */
function href(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/").map(encodeURIComponent);
  // A name with a colon would else be taken for the scheme of an address.
  return `./${parts.join("/")}`;
}

function deliver(file: string, text: string, run: Run): void {
  if (file === STDIN) {
    run.io.out(text);
    return;
  }
  writeWhole(file, text, run);
  const said = `${run.text(texts.done, { file })}\n`;
  // Beside the one that goes to standard output, nothing else does.
  if ([run.line.value("output"), run.line.value("csv")].includes(STDIN)) run.io.err(said);
  else run.io.out(said);
}

const texts = {
  where: {
    zh: "请写明结果放在哪里：-o report.html，或者 --csv figures.csv",
    en: "say where it goes: -o report.html, or --csv figures.csv",
  },
  both: {
    zh: "网页和表不能都写到标准输出；给其中一个写个文件名",
    en: "the page and the table cannot both go to standard output; name a file for one of them",
  },
  same: {
    zh: "网页和表不能写到同一个文件；给其中一个换个文件名",
    en: "the page and the table cannot go to the same file; name another for one of them",
  },
  stdin: { zh: "汇总要从文件做，不能用标准输入", en: "a summary is made of files, not of standard input" },
  done: { zh: "{file}：已写好", en: "{file}: written" },
};
