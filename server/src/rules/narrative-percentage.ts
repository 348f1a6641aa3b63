import { type Message, say } from "../message.ts";
import { Figures } from "../narrative/binding/figures.ts";
import { type BoundNumber, readNarrative, type SaidNumber, type Sentence } from "../narrative/index.ts";
import { caseWholes, deeds } from "../narrative/quantities/index.ts";
import type { Quantity } from "../narrative/quantities/quantity.ts";
import { isChange, percentagesOf, saysDown } from "../narrative/shares/percentages.ts";
import { type Done, isBeyondAll } from "../narrative/shares/rates.ts";
import { oddRestShares } from "../narrative/shares/rest-shares.ts";
import { groupsOf, oddTableShares } from "../narrative/shares/table-shares.ts";
import { agencyKind } from "../narrative/words/agency.ts";
import { isPercent } from "../narrative/words/units.ts";
import { has, isWord } from "../narrative/words/words.ts";
import type { Report } from "../report/index.ts";
import { relate } from "./narrative-count.ts";
import { defineRule, type Finding } from "./rule.ts";

const share = { zh: "{part}÷{whole} 是 {right}%，这里写作 {said}%", en: "{part} ÷ {whole} is {right}%, not {said}%" };
const change = {
  zh: "由 {past} 到 {now}，变化是 {right}%，这里写作 {said}%",
  en: "From {past} to {now} is a change of {right}%, not {said}%",
};
const beyond = {
  zh: "部分不会超过全部的 100%，这里写作 {said}%",
  en: "No part is more than 100% of its whole; this says {said}%",
};
const rest = {
  zh: "前面各项占比以外还有 {right}%，这里写作 {said}%",
  en: "The shares before leave {right}%; this says {said}%",
};
const since = {
  zh: "上年报告的{says}是 {past}，今年 {now}，变化是 {right}%，这里写作 {said}%",
  en: "Last year's {says} was {past}, this year's {now}: a change of {right}%, not {said}%",
};
const counted = { zh: "算式中的数：{value}", en: "number of the sum: {value}" };

/**
 * `narrative-percentage`: a percentage is what the two numbers beside it give, by rounding or cutting off; one on the
 * year before is what last year's report gives. Source: arithmetic.
 */
export const narrativePercentage = defineRule({
  id: "narrative-percentage",
  group: "narrative",
  severity: "information",
  title: { zh: "百分比与旁边的数相符", en: "Percentages are what the numbers beside them give" },
  about: {
    zh: "“占……%”“（……%）”应由旁边的两个数算得出来，四舍五入、截尾都可以；旁边没有数的，如“予以公开占……%”，按表格里的数核对。办结率、公开率、纠错率按句子里或表格里的数核对，占比、办结率不会超过 100%；“其他占……%”是前面各项占比剩下的。有上年的年报时，“同比增长……%”按上年的数核对。找不到依据的百分比不作判断。",
    en: "A share in percent is what the two numbers beside it give, rounded or cut off; where none stand beside it (予以公开占……%), what the tables give. Rates of what was done, granted or corrected are checked by the numbers of their sentence or of the tables, and neither these nor shares exceed 100 %; the share of all others is what the shares before it leave. Where last year's report is at hand, a change in percent is checked against it. Percentages that nothing tells of are left alone.",
  },
  *check(report) {
    const { sentences, numbers, figures } = readNarrative(report);
    const kind = agencyKind(report.agency);
    let wholes: number[] | undefined;
    let known: number[] | undefined;
    const groups = () => {
      known ??= groupsOf(figures);
      return known;
    };
    let allCases: number[] | undefined;
    const ofCases = () => {
      allCases ??= caseWholes.flatMap((one) => valuesOf(figures, one));
      return allCases;
    };
    const done = (verb: Done) => valuesOf(figures, deeds[verb]);
    // A number that the tables contradict is a finding by itself, and the reason why no percentage comes out.
    const wrong = new Set(numbers.flatMap(({ holds, span }) => (holds ? [] : span.from)));
    for (const sentence of sentences) {
      if (!sentence.counted.some(({ number }) => isPercent(number.unit))) continue;
      wholes ??= valuesOf(figures, deeds.take);
      const told = new Set<SaidNumber>();
      // By the numbers beside them.
      const right = new Set<SaidNumber>();
      for (const percentage of percentagesOf(sentence, { wholes, groups, cases: ofCases, done })) {
        const [pair] = percentage.pairs;
        if (percentage.holds) right.add(percentage.number);
        if (percentage.holds || !pair || percentage.pairs.some((both) => both.some(({ span }) => wrong.has(span.from))))
          continue;
        const [part, whole] = pair.map(({ value }) => value) as [number, number];
        const due = percentage.kind === "share" ? (part / whole) * 100 : (Math.abs(part - whole) / whole) * 100;
        // A number that was computed, or that the tables give, stands nowhere in the sentence.
        const said = pair.filter((one) => sentence.counted.some(({ number }) => number === one));
        const args = { part, whole, now: part, past: whole, right: shown(due), said: percentage.number.value };
        told.add(percentage.number);
        yield finding(percentage.number, say(percentage.kind === "share" ? share : change, args), said);
      }
      const odd = new Set<SaidNumber>();
      for (const { number, part, whole } of oddTableShares(sentence, kind, figures, {
        wholes,
        groups,
        cases: ofCases,
      })) {
        if (right.has(number)) continue;
        odd.add(number);
        // 公开和部分公开合计占69.3%: beside the numbers that it sums up it was told of already.
        if (told.has(number)) continue;
        const args = { part: part.value, whole, right: shown((part.value / whole) * 100), said: number.value };
        yield { at: number.span, message: say(share, args), related: part.cells.map(relate) };
      }
      for (const { number, left } of oddRestShares(sentence, odd))
        yield finding(number, say(rest, { right: shown(left), said: number.value }), []);
      for (const one of sentence.counted)
        if (isBeyondAll(one)) yield finding(one.number, say(beyond, { said: one.number.value }), []);
      if (report.previous) yield* sinceLastYear(sentence, numbers, report.previous);
    }
  },
  examples: [{ bad: "受理申请23件，其中自然人申请20件，占85%。", good: "受理申请23件，其中自然人申请20件，占86.9%。" }],
});

