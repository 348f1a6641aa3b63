import type { BindOptions, Report } from "./report/index.ts";
import { type Finding, rules, type Severity } from "./rules/index.ts";
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
  for (const rule of report.beforeForms ? [titleWording] : rules) {
    const set = options.rules?.[rule.id];
    if (set === "off") continue;
    for (const finding of rule.check?.(report) ?? []) {
      found.push({ rule: rule.id, ...finding, severity: set ?? finding.severity ?? rule.severity });
    }
  }
  return suppress(report, found, options).sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to);
}
