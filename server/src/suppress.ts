import type { CheckOptions, Reported } from "./check.ts";
import type { Directive, Phrase } from "./draft/index.ts";
import { editions } from "./edition/index.ts";
import { say } from "./message.ts";
import type { Report } from "./report/index.ts";
import { editDistance } from "./report/label.ts";
import { unknownDirective, unusedDirective } from "./rules/directives.ts";
import { type Finding, type Rule, ruleIds } from "./rules/index.ts";
import { texts } from "./rules/texts.ts";

const SILENCING = ["disable-next-line", "disable-line", "disable", "disable-file"];
const NAMES = [...SILENCING, "enable", "edition"];

const unused = { zh: "这条注释没有停用任何提示，可以删去", en: "This directive silences nothing and can be removed" };
const remove = { zh: "删去这条注释", en: "Remove the directive" };
const noName = { zh: "没有“{name}”这种注释", en: "There is no directive “{name}”" };
const noRule = { zh: "没有“{name}”这条规则", en: "There is no rule “{name}”" };
const noEdition = {
  zh: "没有“{name}”这一版格式，可用：{known}",
  en: "There is no edition “{name}”; known are {known}",
};

/** Leaves out what the draft's directives silence, and adds what is to be said of the directives themselves. */
export function suppress(report: Report, found: readonly Reported[], options: CheckOptions): Reported[] {
  const { directives, text } = report.draft;
  if (directives.length === 0) return [...found];
  const scopes = scopesOf(directives, text);
  const used = new Set<Directive>();
  const kept = found.filter((finding) => {
    const scope = scopes.find(
      (one) => one.rules(finding.rule) && finding.at.from >= one.from && finding.at.from <= one.to,
    );
    if (scope) used.add(scope.directive);
    return !scope;
  });
  const spoken = [
    ...asReported(unknownDirective, options, directives.flatMap(unknown)),
    ...asReported(unusedDirective, options, unusedOf(directives, used, options, text)),
  ];
  return [...kept, ...spoken.filter((finding) => !scopes.some((one) => one.named(finding.rule)))];
}

function asReported(rule: Rule, options: CheckOptions, findings: readonly Finding[]): Reported[] {
  const set = options.rules?.[rule.id];
  return set === "off"
    ? []
    : findings.map((finding) => ({ ...finding, rule: rule.id, severity: set ?? rule.severity }));
}

interface Scope {
  readonly directive: Directive;
  readonly from: number;
  readonly to: number;
  readonly rules: (rule: string) => boolean;
  readonly named: (rule: string) => boolean;
}

function scopesOf(directives: readonly Directive[], text: string): Scope[] {
  const scopes: Scope[] = [];
  directives.forEach((directive, index) => {
    if (!SILENCING.includes(directive.name)) return;
    const names = new Set(directive.args.map((arg) => arg.text));
    const named = (rule: string) => names.has(rule);
    const rules = (rule: string) => names.size === 0 || names.has(rule);
    scopes.push({ directive, ...reach(directive, directives.slice(index + 1), text), rules, named });
  });
  return scopes;
}

/** The text that a directive speaks for. `enable` ends a `disable` that names the same rules, or all. */
function reach(
  { name, span, args }: Directive,
  later: readonly Directive[],
  text: string,
): { from: number; to: number } {
  if (name === "disable-file") return { from: 0, to: text.length };
  if (name === "disable-line") return lineAt(text, span.from);
  if (name === "disable-next-line") return lineAt(text, Math.min(text.length, lineAt(text, span.to).to + 1));
  const names = args.map((arg) => arg.text);
  const end = later.find(
    (one) =>
      one.name === "enable" &&
      (one.args.length === 0 || names.every((rule) => one.args.some((arg) => arg.text === rule))),
  );
  return { from: span.from, to: end?.span.from ?? text.length };
}

function lineAt(text: string, offset: number): { from: number; to: number } {
  const end = text.indexOf("\n", offset);
  return { from: text.lastIndexOf("\n", offset - 1) + 1, to: end < 0 ? text.length : end };
}

function unusedOf(
  directives: readonly Directive[],
  used: ReadonlySet<Directive>,
  options: CheckOptions,
  text: string,
): Finding[] {
  const off = (rule: string) => options.rules?.[rule] === "off";
  return (
    directives
      .filter((one) => SILENCING.includes(one.name) && !used.has(one))
      // What a rule that is off or not known would have said, nobody knows.
      .filter((one) =>
        one.args.every(({ text: rule }) => ruleIds.has(rule) && !off(rule) && !rule.endsWith("-directive")),
      )
      .map((one) => ({
        at: one.span,
        message: say(unused),
        unnecessary: true,
        fixes: [{ title: say(remove), safe: true, edits: [{ span: withLine(text, one), newText: "" }] }],
      }))
  );
}

/** A directive alone on its line goes with the line; one behind other text goes with the space before it. */
function withLine(text: string, { span }: Directive) {
  const line = lineAt(text, span.from);
  const alone = text.slice(line.from, span.from).trim() === "" && text.slice(span.to, line.to).trim() === "";
  if (alone) return { from: line.from, to: Math.min(text.length, line.to + 1) };
  let { from } = span;
  while (from > line.from && (text[from - 1] === " " || text[from - 1] === "\t")) from--;
  return { from, to: span.to };
}

function unknown(directive: Directive): Finding[] {
  if (!NAMES.includes(directive.name)) {
    const words = {
      text: directive.name,
      span: { ...directive.nameSpan, from: directive.nameSpan.from + "nianbao-".length },
    };
    return [misnamed(noName, words, NAMES)];
  }
  if (directive.name === "edition") {
    const known = editions.map((edition) => edition.id as string);
    return directive.args
      .slice(0, 1)
      .filter((arg) => !known.includes(arg.text))
      .map((arg) => misnamed(noEdition, arg, known));
  }
  return directive.args.filter((arg) => !ruleIds.has(arg.text)).map((arg) => misnamed(noRule, arg, [...ruleIds]));
}

function misnamed(text: typeof noRule, { text: name, span }: Phrase, known: readonly string[]): Finding {
  const near = known.find((one) => Math.abs(one.length - name.length) <= 2 && editDistance(one, name) <= 2);
  return {
    at: span,
    message: say(text, { name, known: known.join("、") }),
    fixes: near ? [{ title: say(texts.restore, { text: near }), safe: true, edits: [{ span, newText: near }] }] : [],
  };
}
