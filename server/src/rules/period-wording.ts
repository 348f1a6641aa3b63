import type { Span } from "../draft/index.ts";
import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import { restore } from "./restored.ts";
import { defineRule } from "./rule.ts";

const wrong = {
  zh: "数据的统计期限应为 {year} 年 1 月 1 日至 12 月 31 日",
  en: "The figures cover 1 January to 31 December {year}",
};

/** A line may end within it, by LF or CRLF; 年 behind a year and the last 日 may have been lost. */
const PERIOD =
  /(?<!\d)((?:19|20)\d\d)\r?\s?(年?)\r?\s?(\d{1,2})\r?\s?月\r?\s?(\d{1,2})\r?\s?日\r?\s?起?\r?\s?(?:至|到|[-—－~～]{1,2})\r?\s?(?:((?:19|20)\d\d)\r?\s?(年?)\r?\s?)?(\d{1,2})\r?\s?月\r?\s?(\d{1,2})(?!\r?\s?[\d号])(?:\r?\s?(日))?/g;

/** 202411日至20241231日: 年 and 月 were lost, as some programs copy. */
const LOST = /(?<!\d)((?:19|20)\d\d)年?0?1月?0?1日?起?(?:至|到|[-—－~～]{1,2})(?:((?:19|20)\d\d)年?)?12月?31日?/g;

/** A sentence that speaks of the period of the figures, not of some campaign or project. */
const OF_FIGURES =
  /报告[^。；]{0,12}涵盖(?=[^，。；]{0,4}(?:19|20)\d\d)|统计(?:期限|时限|时间|期间|周期|口径|日期)|数据[^。；]{0,12}(?:期限|时限|起止|统计|截止|时间)/;

/** `period-wording`: the figures cover the calendar year of the report. Source: article 50 of the 条例, both forms. */
export const periodWording = defineRule({
  id: "period-wording",
  group: "wording",
  severity: "warning",
  title: { zh: "统计期限是报告年度的全年", en: "The figures cover the report's year" },
  about: {
    zh: "报告所列数据的统计期限为报告年度的 1 月 1 日至 12 月 31 日。年份与标题不一致时给出改法，但不自动改正：也可能是标题没有改。",
    en: "The figures cover 1 January to 31 December of the report's year. Where the year differs from the title's, the fix is offered but not applied by itself: the title may be the one that is wrong.",
  },
  *check(report) {
    const { year } = report;
    if (year === undefined) return;
    for (const { at, words } of sentences(report)) {
      if (!OF_FIGURES.test(words)) continue;
      for (const { index, whole, from, to, complete } of periodsIn(words)) {
        const ownYear = Number(from) === year && Number(to) === year;
        if (ownYear && complete) continue;
        const span: Span = { from: at + index, to: at + index + whole.length };
        const right = `${year}年1月1日${whole.includes("起") ? "起" : ""}至${year}年12月31日`;
        yield { at: span, message: say(wrong, { year }), fixes: [restore(span, right, ownYear)] };
      }
    }
  },
  examples: [
    {
      bad: "所列数据的统计期限为2024年1月1日至2024年12月30日。",
      good: "所列数据的统计期限为2024年1月1日至2024年12月31日。",
    },
  ],
});

interface Period {
  readonly index: number;
  readonly whole: string;
  /** The years that it begins and ends in. */
  readonly from: string;
  readonly to: string;
  /** From 1 January to 31 December, every sign of it there. */
  readonly complete: boolean;
}

/** The periods that a sentence tells; those that lost their signs only where it tells no other. */
function* periodsIn(words: string): Generator<Period> {
  let told = false;
  for (const match of words.matchAll(PERIOD)) {
    const [whole, from = "", , , , to = from] = match;
    yield { index: match.index, whole, from, to, complete: isWholeYear(match) };
    told = true;
  }
  if (told) return;
  for (const { index, 0: whole, 1: from = "", 2: to = from } of words.matchAll(LOST))
    yield { index, whole, from, to, complete: false };
}

/** From 1 January to 31 December, every sign of it there. */
function isWholeYear(match: RegExpExecArray): boolean {
  const [mark, month, day, , lastMark = mark, lastMonth, lastDay, end = ""] = match.slice(2);
  const days = [month, day, lastMonth, lastDay].map(Number).join();
  return days === "1,1,12,31" && Boolean(mark && lastMark && end);
}

const SENTENCE = /[^。；]*[。；]|[^。；]+$/g;

/** The sentences of the preamble and of all sections that hold a date. */
function* sentences({ draft }: Report): Generator<{ at: number; words: string }> {
  for (const block of draft.blocks) {
    if (block.kind !== "paragraph") continue;
    let at = block.block.from;
    const text = draft.text.slice(at, block.block.to);
    if (!/[月日]/.test(text)) continue;
    for (const words of text.match(SENTENCE) ?? []) {
      if (/[月日]/.test(words)) yield { at, words };
      at += words.length;
    }
  }
}
