import { resolve } from "node:path";
import { fixText } from "../edit/fix-all.ts";
import { type CheckedDiagnostic, checkText } from "../index.ts";
import type { Message, Text } from "../message.ts";
import { ruleIds } from "../rules/index.ts";
import { Configs } from "./configs.ts";
import { findDrafts, readDraft, STDIN } from "./files.ts";
import { listed } from "./listed.ts";
import { bindOthers, OtherDrafts } from "./others.ts";
import type { Run } from "./run.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { unknownRule } from "./unknown-rule.ts";
import { rewriteDraft } from "./write.ts";

/** `nianbao fix`: applies what is safe to each draft, and says what is left to a person. */
export async function fixCommand(run: Run): Promise<number> {
  const chosen = chosenRules(run);
  const configs = await Configs.of(run);
  const others = new OtherDrafts(run, configs);
  const drafts = findDrafts(run, { writes: true });
  const all: Tally = { drafts: drafts.length, errors: 0, applied: 0, mended: 0, left: 0, open: 0 };
  for (const file of drafts) {
    const text = await readDraft(file, run);
    if (text === undefined) continue;
    const beside = file === STDIN ? {} : bindOthers(await others.of(resolve(run.io.cwd, file)));
    const options = { ...(await configs.optionsFor(file)), ...beside };
    const fixed = fixText(text, options, chosen);
    const { diagnostics } = checkText(fixed.text, { ...options, lang: run.lang });
    const left = diagnostics.filter(chosen);
    all.errors += left.filter(({ severity }) => severity === "error").length;
    if (!deliver(file, text, fixed.text, run)) continue;
    count(all, fixed.applied, left.length);
    // Of many drafts only those are listed that something is to be told of.
    if (drafts.length === 1 || fixed.applied > 0 || left.length > 0) report(file, fixed.applied, left, run);
  }
  if (drafts.length > 1) tell(run.text(run.line.has("dry-run") ? texts.allWould : texts.all, { ...all }), run);
  return run.status(all.errors > 0);
}

interface Tally {
  readonly drafts: number;
  errors: number;
  applied: number;
  /** Drafts that something was mended in. */
  mended: number;
  left: number;
  /** Drafts that something is left in. */
  open: number;
}

function count(all: Tally, applied: number, left: number): void {
  all.applied += applied;
  if (applied > 0) all.mended++;
  all.left += left;
  if (left > 0) all.open++;
}

function chosenRules(run: Run): (finding: { readonly rule: string }) => boolean {
  const names = run.line.values("rule");
  for (const rule of names) {
    if (!ruleIds.has(rule)) throw unknownRule(rule);
  }
  return ({ rule }) => names.length === 0 || names.includes(rule);
}

/** Writes the file, or with `--dry-run` the change, or for standard input the text; false where that failed. */
function deliver(file: string, before: string, after: string, run: Run): boolean {
  if (run.line.has("dry-run")) run.io.out(unifiedDiff(file, before, after));
  else if (file === STDIN) run.io.out(after);
  else if (after !== before) return rewriteDraft(file, before, after, run);
  return true;
}

/** Where standard output holds a text or a diff, on standard error. */
function tell(line: string, run: Run): void {
  if (run.line.has("dry-run") || run.args.includes(STDIN)) run.io.err(`${line}\n`);
  else run.io.out(`${line}\n`);
}

/** One line a draft. */
function report(file: string, applied: number, left: readonly CheckedDiagnostic[], run: Run): void {
  const dry = run.line.has("dry-run");
  const parts = [run.text(outcome(applied, left.length, dry), { applied })];
  const add = (text: Text, findings: readonly CheckedDiagnostic[]) => {
    if (findings.length > 0) parts.push(run.text(text, { number: findings.length, rules: byRule(findings) }));
  };
  add(
    texts.choose,
    left.filter(({ fixes }) => fixes.length > 0),
  );
  add(
    texts.alone,
    left.filter(({ fixes }) => fixes.length === 0),
  );
  tell(run.text(texts.line, { file, parts: parts.join(run.text(texts.semicolon)) }), run);
}

function outcome(applied: number, left: number, dry: boolean): Text {
  if (applied > 0) return dry ? texts.would : texts.done;
  return left > 0 ? texts.nothing : texts.clean;
}

/** `row-total 2, balance 1` */
function byRule(findings: readonly CheckedDiagnostic[]): Message {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return listed([...counts].map(([rule, number]) => `${rule} ${number}`));
}

const texts = {
  line: { zh: "{file}：{parts}", en: "{file}: {parts}" },
  semicolon: { zh: "；", en: "; " },
  done: { zh: "改正 {applied} 处", en: "{applied} mended" },
  would: { zh: "可改正 {applied} 处，尚未写入", en: "{applied} would be mended, nothing written" },
  clean: { zh: "没有要改的", en: "nothing to mend" },
  nothing: { zh: "没有可以自动改正的", en: "nothing that can be mended by itself" },
  all: {
    zh: "共 {drafts} 份：改正 {applied} 处（{mended} 份），还有 {left} 处要由人来改或者判断（{open} 份）",
    en: "{drafts} in all: {applied} mended (in {mended}), {left} left to be mended or judged (in {open})",
  },
  allWould: {
    zh: "共 {drafts} 份：可改正 {applied} 处（{mended} 份），还有 {left} 处要由人来改或者判断（{open} 份）；尚未写入",
    en: "{drafts} in all: {applied} would be mended (in {mended}), {left} left to be mended or judged (in {open}); nothing written",
  },
  choose: {
    zh: "{number} 处有改法，对不对要您判断（{rules}）",
    en: "{number} with a fix that is yours to judge ({rules})",
  },
  alone: { zh: "{number} 处没有现成的改法，要由人来改（{rules}）", en: "{number} to be mended by hand ({rules})" },
};
