import type { Span } from "../draft/index.ts";
import { say, type Text } from "../message.ts";
import type { Report } from "../report/index.ts";
import { defineRule, type Finding } from "./rule.ts";
import { signatureOf } from "./signature.ts";
import { texts } from "./texts.ts";

const other = {
  zh: "这里写的是 {said} 年，报告年度是 {year} 年；如果不是有意写往年，请改正",
  en: "This says {said}, while the report is on {year}; correct it unless an earlier year is meant",
};
const future = {
  zh: "这里写的是 {said} 年，报告年度是 {year} 年，那时的件数还不知道",
  en: "This says {said}, while the report is on {year}: how many there will be is not known",
};
const signed = {
  zh: "落款日期在 {year} 年结束之前，年份可能没有改",
  en: "The report on {year} is signed before that year has ended: the year may be a leftover",
};

/**
 * `narrative-year`: the report's own deeds are dated in its own year. Source: article 50 of the 条例 (the year that is
 * reported on); a year left over from last year's text is seen in published reports.
 */
export const narrativeYear = defineRule({
  id: "narrative-year",
  group: "narrative",
  severity: "information",
  title: { zh: "正文的年份是报告年度", en: "The text speaks of the report's year" },
  about: {
    zh: "一段话以往年的年份开头、说的是本机关本年度该报告的事，而整段没有提到报告年度，多半是沿用上年文字时忘了改。与往年比较、文件名称中的年份不算。写往后年份的件数的，也提示。落款日期早于报告年度年末的，一并提示。",
    en: "A paragraph that opens with an earlier year, speaks of what this report is about and never names the report's year was most likely taken over from last year. Comparisons and titles of documents do not count. What was counted in a later year is told as well. A date of signature before the end of the year is mentioned, too.",
  },
  *check(report) {
    const { year } = report;
    if (year === undefined) return;
    yield* inPreamble(report, year);
    for (const section of report.sections) {
      for (const block of section.blocks) {
        if (block.kind === "paragraph") for (const { span } of block.lines) yield* opening(report, span, year);
      }
    }
    const { date } = signatureOf(report);
    if (date && (date.year < year || (date.year === year && date.month < 12))) {
      yield { at: date.span, message: say(signed, { year }) };
    }
  },
  examples: [
    {
      bad: "（二）依申请公开。2023年，我办受理政府信息公开申请23件。",
      good: "（二）依申请公开。2024年，我办受理政府信息公开申请23件。",
    },
  ],
});

/** A year at the beginning of a paragraph, or behind its lead-in. */
const OPENS =
  /^(?:[（(][一二三四五六七八九十]{1,2}[）)][^。：:，,\n]{0,30}[。：:]?\s?)?((?:19|20)\d\d)\s?年(?:度)?[，,]?\s?(我|本|全|共|收到|受理|办理|新收|未|没有|区政府|市政府|县政府|镇|各级|通过)/;
/** Words that make an earlier year right. */
const MEANT = /同比|相比|较|以来|起[，,]|印发|启动|获|评为|连续|上年|此前|当时|曾|至今|截至/;

/** What was done so many times; and what is still to be done. */
const COUNTS = /(?:收到|受理|办理|办结|答复|公开|发布|制发)[^。；，,]{0,20}\d+\s?[件条份篇]/;
const PLANS = /将|要|拟|计划|预计|力争|确保|下一步|继续|截至/;

function* opening({ draft }: Report, { from, to }: Span, year: number): Generator<Finding> {
  const line = draft.text.slice(from, to);
  const match = OPENS.exec(line.slice(0, 80));
  const said = Number(match?.[1]);
  if (!match || said === year || line.includes(String(year))) return;
  const sentence = line.slice(0, Math.max(0, line.indexOf("。", match[0].length)) || undefined);
  if (said < year ? MEANT.test(sentence) : !COUNTS.test(sentence) || PLANS.test(sentence)) return;
  const at = from + match[0].indexOf(String(said));
  yield finding({ from: at, to: at + 4 }, said, year, said > year ? future : other);
}

const OF_REPORT = /((?:19|20)\d\d)\s?年(?:度)?政府信息公开(?:工作)?(?:年度)?报告/g;

/** 现将…2023年政府信息公开工作年度报告公布如下, in the preamble of the report on 2024. */
function* inPreamble({ draft, title, bodyFrom }: Report, year: number): Generator<Finding> {
  const from = title?.span.to ?? 0;
  const text = draft.text
    .slice(from, Math.max(from, bodyFrom))
    .replace(/《[^《》\n]{0,120}》/g, (title) => " ".repeat(title.length));
  for (const match of text.matchAll(OF_REPORT)) {
    const said = Number(match[1]);
    const at = from + match.index;
    if (said !== year) yield finding({ from: at, to: at + 4 }, said, year, other);
  }
}

function finding(span: Span, said: number, year: number, message: Text): Finding {
  return {
    at: span,
    message: say(message, { said, year }),
    fixes: [{ title: say(texts.changeTo, { value: year }), safe: false, edits: [{ span, newText: String(year) }] }],
  };
}
