import { tablesOf } from "../edition/index.ts";
import { say } from "../message.ts";
import { captionAbove, captionWithin } from "../report/captions.ts";
import type { BoundCaption, BoundLabel, Report } from "../report/index.ts";
import { gluedLabels } from "./glued-labels.ts";
import { lostPipe } from "./lost-pipe.ts";
import { movedBeside } from "./number-behind-label.ts";
import { isOutdated } from "./outdated.ts";
import { restore } from "./restored.ts";
import { defineRule, type Finding } from "./rule.ts";

const folded = {
  zh: "应为“{form}”（括号、引号或序号的写法不同）",
  en: "Should be “{form}” (brackets, quotes or enumeration differ)",
};
const near = { zh: "应为“{form}”", en: "Should be “{form}”" };
const unitBehind = {
  zh: "应为“{form}”；单位“{unit}”写在数的后面",
  en: "Should be “{form}”; the unit, {unit}, goes behind the amount",
};
const otherUnit = {
  zh: "应为“{form}”；这里以“{unit}”计，改名称时数额也要换算",
  en: "Should be “{form}”; this counts in {unit}, so that the amounts are to be converted as well",
};
const numberBehind = {
  zh: "应为“{form}”；后面的 {number} 是数，请填到右边的格子里",
  en: "Should be “{form}”; {number} is a number, and goes into a cell to the right",
};

/** `label-wording`: labels of rows and columns and captions are the form's, letter by letter. Source: both forms, the tables. */
export const labelWording = defineRule({
  id: "label-wording",
  group: "wording",
  severity: "warning",
  title: { zh: "表中的项目、栏目和题名一字不改", en: "Labels and captions are taken letter by letter" },
  about: {
    zh: "表格各行各栏的名称和题名由格式规定，标点也在内：括号用全角，引号用“”，序号用“1.”。题名与下面的表格对不上的（如行政处罚的表格写成第（五）项），也在这里提示。空格不算。",
    en: "The labels of rows and columns and the captions are the form's, punctuation included: full-width brackets, curly quotes, 1. and not 1、. A caption that names another table than the one below it is reported here as well. White space does not matter.",
  },
  *check(report) {
    const misplaced = misplacedCaptions(report);
    for (const caption of report.captions) {
      const other = misplaced.get(caption);
      if (other) yield other;
      else if (drifted(caption)) yield drift(caption, caption.label);
    }
    for (const table of report.tables) {
      if (isOutdated(table, report.edition)) continue;
      const within = captionWithin(table);
      if (within && table.form.caption && drifted(within)) yield drift(within, table.form.caption);
      const typed = gluedLabels(table)?.typed.span;
      for (const { label, form } of table.columns) {
        if (label && form && drifted(label) && label.span !== typed) yield drift(label, form.label);
      }
      for (const row of table.rows) {
        const { label, form, groups } = row;
        const { text } = report.draft;
        if (label && form && drifted(label) && !lostPipe(row, table, text)) {
          const finding = drift(label, form.label);
          yield finding.fixes ? finding : { ...finding, fixes: movedBeside(row, table, text) };
        }
        for (const group of groups) if (group.form && drifted(group)) yield drift(group, group.form.label);
      }
    }
  },
  examples: [
    {
      bad: "| 2.其他法律行政止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      good: "| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    },
    { bad: "| 1、属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", good: "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |" },
  ],
});

/**
 * Captions that name another table than the one below them. Where the table that they name is missing, either may have
 * been lost, and nothing is said.
 */
function misplacedCaptions({ tables, edition }: Report): Map<BoundCaption, Finding> {
  const findings = new Map<BoundCaption, Finding>();
  const here = new Set(tables.map(({ form }) => form.caption));
  const known = new Set(tablesOf(edition).map(({ caption }) => caption));
  for (const table of tables) {
    const { form, edition: own, missingRows } = table;
    const caption = captionAbove(table);
    if (!caption || !form.caption || caption.label === form.caption) continue;
    if (own !== edition || missingRows.length > 0 || (known.has(caption.label) && !here.has(caption.label))) continue;
    findings.set(caption, drift({ ...caption, fit: "near" }, form.caption));
  }
  return findings;
}

/** 元, 万元: the unit of money that a label tells. */
const unitOf = (label: string): string | undefined => /[十百千万亿]*元/.exec(label)?.[0];

/** A number at a label's end, which slipped there from the cell beside it. */
const numberOf = (label: string): string | undefined => /(?<![\d０-９])[\d０-９]+(?=[件项条起个]?$)/.exec(label)?.[0];

const drifted = ({ fit }: BoundLabel): boolean => fit !== "exact";

function drift({ fit, span, text }: BoundLabel, form: string): Finding {
  // With the label the amounts below would change: nothing that a machine may do.
  const [unit, own] = [unitOf(text), unitOf(form)];
  if (unit !== own && unit !== undefined)
    return { at: span, message: say(own === undefined ? unitBehind : otherUnit, { form, unit }) };
  const number = numberOf(text);
  if (number !== undefined && number !== numberOf(form))
    return { at: span, message: say(numberBehind, { form, number }) };
  return { at: span, message: say(fit === "folded" ? folded : near, { form }), fixes: [restore(span, form, true)] };
}
