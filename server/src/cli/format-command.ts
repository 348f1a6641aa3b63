import { resolve } from "node:path";
import { formatText } from "../edit/format.ts";
import { Configs } from "./configs.ts";
import { failureAt } from "./failure.ts";
import { findDrafts, readDraft, STDIN } from "./files.ts";
import type { Run } from "./run.ts";
import { replaceDraft } from "./write.ts";

/** `nianbao format`: aligns the tables of each draft; with `--check` it says which are not aligned, and writes nothing. */
export async function formatCommand(run: Run): Promise<number> {
  const check = run.line.has("check");
  const configs = await Configs.of(run);
  let rough = 0;
  for (const file of findDrafts(run, { writes: !check })) {
    const text = await readDraft(file, run);
    if (text === undefined) continue;
    const formatted = formatText(text, await configs.optionsFor(file));
    const changed = formatted !== text;
    if (changed) rough++;
    if (check) {
      if (changed) run.io.out(`${run.text(texts.rough, { file })}\n`);
    } else if (file === STDIN) run.io.out(formatted);
    else if (changed && write(file, text, formatted, run)) run.io.out(`${run.text(texts.done, { file })}\n`);
  }
  return run.status(check && rough > 0);
}

function write(file: string, before: string, after: string, run: Run): boolean {
  try {
    replaceDraft(resolve(run.io.cwd, file), before, after, file);
    return true;
  } catch (error) {
    run.fail(failureAt(file, error));
    return false;
  }
}

const texts = {
  done: { zh: "{file}：表格已对齐", en: "{file}: tables aligned" },
  rough: { zh: "{file}：表格没有对齐", en: "{file}: tables are not aligned" },
};
