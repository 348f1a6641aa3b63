import { isOfCases } from "../clauses/about.ts";
import type { Counted, Sentence } from "../clauses/clauses.ts";
import { isTotal } from "../clauses/phrase-words.ts";
import { MOST_NUMBERS } from "../parts/parts.ts";
import { isPercentOf, type SaidNumber, sumsFromFirst } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { has, isWord, statementAt } from "../words/words.ts";
import { type Done, rateOf } from "./rates.ts";
import { oddSharesOf } from "./share-lists.ts";
import { ofTables } from "./whole-shares.ts";

/** A percentage beside the numbers that it was computed from. */
export interface Percentage {
  readonly number: SaidNumber;
  /** `share` of one number in another; `change` against last year's number. */
  readonly kind: "share" | "change";
  /** Part and whole, or this year's and last year's; the nearest pair first. */
  readonly pairs: readonly (readonly [SaidNumber, SaidNumber])[];
  readonly holds: boolean;
}

/** What a percentage may be of that the tables alone give. */
export interface Tables {
  /** All applications, as they may be counted. */
  readonly wholes: readonly number[];
  /** A part of them (不予公开, 法人或其他组织). */
  readonly groups: () => readonly number[];
  /** All reviews, all suits and both together, with and without those that are pending. */
  readonly cases: () => readonly number[];
  /** What was done with them, by each reading. */
  readonly done: (verb: Done) => readonly number[];
}

/** The percentages of a sentence that stand right behind the numbers they speak of. */
export function percentagesOf({ counted, tokens }: Sentence, tables: Tables): Percentage[] {
  const { wholes } = tables;
  if (counted.length > MOST_NUMBERS) return [];
  const shared = new Set(counted.filter((_, at) => isShare(counted[at + 1])).map(({ number }) => number));
  const said = counted.flatMap(({ number }) => (isPercent(number.unit) || number.approximate ? [] : number.value));
  const odd = oddSharesOf(counted, said, wholes);
  return counted.flatMap((one, at) => {
    if (!isPercent(one.number.unit) || one.number.approximate) return [];
    const apart = odd.find(({ percent }) => percent === one.number);
    if (apart)
      return {
        number: one.number,
        kind: "share",
        pairs: [[apart.part, { ...apart.part, value: apart.whole }]],
        holds: false,
      };
    const before = counted
      .slice(0, at)
      .filter((other) => !other.number.approximate && !isPercent(other.number.unit) && !sumsUp(other));
    const rate = rateOf(one, before, tables, tokens);
    if (rate) return { number: one.number, kind: "share", ...rate };
    return (
      share(one, before, tables, shared) ??
      ofTables(one, before, tables, shared.size === 1) ??
      change(one, before, tokens) ??
      []
    );
  });
}

/** 两项合计占80.2%: no number of its own. */
const sumsUp = ({ number, before, after }: Counted) =>
  /^[项类者]$/.test(number.unit) && before.length === 0 && after[0] !== undefined && isTotal(after[0]);

const isShare = (one: Counted | undefined) => one && isPercent(one.number.unit) && has(one.before, "share");

/** `shared` are the numbers with a share of their own: they are parts beside this one, not its whole. */
function share(
  one: Counted,
  before: readonly Counted[],
  { wholes, cases }: Pick<Tables, "wholes" | "cases">,
  shared: ReadonlySet<SaidNumber>,
): Percentage | undefined {
  const plain = one.before.every(
    (token) => token.kind === "word" && (token.sense === "share" || token.sense === "filler"),
  );
  const last = before[before.length - 1];
  if (!plain || !has(one.before, "share") || !last) return undefined;
  const others = before.filter(({ number }) => number !== last.number && number.unit === last.number.unit);
  const said = others.filter(({ number }) => !shared.has(number));
  if (said.length === 0 || last.otherYear) return undefined;
  const all = [...others, last].map(({ number }) => number);
  const known = [...all.map(({ value }) => value), ...wholes, ...(isOfCases(last.about) ? cases() : [])];
  // 甲局受理11件、乙局受理9件，占总量的51.3%: the last few numbers together.
  const parts = [...all.map(({ value }) => value), ...sumsFromFirst([...all].reverse())];
  const holds = parts.some((part) => known.some((whole) => isPercentOf(one.number, part, whole)));
  const pairs = said.reverse().map(({ number }) => [last.number, number] as const);
  return { number: one.number, kind: "share", pairs, holds };
}

const DOWN = /[降减少]/;

/** 较2022年（31起）下降29%; 收到42件，比上年增加11件，增长35.5%: two of the three numbers stand in the sentence. */
function change(one: Counted, before: readonly Counted[], tokens: readonly Token[]): Percentage | undefined {
  if (!has(one.before, "change") || has(one.before, "share")) return undefined;
  const by = before.findLast(isDelta);
  const pasts = before.filter((other) => other.otherYear && !isDelta(other));
  // 2022年收到85件，2023年收到94件，同比增长10.6%: of several years before, none is clearly meant.
  const past =
    pasts.findLast((other) => has(other.before, "change") || has(other.before, "last")) ??
    (pasts.length === 1 ? pasts[0] : undefined);
  const unit = (past ?? by)?.number.unit;
  // 市政府办有4件；申请量由28件增至34件，增幅21.4%: a statement of its own.
  const from = past ? statementAt(tokens, past.index) : 0;
  const now = before
    .filter(({ index }) => index >= from)
    .filter((other) => !other.otherYear && !isDelta(other) && other.number.unit === unit)
    .map(({ number }) => number)
    .reverse();
  const down = saysDown(one);
  const pairs = pairsOf(now, past?.number, by && { number: by.number, down: saysDown(by) });
  if (pairs.length === 0) return undefined;
  const holds = pairs.some(([to, from]) => isChange(one.number, to.value, from.value, down));
  return { number: one.number, kind: "change", pairs, holds };
}

interface Delta {
  readonly number: SaidNumber;
  readonly down: boolean;
}

/** This year's and last year's number; one that is not said is computed from the difference. */
function pairsOf(
  now: readonly SaidNumber[],
  past: SaidNumber | undefined,
  by: Delta | undefined,
): (readonly [SaidNumber, SaidNumber])[] {
  const step = by ? (by.down ? -1 : 1) * by.number.value : 0;
  if (past) {
    const after = by && by.number.unit === past.unit ? [{ ...past, value: past.value + step }] : [];
    return [...now, ...after].map((number) => [number, past] as const);
  }
  return by ? now.map((number) => [number, { ...number, value: number.value - step }] as const) : [];
}

/** 较上年增加11件: the number right behind the verb; 上升到141件 is no difference. */
function isDelta({ before }: Counted): boolean {
  // 比2018年多收27宗: what was more or less of.
  const of = (token: Token) => (token.kind === "rest" && token.text === "收") || isWord(token, "take");
  const verb = before.findLast((token) => (!isWord(token, "filler") || /[到至]$/.test(token.text)) && !of(token));
  return verb !== undefined && isWord(verb, "change") && /[增升降减多少]/.test(verb.text);
}

export function isChange(percent: SaidNumber, now: number, past: number, down: boolean): boolean {
  return isPercentOf(percent, down ? past - now : now - past, past);
}

export const saysDown = ({ before }: Counted): boolean =>
  before.some((token) => isWord(token, "change") && DOWN.test(token.text));
