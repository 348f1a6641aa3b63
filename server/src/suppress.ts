import type { CheckOptions, Reported } from "./check.ts";
import type { Directive, Phrase } from "./draft/index.ts";
import { editDistance } from "./edit-distance.ts";
import { editionById, editionForYear, editions } from "./edition/index.ts";
import { say } from "./message.ts";
import { Lines } from "./position.ts";
import type { Report } from "./report/index.ts";
import { unknownDirective, unusedDirective } from "./rules/directives.ts";
import { type Finding, type Rule, ruleIds } from "./rules/index.ts";
import { texts } from "./rules/texts.ts";
import { rulesOf, SILENCING, Silence } from "./silence.ts";

const NAMES = [...SILENCING, "enable", "edition"];

const unused = { zh: "这条注释没有停用任何提示，可以删去", en: "This directive silences nothing and can be removed" };
const remove = { zh: "删去这条注释", en: "Remove the directive" };
const noName = { zh: "没有“{name}”这种注释", en: "There is no directive “{name}”" };
const noRule = { zh: "没有“{name}”这条规则", en: "There is no rule “{name}”" };
const noEdition = {
  zh: "没有“{name}”这一版格式，可用：{known}",
  en: "There is no edition “{name}”; known are {known}",
};
const whichEdition = { zh: "没有写明用哪一版格式，可用：{known}", en: "No edition is named; known are {known}" };

/** Leaves out what the draft's directives silence, and adds what is to be said of the directives themselves. */
export function suppress(report: Report, found: readonly Reported[], options: CheckOptions): Reported[] {
  const { directives, text } = report.draft;
  if (directives.length === 0) return [...found];
  const lines = new Lines(text);
  const silence = new Silence(directives, lines);
  const used = new Set<Directive>();
  const kept = found.filter((finding) => {
    const directive = silence.at(finding.rule, finding.at.from);
    if (directive) used.add(directive);
    return !directive;
  });
  const named = new Set(directives.filter(({ name }) => SILENCING.includes(name)).flatMap(rulesOf));
  const spoken = [
    ...asReported(
      unknownDirective,
      options,
      directives.flatMap((one) => unknown(one, report)),
    ),
    ...asReported(unusedDirective, options, unusedOf(directives, used, options, lines, text)),
  ];
  return [...kept, ...spoken.filter((finding) => !named.has(finding.rule))];
}

function asReported(rule: Rule, options: CheckOptions, findings: readonly Finding[]): Reported[] {
  const set = options.rules?.[rule.id];
  return set === "off"
    ? []
    : findings.map((finding) => ({ ...finding, rule: rule.id, severity: set ?? rule.severity }));
}

function unusedOf(
  directives: readonly Directive[],
  used: ReadonlySet<Directive>,
  options: CheckOptions,
  lines: Lines,
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
        fixes: [{ title: say(remove), safe: true, edits: [{ span: withLine(text, lines, one), newText: "" }] }],
      }))
  );
}

/** A directive alone on its line goes with the line; one behind other text goes with the space before it. */
function withLine(text: string, lines: Lines, { span }: Directive) {
  const { line } = lines.positionAt(span.from);
  const { from: start } = lines.lineSpan(line);
  const last = lines.positionAt(span.to).line;
  const { to: end } = lines.lineSpan(last);
  const alone = text.slice(start, span.from).trim() === "" && text.slice(span.to, end).trim() === "";
  if (alone) return { from: start, to: lines.lineSpan(last + 1).from };
  let { from } = span;
  while (from > start && (text[from - 1] === " " || text[from - 1] === "\t")) from--;
  return { from, to: span.to };
}

function unknown(directive: Directive, report: Report): Finding[] {
  if (!NAMES.includes(directive.name)) {
    const words = {
      text: directive.name,
      span: { ...directive.nameSpan, from: directive.nameSpan.from + "nianbao-".length },
    };
    return [misnamed(noName, words, NAMES)];
  }
  if (directive.name === "edition") return unknownEdition(directive, report);
  return directive.args.filter((arg) => !ruleIds.has(arg.text)).map((arg) => misnamed(noRule, arg, [...ruleIds]));
}

/** Which edition is meant is told by the year, if anything, and never by the likeness of two numbers. */
function unknownEdition({ args: [named], nameSpan }: Directive, { year }: Report): Finding[] {
  if (named && editionById(named.text)) return [];
  const known = editions.map((edition) => edition.id).join("、");
  if (!named) return [{ at: nameSpan, message: say(whichEdition, { known }) }];
  const { span } = named;
  const meant = year === undefined ? undefined : editionForYear(year)?.id;
  const fix = meant && { title: say(texts.restore, { text: meant }), safe: false, edits: [{ span, newText: meant }] };
  return [{ at: span, message: say(noEdition, { name: named.text, known }), fixes: fix ? [fix] : [] }];
}

function misnamed(text: typeof noRule, { text: name, span }: Phrase, known: readonly string[]): Finding {
  const near = known.find((one) => Math.abs(one.length - name.length) <= 2 && editDistance(one, name) <= 2);
  return {
    at: span,
    message: say(text, { name }),
    fixes: near ? [{ title: say(texts.restore, { text: near }), safe: true, edits: [{ span, newText: near }] }] : [],
  };
}
