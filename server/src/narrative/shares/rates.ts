import { isOfCases } from "../clauses/about.ts";
import { type Counted, ownWords } from "../clauses/clauses.ts";
import { isPercentOf, type SaidNumber, sumsFromFirst } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { isWord, statementAt, textOf } from "../words/words.ts";
import type { Tables } from "./percentages.ts";
import { saysShare } from "./share-lists.ts";

/**
 * 采用率, 办结率: what was done with how many of all; 满意率 is counted by something else, and 按时办结率 unless 按时办结 has a
 * number as well.
 */
const RATE =
  /^(?:信息|申请|稿件|行政|复议|诉讼|案件|审结|办理|已|的|中)*(按[时期])?(采用|录用|办结|答复|回复|办复|纠正|纠错|维持)率(?:为|是|达|达到)*$/;

/** Of reviews and suits. */
const CASES = /^(?:纠|维持)/;

const OF_ALL = /(?:办结|答复|回复|办复)率$/;

/** No part is more than its whole: 办结率104%, 占101.2%. 完成率 and the like may well exceed their plan. */
export const isBeyondAll = (one: Counted): boolean =>
  isPercent(one.number.unit) &&
  one.number.value > 100 &&
  (saysShare(one) || OF_ALL.test(textOf(one.before.filter((token) => !isWord(token, "filler")))));

/** What a rate of all applications is of: those that were finished, or answered. */
export type Done = "finish" | "answer";

export interface Rate {
  /** The number that was done, and those that it may be a share of, the nearest first. */
  readonly pairs: readonly (readonly [SaidNumber, SaidNumber])[];
  readonly holds: boolean;
}

/** 报送125条，被采用120条，采用率达到69%: the share of the number that the same verb counts; `wholes` are the tables' own. */
export function rateOf(
  one: Counted,
  before: readonly Counted[],
  { wholes, cases, done: tables }: Pick<Tables, "wholes" | "cases" | "done">,
  tokens: readonly Token[],
): Rate | undefined {
  const [, inTime = "", verb] = RATE.exec(textOf(one.before)) ?? [];
  if (verb === undefined || one.number.value >= 100) return undefined;
  const numbers = before.filter(({ number, otherYear }) => !otherYear && !isPercent(number.unit));
  // 纠正23件，纠错率16.7%.
  const sign = /^纠/.test(verb) ? "纠" : verb;
  const done = numbers.findLast((other) => textOf(ownWords(other)).includes(inTime + sign));
  const ofTables = () =>
    OF_ALL.test(`${verb}率`) && inTime === ""
      ? tableRate(one, wholes, tables(verb === "办结" ? "finish" : "answer"))
      : undefined;
  if (!done) return ofTables();
  // 办结1198件；受理来访3126件次，办结率99.1%: of what its own statement counts.
  const own = statementAt(tokens, one.index);
  if (done.index < own && numbers.some(({ index }) => index >= own)) return undefined;
  // 复议收到148件；维持11件，纠正2件，维持率64.7%: cases are told of statement by statement.
  const from = CASES.test(verb) ? statementAt(tokens, done.index) : 0;
  // 复议纠正31件、法院纠正7件，纠错率9.8%: of all reviews and suits, which the tables tell.
  const same = numbers.flatMap((other) => (textOf(ownWords(other)).includes(sign) ? other.number : []));
  const together = CASES.test(verb) && same.length > 1;
  const parts = [done.number.value, ...(together ? sumsFromFirst(same) : [])];
  const others = numbers.filter(
    (other) => other !== done && other.index >= from && other.number.unit === done.number.unit,
  );
  // 解读25条，办结留言811条，办结率92%: of something else.
  if (!others.some(({ number }) => number.value >= done.number.value)) {
    if (isOfCases(done.about) && !OF_ALL.test(`${verb}率`)) return caseRate(one, done.number, parts, cases());
    return done.about === "application" ? ofTables() : undefined;
  }
  const said = others.map(({ number }) => number);
  // 维持19件、纠正8件、尚未审结9件，纠错率22.2%: all of them together.
  const alike = numbers.flatMap(({ number }) => (number.unit === done.number.unit ? number : []));
  // 收到642件，上年结转9件: each, or both together.
  const known = [...said.map(({ value }) => value), ...sumsFromFirst(said), ...sumsFromFirst(alike), ...wholes];
  if (together) known.push(...cases());
  const holds = isShare(one, parts, known);
  return { pairs: said.reverse().map((number) => [done.number, number] as const), holds };
}

/** 被纠错3件，纠错率9.7%: of all reviews, or suits, or both, that only the tables count. */
function caseRate(
  one: Counted,
  done: SaidNumber,
  parts: readonly number[],
  cases: readonly number[],
): Rate | undefined {
  const wholes = cases.filter((whole) => whole >= done.value);
  const [whole] = wholes;
  if (!whole) return undefined;
  return { pairs: [[done, { ...done, value: whole }]], holds: isShare(one, parts, wholes) };
}

/** 均已办结，办结率98%: of applications, where the sentence gives no numbers for it; `done` are the tables' readings of what was done. */
function tableRate(one: Counted, wholes: readonly number[], done: readonly number[]): Rate | undefined {
  const [first] = done;
  const whole = wholes[1] ?? wholes[0];
  if (one.about !== "application" || one.otherYear || first === undefined || !whole) return undefined;
  const holds = isShare(one, done, wholes) || done.some((part) => isPercentOf(one.number, part, part));
  const pair = [
    { ...one.number, value: first },
    { ...one.number, value: whole },
  ] as const;
  return { pairs: [pair], holds };
}

const isShare = ({ number }: Counted, parts: readonly number[], wholes: readonly number[]): boolean =>
  parts.some((part) => wholes.some((whole) => isPercentOf(number, part, whole)));
