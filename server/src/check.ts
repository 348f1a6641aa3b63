import type { BindOptions, Report } from "./report/index.ts";
import { type Finding, type Rule, rules, type Severity } from "./rules/index.ts";
import { missingTitle } from "./rules/missing-title.ts";
import { titleWording } from "./rules/title-wording.ts";
import { suppress } from "./suppress.ts";

export interface CheckOptions extends BindOptions {
  /** Severity by rule id; "off" leaves a rule out. What is not named keeps the rule's own. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
}

/** A finding with the rule that made it and the weight that the settings give it. */
export interface Reported extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * Every finding of every rule on a report, in the order of the text, without those that a directive silences.
 * Pure and synchronous; never throws.
 */
export function check(report: Report, options: CheckOptions = {}): Reported[] {
  const found: Reported[] = [];
  // What nobody can read is not to pass as right, whatever is switched off.
  const settings = report.draft.undecoded === undefined ? options.rules : undefined;
  for (const rule of rulesFor(report)) {
    const set = settings?.[rule.id];
    if (set === "off") continue;
    for (const finding of rule.check?.(report) ?? []) {
      found.push({ rule: rule.id, ...finding, severity: set ?? finding.severity ?? rule.severity });
    }
  }
  return suppress(report, found, options).sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
}

/** Only what can be said of a text that could not be read, or of a report before there were forms. */
function rulesFor({ draft, beforeForms }: Report): readonly Rule[] {
  if (draft.undecoded !== undefined) return [missingTitle];
  return beforeForms ? [titleWording] : rules;
}
