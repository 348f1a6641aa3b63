import { parseDraft } from "../../server/src/draft/index.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { render } from "../../server/src/message.ts";
import { type BindOptions, bindReport, type Report } from "../../server/src/report/index.ts";
import type { Finding, Rule } from "../../server/src/rules/index.ts";
import { writeDraft } from "../kit/draft.ts";
import type { Content, Figures } from "../kit/figures.ts";

/** A report of the form of 2021 with these figures; what is not named is 0. */
export function draftOf(agency: string, year: number, base: Figures = {}): string {
  const content: Content = { edition: year < 2021 ? "2019" : "2021", agency, year, base };
  return writeDraft(content).text;
}

export const bound = (text: string, options: BindOptions = {}): Report => bindReport(parseDraft(text), options);

/** What a rule marks, with its message in both languages. */
export function marked(rule: Rule, report: Report): { at: string; zh: string; en: string; finding: Finding }[] {
  return [...(rule.check?.(report) ?? [])].map((finding) => ({
    at: report.draft.text.slice(finding.at.from, finding.at.to),
    zh: render(finding.message, "zh-cn"),
    en: render(finding.message, "en"),
    finding,
  }));
}

/** All that a rule says of a report, to be read: words marked, message, cell, places related, and each fix with its text. */
export function told(rule: Rule, report: Report) {
  return marked(rule, report).map(({ at, zh, en, finding: { severity, cell, related, fixes } }) => ({
    at,
    zh,
    en,
    ...(severity && { severity }),
    ...(cell && { cell: `${cell.table}/${cell.row}/${cell.column}` }),
    ...(related?.length && {
      related: related.map(
        ({ at, in: other, message }) =>
          `${(other ?? report).draft.text.slice(at.from, at.to)} – ${render(message, "zh-cn")}`,
      ),
    }),
    ...(fixes?.length && {
      fixes: fixes.map(
        ({ title, safe, edits }) =>
          `${safe ? "safe" : "claim"}: ${render(title, "zh-cn")} → ${edits.map(({ newText }) => newText.trim()).join("，")}`,
      ),
    }),
  }));
}

export const marks = (rule: Rule, report: Report): string[] => marked(rule, report).map(({ at }) => at);

/** The text after the first fix of a rule's first finding. */
export function fixed(rule: Rule, report: Report): string {
  const fix = marked(rule, report)[0]?.finding.fixes?.[0];
  return applyEdits(report.draft.text, fix?.edits ?? []);
}