/** What a share may be of, or a rate, without its being named beside it: each reading's number. */
function valuesOf(figures: Figures, { table, readings }: Quantity): number[] {
  return readings.flatMap((reading) => {
    const figure = figures.read(table, reading, undefined);
    return figure === undefined || figure === "unknown" ? [] : figure.value;
  });
}

/** 收办申请3646件，同比增长1.05%, with last year's report at hand. */
function* sinceLastYear(sentence: Sentence, numbers: readonly BoundNumber[], previous: Report): Generator<Finding> {
  const past = new Figures(previous);
  for (const [at, one] of sentence.counted.entries()) {
    const year = one.before.some(
      (token) => isWord(token, "last") || (isWord(token, "change") && token.text === "同比"),
    );
    if (!isPercent(one.number.unit) || one.number.approximate || !year || !has(one.before, "change")) continue;
    const subject = sentence.counted[at - 1];
    const now = subject && numbers.find(({ span }) => span === subject.number.span);
    if (!now?.holds) continue;
    const down = saysDown(one);
    const before = now.quantity.readings.flatMap((reading) => {
      const figure = past.read(now.quantity.table, reading, undefined);
      return figure === undefined ? [] : figure === "unknown" ? [undefined] : [{ reading, figure }];
    });
    // A cell of last year's that cannot be read may be the one that was meant.
    if (before.includes(undefined) || before.some((one) => one?.figure.value === 0)) continue;
    const fits = before.some((was) =>
      now.figures.some(
        (is) =>
          was && [is.value, now.number.value].some((value) => isChange(one.number, value, was.figure.value, down)),
      ),
    );
    const [nearest] = before;
    if (fits || !nearest) continue;
    const { value } = nearest.figure;
    const right = shown((Math.abs(now.number.value - value) / value) * 100);
    const args = { says: say(nearest.reading.says), past: value, now: now.number.value, right, said: one.number.value };
    yield finding(one.number, say(since, args), [now.number]);
  }
}

const shown = (percent: number) => String(Math.round(percent * 100) / 100);

function finding(at: SaidNumber, message: Message, related: readonly SaidNumber[]): Finding {
  return {
    at: at.span,
    message,
    related: related.map(({ span, value }) => ({ at: span, message: say(counted, { value }) })),
  };
}
