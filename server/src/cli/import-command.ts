import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Imported } from "../convert/index.ts";
import { formatText } from "../edit/format.ts";
import { say } from "../message.ts";
import { Failure, failureAt } from "./failure.ts";
import { DRAFT, realOf, STDIN } from "./files.ts";
import { unexpanded } from "./glob.ts";
import { importTable } from "./import-table.ts";
import { quoted } from "./quoted.ts";
import type { Run } from "./run.ts";
import { writeOutput } from "./write.ts";

/** `nianbao import`: makes drafts of published reports, and says how sure it is of each part. */
export async function importCommand(run: Run): Promise<number> {
  const files = filesOf(run);
  if (files.length === 0) throw new Failure(say(texts.file));
  if (files.length > 1 && run.line.has("output")) throw new Failure(say(texts.oneOutput));
  const made = new Map<string, string>();
  for (const file of files) {
    try {
      await importFile(file, files.length > 1, made, run);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      run.fail(error);
    }
  }
  return run.status(false);
}

/** The files that were named, or that a pattern names, each once. */
function filesOf(run: Run): string[] {
  const files = run.args.flatMap((path) => {
    try {
      const found = unexpanded(path, run.io.cwd, (_, failure) => run.fail(failure));
      return found.length > 0 ? found : [path];
    } catch (error) {
      throw failureAt(path, error);
    }
  });
  const real = files.map((file) => (file === STDIN ? STDIN : realOf(resolve(run.io.cwd, file))));
  return files.filter((_, index) => real.indexOf(real[index] as string) === index);
}

/** Of one among several only what is to be looked at is told; `made` are the drafts of this run, and what they are of. */
async function importFile(file: string, among: boolean, made: Map<string, string>, run: Run): Promise<void> {
  if (DRAFT.test(file)) throw new Failure(say(texts.draft, { file, typed: quoted(file) }));
  const output = run.line.value("output") ?? draftName(file);
  const first = made.get(realOf(resolve(run.io.cwd, output)));
  if (first !== undefined) throw new Failure(say(texts.twice, { file, output, first }));
  const imported = await read(file, run);
  const draft = formatText(imported.draft);
  if (output === STDIN) run.io.out(draft);
  else {
    writeOutput(output, draft, run);
    made.set(realOf(resolve(run.io.cwd, output)), file);
  }
  const table = importTable(imported, run, { among });
  if (output === STDIN) run.io.err(table);
  else
    run.io.out(
      `${table}${run.text(among ? texts.made : texts.written, { file, output, typed: quoted(output) })}\n${among ? "\n" : ""}`,
    );
}

/** `2024年报.docx` becomes `2024年报.nianbao.md`, in the same folder. */
function draftName(file: string): string {
  return file === STDIN ? STDIN : `${file.replace(/\.(?:docx|html?|xhtml|pdf|txt|md|markdown)$/i, "")}.nianbao.md`;
}

async function read(file: string, run: Run): Promise<Imported> {
  const { importReport, ConvertProblem } = await import("../convert/index.ts");
  const path = resolve(run.io.cwd, file);
  // Which of its files are reports, a folder does not tell: there are plans and drafts among them.
  if (file !== STDIN && statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(say(texts.folder, { file, typed: quoted(`${file.replace(/[\\/]+$/, "")}/*.docx`) }));
  try {
    const bytes = file === STDIN ? await run.io.read() : readFileSync(path);
    const cMapUrl = characterMaps();
    return await importReport(bytes, { name: file, ...(cMapUrl !== undefined && { cMapUrl }) });
  } catch (error) {
    if (error instanceof ConvertProblem) throw new Failure(say(texts.problem, { file, problem: error.said }));
    throw failureAt(file, error);
  }
}

/** PDFs without fonts of their own need tables of character codes; they lie beside pdf.js where it is installed. */
function characterMaps(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps/");
  } catch {
    return undefined;
  }
}

const texts = {
  file: {
    zh: "写要导入的文件：nianbao import 年报.docx",
    en: "name a file to import: nianbao import report.docx",
  },
  folder: {
    zh: "{file}：这是文件夹；写明导入其中哪些文件，可以用 *：nianbao import {typed}",
    en: "{file}: a folder; name the files of it to import, with * if you like: nianbao import {typed}",
  },
  oneOutput: {
    zh: "导入几个文件时不能用 -o；草稿写在各自的原文件旁边",
    en: "with several files there is no -o; each draft is written beside its file",
  },
  draft: {
    zh: "{file}：已经是草稿，不用导入；检查它：nianbao check {typed}",
    en: "{file}: a draft already, nothing to import; to check it: nianbao check {typed}",
  },
  twice: {
    zh: "{file}：草稿也叫 {output}，这一次已经由 {first} 写好，没有写；要另写一份，单独导入它，用 -o 换一个名字",
    en: "{file}: its draft is {output}, too, which {first} has been written to just now; nothing written; import it by itself, with another name by -o",
  },
  problem: { zh: "{file}：{problem}", en: "{file}: {problem}" },
  made: { zh: "{file}：已写入 {output}", en: "{file}: written to {output}" },
  written: {
    zh: "已写入 {output}；接着检查：nianbao check {typed}",
    en: "written to {output}; to check it: nianbao check {typed}",
  },
};
