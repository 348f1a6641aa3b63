import type { Counted } from "../clauses/clauses.ts";
import { ownWords } from "../clauses/clauses.ts";
import { lastPart } from "../clauses/leads.ts";
import { namesWay, sumsUpWays } from "../clauses/ways.ts";
import type { Result, Sense } from "../lexicon/sense.ts";
import { isCasesId, resultsOf } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token } from "../words/tokens.ts";
import { has, isCases, isMark, isResult, isSuit, isWord } from "../words/words.ts";
import { isDivided } from "./following.ts";
import type { Meaning } from "./meaning.ts";

/** What divides a number that the tables do not hold, or do not divide so, and where that ends. */
export interface Divided {
  /** The position of the last token that may be of it. */
  readonly end: number;
  /** How the cases ended that are divided by their kinds: 纠正4件（复议3件、诉讼1件）. */
  readonly results?: readonly Result[];
}

/** What the number at `at`, which would count `meaning`, is divided into. */
export function dividedAt(
  counted: readonly Counted[],
  at: number,
  meaning: Meaning | undefined,
  tokens: readonly Token[],
): Divided | undefined {
  const one = counted[at] as Counted;
  const next = counted[at + 1];
  if (!next || one.number.approximate || next.number.unit !== one.number.unit || next.otherYear) return undefined;
  // 败诉3件（直接起诉2件，复议后起诉1件）: whatever it is, those are its parts; behind 网络19件, or all ways, they may be of all.
  const last = meaning || one.otherYear || namesWay(one) || sumsUpWays(counted, at) ? undefined : lastPart(counted, at);
  if (last) return { end: last.index };
  if (!(isDivided(one, next) || next.depth > one.depth)) return undefined;
  // 2023年未审结的复议5件，其中维持4件.
  const ofOtherYear = one.otherYear && !meaning && isListed(next) && !has(one.before, "change");
  const results = meaning ? resultsIn(meaning.quantity) : [];
  if (!ofOtherYear && results.length === 0) return undefined;
  const end = lastPart(counted, at)?.index ?? endOf(tokens, one.index, next.depth > one.depth);
  if (ofOtherYear) return { end };
  return ownWords(next).some((token) => isCases(token) || isSuit(token)) ? { end, results } : { end };
}

/** A number of reviews or suits among those that ended so. */
export function endedSo(meaning: Meaning, { results }: Divided): Meaning {
  const { id } = meaning.quantity;
  return results && isCasesId(id) ? { ...meaning, quantity: resultsOf(id, results) } : meaning;
}

/** 维持的复议19件. */
const resultsIn = ({ table, id }: Quantity): Result[] =>
  table === "reviews" ? id.split(/[.+]/).filter((one): one is Result => isResult(one as Sense)) : [];

const isListed = ({ before: [first] }: Counted) => first !== undefined && isWord(first, "list");

/** Where the bracket closes, or the statement ends. */
function endOf(tokens: readonly Token[], from: number, bracket: boolean): number {
  let end = from + 1;
  while (end < tokens.length && end - from < FAR && !isMark(tokens[end], bracket ? "）)" : "；;。")) end++;
  return end;
}

/** So many tokens behind a number may divide it; the bound keeps the whole linear. */
const FAR = 100;
