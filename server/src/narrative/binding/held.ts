import { otherCases } from "../clauses/about.ts";
import { type Counted, ownWords } from "../clauses/clauses.ts";
import type { Sense } from "../lexicon/sense.ts";
import type { Said } from "../meaning/meanings.ts";
import { idsOf } from "../quantities/quantity.ts";
import type { Token } from "../words/tokens.ts";
import { isEnd, isSuit, isWord } from "../words/words.ts";

/**
 * 办结20件（含上年结转2件）, 诉讼4件，其中维持3件、尚未审结1件: whether the number right behind is said to be within it, and
 * of that kind, or one of those that go on with it. `behind` gives the number that stands right behind another.
 */
export function isHeld(
  said: readonly Said[],
  at: number,
  sense: Sense,
  behind: ReadonlyMap<Counted, Counted>,
): boolean {
  const one = said[at];
  if (!one) return false;
  // 行政复议8件、行政诉讼3件，其中行政复议维持6件、未审结1件: the suits stand between.
  const between = isOtherCases(one, said[at + 1]);
  const from = between ? at + 1 : at;
  const next = behind.get(said[from]?.counted as Counted);
  if (!next || !holds(one.counted, next)) return false;
  const kind = between ? one.meaning.quantity.id : "";
  for (let i = from + 1; i < said.length; i++) {
    const { counted: part, meaning } = said[i] as Said;
    const goesOn =
      ownWords(part).some((token) => isEnd(token) || isSuit(token) || isWord(token, "carryIn")) &&
      meaning.quantity.table === one.meaning.quantity.table;
    if (part !== next && (!goesOn || part.before.some(opens) || part.depth < next.depth)) return false;
    if (idsOf(meaning.quantity).some((id) => id === sense || id.endsWith(`${kind}.${sense}`))) return true;
  }
  return false;
}

/** 行政复议8件、行政诉讼3件: the two kinds of cases, told in one breath. */
const isOtherCases = ({ counted, meaning }: Said, other: Said | undefined) =>
  other?.counted.depth === counted.depth && otherCases(meaning.quantity.id) === other.meaning.quantity.id;

/** A list of its own, or what stands beside it. */
const opens = (token: Token) => isWord(token, "list") || isWord(token, "extra");

/** 另有 in the bracket is beside the number. */
const holds = (whole: Counted, { depth, before }: Counted) =>
  !before.some((token) => isWord(token, "extra")) &&
  (depth > whole.depth || before.some((token) => isWord(token, "list")));
