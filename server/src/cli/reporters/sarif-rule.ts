import type { ReportingDescriptor, Result } from "sarif";
import { type Lang, render, say } from "../../message.ts";
import type { Rule, Severity } from "../../rules/index.ts";
import { rulePage } from "../../rules/page.ts";

/** The weights that SARIF knows. */
export const levels: Readonly<Record<Severity, NonNullable<Result["level"]>>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** A rule as the list of rules in a SARIF log has it. */
export function descriptorOf(rule: Rule, lang: Lang): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: render(say(rule.title), lang) },
    fullDescription: { text: render(say(rule.about), lang) },
    help: { text: render(say(rule.about), lang), markdown: rulePage(rule, lang) },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.group] },
  };
}
