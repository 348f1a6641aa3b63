import { isOfCases } from "../clauses/about.ts";
import { type Counted, ownWords } from "../clauses/clauses.ts";
import { isTotal } from "../clauses/phrase-words.ts";
import { isWholeWord } from "../clauses/total-words.ts";
import { isPercentOf, sumsFromFirst } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import { has, isBy, isCases, isOutcomeWord, isWord, textOf } from "../words/words.ts";
import type { Percentage, Tables } from "./percentages.ts";
import { saysShare } from "./share-lists.ts";

/** Shares of a whole that only the tables give. */

/**
 * 无法提供的21件，占办结总数的24%; 11件予以公开，占比28.9%: of a whole that only the tables give. Of several shares that do not
 * say of what (one of them is not `alone`), the whole may be that of their list, which nobody says.
 */
export function ofTables(
  one: Counted,
  before: readonly Counted[],
  { wholes, groups, cases }: Pick<Tables, "wholes" | "groups" | "cases">,
  alone: boolean,
): Percentage | undefined {
  const last = before.at(-1);
  if (!last || last.otherYear || !(isPart(last) || isBareGrant(last))) return undefined;
  const rate = isOpenRate(one, last);
  if (!rate && !isPart(last)) return undefined;
  if (!(saysShare(one) || sumsUpAll(one) || rate)) return undefined;
  if (!alone && !rate && !one.before.some(isWholeWord)) return undefined;
  // What is done stands last of the tables' wholes.
  const whole = has(one.before, "finish") ? wholes.at(-1) : wholes[0];
  if (!whole || last.number.value > whole) return undefined;
  const alike = before.flatMap(({ number }) => (number.unit === last.number.unit ? number : []));
  const sums = [...alike.map(({ value }) => value), ...sumsFromFirst([...alike].reverse())];
  const fits = (all: readonly number[]) =>
    sums.some((part) => all.some((other) => isPercentOf(one.number, part, other)));
  const holds = fits(wholes) || fits(groups()) || (isOfCases(last.about) && fits(cases()));
  // 予以公开29件，部分公开7件，合计占…: all of them together.
  const run = before.slice(before.findLastIndex((other) => !isPart(other)) + 1);
  const sum = run.reduce((total, { number }) => total + number.value, 0);
  const of = { ...last.number, value: whole };
  const part = one.before.some(isTotal) ? { ...last.number, value: sum } : last.number;
  const pairs = [part, ...run.map(({ number }) => number)].map((number) => [number, of] as const);
  return { number: one.number, kind: "share", pairs, holds };
}

/** 部分公开11件，公开率达51.6%, 同意公开率为51.6%: the share of what was given. */
const isOpenRate = ({ before }: Counted, last: Counted): boolean =>
  /^(?:同意)?公开率(?:为|是|达|达到)*$/.test(textOf(before)) &&
  (isBareGrant(last) || ownWords(last).some((token) => isWord(token, "grant") || isWord(token, "partGrant")));

/** 公开和部分公开合计占办结件数的51%: those that were counted before, named again. */
function sumsUpAll({ before }: Counted): boolean {
  const at = before.findIndex((token) => isWord(token, "share"));
  const [named, behind] = [before.slice(0, Math.max(0, at)), before.slice(at + 1)];
  const isNamed = (token: Token) => isWord(token, "filler") || isWord(token, "publish") || isOutcomeWord(token);
  return (
    named.some(isTotal) &&
    named.every(isNamed) &&
    behind.every((token) => isWord(token, "filler") || isWholeWord(token))
  );
}

/** 公开9件, of applications. */
const isBareGrant = ({ about, number, before }: Counted) =>
  about === "application" &&
  countsCases(number.unit) &&
  before.some((token) => isWord(token, "publish")) &&
  /^(?:其中)?公开$/.test(textOf(before));

/** A number of applications by how they ended or who asked, or of the cases that they led to. */
const isPart = (one: Counted) =>
  countsCases(one.number.unit) &&
  ownWords(one).some((token) => isOutcomeWord(token) || isBy(token) || isCases(token) || isWord(token, "carryOut"));
