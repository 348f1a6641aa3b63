import { formatText } from "../edit/format.ts";
import { Configs } from "./configs.ts";
import { findDrafts, readDraft, STDIN } from "./files.ts";
import type { Run } from "./run.ts";
import { rewriteDraft } from "./write.ts";

/** `nianbao format`: aligns the tables of each draft; with `--check` it says which are not aligned, and writes nothing. */
export async function formatCommand(run: Run): Promise<number> {
  const check = run.line.has("check");
  const configs = await Configs.of(run);
  const drafts = findDrafts(run, { writes: !check });
  let rough = 0;
  for (const file of drafts) {
    const text = await readDraft(file, run);
    if (text === undefined) continue;
    const formatted = formatText(text, await configs.optionsFor(file));
    const changed = formatted !== text;
    if (!check && file === STDIN) run.io.out(formatted);
    else if (changed && (check || rewriteDraft(file, text, formatted, run))) {
      rough++;
      run.io.out(`${run.text(check ? texts.rough : texts.done, { file })}\n`);
    }
  }
  if (drafts.length > 1 && !drafts.includes(STDIN)) {
    run.io.out(`${run.text(check ? texts.allRough : texts.all, { drafts: drafts.length, rough })}\n`);
  }
  return run.status(check && rough > 0);
}

const texts = {
  all: { zh: "共 {drafts} 份，对齐了 {rough} 份", en: "{drafts} in all, {rough} aligned" },
  allRough: { zh: "共 {drafts} 份，{rough} 份没有对齐", en: "{drafts} in all, {rough} not aligned" },
  done: { zh: "{file}：表格已对齐", en: "{file}: tables aligned" },
  rough: { zh: "{file}：表格没有对齐", en: "{file}: tables are not aligned" },
};
