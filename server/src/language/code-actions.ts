import type { Reported } from "../check.ts";
import type { Span } from "../draft/index.ts";
import { recompute } from "../edit/recompute.ts";
import { type Message, render, say } from "../message.ts";
import { type Fix, rules } from "../rules/index.ts";
import { type Action, action, FIX_ALL, QUICK_FIX } from "./action.ts";
import { type ActionContext, findingsAt, wants } from "./action-context.ts";
import { type CheckedDraft, touch } from "./checked-draft.ts";
import { findingKey, tableKey } from "./deed.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { disableEdit } from "./disable.ts";
import { REWRITE, rewritesAt } from "./rewrites.ts";

const texts = {
  fixRule: { zh: "修正全文同类问题：{rule}（{count} 处）", en: "Fix every {rule} in this draft ({count})" },
  recompute: { zh: "重算本表合计（{count} 处{left}）", en: "Recompute the totals of this table ({count}{left})" },
  fixAll: {
    zh: "修正全文可以确定的差错（{count} 处{left}）",
    en: "Fix all that is certain in this draft ({count}{left})",
  },
  left: {
    zh: "；另有 {count} 处合计不改：相加的数字本身存疑",
    en: "; {count} wrong totals left, as the numbers they add up are in doubt",
  },
  disable: { zh: "本行不检查“{rule}”（请写明理由）", en: "Disable {rule} for this line (give the reason)" },
};

/** What can be done about the findings at a place, and about the draft as a whole; `editsOf` works one of them out. */
export function codeActionsOf(draft: CheckedDraft, context: ActionContext): Action[] {
  return [
    ...(wants(context, QUICK_FIX) ? quickFixes(draft, context) : []),
    ...(wants(context, REWRITE) ? rewritesAt(draft, draft.lines.spanOf(context.range)) : []),
    ...(wants(context, FIX_ALL) ? fixAll(draft) : []),
  ];
}

/** Of more findings, as where all of a long draft is selected, nobody looks through the fixes one by one. */
const MOST_OFFERED = 100;

function quickFixes(draft: CheckedDraft, context: ActionContext): Action[] {
  const { diagnostics } = context;
  const here = draft.lines.spanOf(context.range);
  const all = findingsAt(draft, context);
  const touched = all.slice(0, MOST_OFFERED);
  const touchedRules = new Set(all.map(({ rule }) => rule));
  const diagnosticsOf = (findings: readonly Reported[]) => ({
    diagnostics: findings.map((finding) => diagnosticOf(draft, finding, diagnostics)),
  });
  return [
    ...offers(draft, touched).map(({ fix, title, findings, preferred }) => ({
      ...action(draft, QUICK_FIX, fix.title, { kind: "fix", finding: findingKey(draft, findings[0]), title }),
      ...diagnosticsOf(findings),
      ...(preferred && { isPreferred: true }),
    })),
    ...recomputeTables(draft, here, touched),
    ...[...touchedRules].flatMap((rule) => fixRule(draft, rule)),
    ...onePerLine(draft, touched).map((finding) => ({
      ...action(draft, QUICK_FIX, say(texts.disable, { rule: named(finding.rule) }), {
        kind: "disable",
        finding: findingKey(draft, finding),
      }),
      ...diagnosticsOf([finding]),
    })),
  ];
}

interface Offer {
  readonly fix: Fix;
  readonly title: string;
  /** All the findings that offer the same: a slip of the pen may explain several wrong sums. */
  readonly findings: [Reported, ...Reported[]];
  /** The first safe fix of a finding. */
  preferred: boolean;
}

function offers({ lang }: CheckedDraft, findings: readonly Reported[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const finding of findings) {
    const best = finding.fixes?.find(({ safe }) => safe);
    for (const fix of finding.fixes ?? []) {
      const title = render(fix.title, lang);
      const same = JSON.stringify([title, fix.edits]);
      const offer = offers.get(same);
      if (!offer) offers.set(same, { fix, title, findings: [finding], preferred: fix === best });
      else {
        offer.findings.push(finding);
        offer.preferred ||= fix === best;
      }
    }
  }
  return [...offers.values()];
}

/** Not where the one total to write is the one that has just been offered. */
function recomputeTables(draft: CheckedDraft, here: Span, touched: readonly Reported[]): Action[] {
  return draft.report.tables.flatMap((table) => {
    if (!touch(table.source.block, here)) return [];
    const { edits, left } = recompute(draft.report, [table]);
    const [first, second] = edits;
    if (!first || (!second && touched.some(({ at }) => touch(at, first.span)))) return [];
    const title = say(texts.recompute, { count: edits.length, left: leftOut(left.length) });
    return action(draft, QUICK_FIX, title, { kind: "recompute", table: tableKey(draft, table) });
  });
}

function fixRule(draft: CheckedDraft, rule: string): Action[] {
  const count = safelyFixable(draft).filter((finding) => finding.rule === rule).length;
  if (count < 2) return [];
  return [action(draft, QUICK_FIX, say(texts.fixRule, { rule: named(rule), count }), { kind: "fix-rule", rule })];
}

function fixAll(draft: CheckedDraft): Action[] {
  const count = safelyFixable(draft).length;
  if (count === 0) return [];
  const left = leftOut(recompute(draft.report).left.length);
  return [action(draft, FIX_ALL, say(texts.fixAll, { count, left }), { kind: "fix-all" })];
}

const safelyFixable = ({ findings }: CheckedDraft) => findings.filter(({ fixes }) => fixes?.some(({ safe }) => safe));

/** A rule's name is English; in Chinese its title says more. */
const named = (rule: string): Message => say({ zh: rules.find(({ id }) => id === rule)?.title.zh ?? rule, en: rule });

/** What stands behind a count where wrong totals are not among it. */
const leftOut = (count: number): Message | "" => (count > 0 ? say(texts.left, { count }) : "");

/** A directive silences a rule for the whole line, so one offer a line and rule is enough. */
function onePerLine(draft: CheckedDraft, findings: readonly Reported[]): Reported[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const place = `${finding.rule} ${draft.lines.positionAt(finding.at.from).line}`;
    return !seen.has(place) && seen.add(place) && disableEdit(draft, finding) !== undefined;
  });
}
