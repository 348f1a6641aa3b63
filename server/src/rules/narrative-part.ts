import type { Span } from "../draft/index.ts";
import { say } from "../message.ts";
import { readNarrative, type SaidNumber } from "../narrative/index.ts";
import { type Division, divisionsOf } from "../narrative/parts/parts.ts";
import { byApplicant, deeds, isCasesId, outcomes } from "../narrative/quantities/index.ts";
import { defineRule, type Finding } from "./rule.ts";

const exceed = {
  zh: "各部分之和 {sum}（{parts}）大于总数 {whole}",
  en: "The parts add up to {sum} ({parts}), more than the whole, {whole}",
};
const lack = {
  zh: "各部分（含“其他”）之和为 {sum}（{parts}），小于总数 {whole}",
  en: "The parts, 其他 among them, add up to {sum} ({parts}), less than the whole, {whole}",
};
const short = {
  zh: "各部分之和为 {sum}（{parts}），小于总数 {whole}",
  en: "The parts add up to {sum} ({parts}), less than the whole, {whole}",
};
const messages = { exceed, lack, short };
const alone = { zh: "部分 {part} 大于总数 {whole}", en: "The part, {part}, is more than the whole, {whole}" };
const total = { zh: "总数：{value}", en: "whole: {value}" };
const part = { zh: "部分：{value}", en: "part: {value}" };

/** What the form calls 其他: a way to end, a kind of applicant. */
const OTHERS: ReadonlySet<string> = new Set(["rest", outcomes.other.id, byApplicant.id]);

/** `narrative-part`: parts of one division do not exceed their whole. Source: arithmetic; seen in published reports. */
export const narrativePart = defineRule({
  id: "narrative-part",
  group: "narrative",
  severity: "warning",
  title: { zh: "各部分之和不大于总数", en: "Parts do not exceed their whole" },
  about: {
    zh: "正文说一个总数、再用“其中”“包括”或者括号列出各部分时，同一单位的各部分之和不大于总数；列了“其他”“其余”，或者“线上”“线下”这样非此即彼的两项，加起来仍不足总数的，只作提示；总数说在列举之后的，也一样核对。“其中”后面紧接着的一个数大于前面总数的，直接标在这个数上。括号里的再细分、对同一总数的另一种划分、分号后接着列的项目分开计算。哪个数错了由您核对，所以没有自动改正。",
    en: "Where the text divides a whole by 其中, 包括 or brackets, the parts of the same unit do not exceed it; parts that name an 其他 or 其余, or are both sides of a whole (线上, 线下), and still fall short are only mentioned, and a total may stand behind its list. A number right behind 其中 that is more than the whole is marked itself. Brackets within, a second division of the same whole and lists that go on behind a semicolon are told apart. Which number is wrong is yours to check, so there is no fix.",
  },
  *check(report) {
    const { sentences, numbers } = readNarrative(report);
    // A number that the tables contradict is a finding by itself, and the reason why its parts do not add up.
    const wrong = new Set(numbers.flatMap(({ holds, span }) => (holds ? [] : span.from)));
    const boundAt = ({ span }: SaidNumber) => numbers.findLast((one) => one.span.from === span.from);
    const isCarriedIn = (one: SaidNumber) => boundAt(one)?.quantity === deeds.carryIn;
    // 收到52件，其中予以公开45件、结转下年10件: the parts are of those carried in, too; 其中上年结转2件 says that the whole has them.
    const holdsMore = ({ whole, parts, sum }: Division) => {
      const of = parts.some(isCarriedIn) ? undefined : boundAt(whole);
      if (!of || isCasesId(of.quantity.id) || /^(?:finish|answer)/.test(of.quantity.id)) return false;
      return parts.length > 1 && parts.every(boundAt) && of.figures.some(({ value }) => value === sum);
    };
    const seen = new Set<number>();
    for (const [at, sentence] of sentences.entries()) {
      const next = sentences[at + 1];
      const follows =
        next && next.place.paragraph === sentence.place.paragraph && next.span.from - sentence.span.to <= 2;
      for (const division of divisionsOf(sentence, follows ? next : undefined)) {
        const { fault, whole, parts, sum } = division;
        if ([whole, ...parts].some(({ span }) => wrong.has(span.from))) continue;
        // 收到11件，上年结转2件，其中网络申请7件: what stands between may be what is wrong.
        const isBetween = ({ from }: Span) => from > whole.span.from && from < (parts[0]?.span.from ?? 0);
        if (numbers.some(({ holds, span }) => !holds && isBetween(span))) continue;
        // What one part alone is more than may well be what another number before it was to be.
        const [only, ...more] = parts;
        const isBefore = ({ from }: Span) => from >= sentence.span.from && from < (only?.span.from ?? 0);
        if (more.length === 0 && numbers.some(({ holds, span }) => !holds && isBefore(span))) continue;
        // 收到3120件，其中自然人2987件、其他12件: 其他 is a kind of the form, another kind is left out, and each number is right.
        const isKind = (one: SaidNumber) => OTHERS.has(boundAt(one)?.quantity.id ?? "");
        if (fault === "lack" && [whole, ...parts].every(boundAt) && parts.some(isKind)) continue;
        if (seen.has(whole.span.from) || holdsMore(division)) continue;
        seen.add(whole.span.from);
        // One part alone is more than a whole that the tables bear out, and it is not: the whole is not what was mistyped.
        const [odd, ...others] = parts.filter(({ value }) => value > whole.value);
        if (odd && others.length === 0 && boundAt(whole) && !boundAt(odd)) {
          const message = say(alone, { part: odd.value, whole: whole.value });
          yield { at: odd.span, message, related: [{ at: whole.span, message: say(total, { value: whole.value }) }] };
          continue;
        }
        const args = { sum, whole: whole.value, parts: parts.map(({ value }) => value).join("+") };
        const finding: Finding = {
          at: whole.span,
          message: say(messages[fault], args),
          related: parts.map(({ span, value }) => ({ at: span, message: say(part, { value }) })),
        };
        yield fault === "exceed" ? finding : { ...finding, severity: "information" };
      }
    }
  },
  examples: [{ bad: "全年发布信息53条，其中动态30条、公告24条。", good: "全年发布信息54条，其中动态30条、公告24条。" }],
});
