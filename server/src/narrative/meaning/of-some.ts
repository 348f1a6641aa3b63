import type { Counted, Sentence } from "../clauses/clauses.ts";
import { isTowards } from "../clauses/phrase-words.ts";
import { isOfWays } from "../clauses/ways.ts";
import { deeds } from "../quantities/index.ts";
import { isWord } from "../words/words.ts";
import { isOfCarried, isOutcomeOf, isRemainder } from "./following.ts";
import type { Meaning } from "./meaning.ts";
import type { Said } from "./meanings.ts";

/** Whether the number at `at` is of some only of those that the table counts; `before` of those `said` stand before its stretch. */
export function isOfSome(
  { counted, tokens }: Sentence,
  at: number,
  meaning: Meaning,
  said: readonly Said[],
  before: number,
): boolean {
  const one = counted[at] as Counted;
  const last = said.at(-1);
  const follows = last?.counted === counted[at - 1];
  // 政府新收12件，予以公开1件、部分公开7件: all outcomes of one list are of the same.
  if (follows && last?.meaning.some && isOutcomeOf(meaning, last.meaning)) return true;
  // 收到44件（网上申请42件），上年结转5件: what was there before came in by any way.
  if (meaning.quantity !== deeds.carryIn && isOfWays(counted, tokens, at, last?.counted.number.value)) return true;
  // 收到221件，其中向区政府及各部门提出的申请192件.
  if (one.before.some(isTowards) && one.before.some((token) => isWord(token, "list"))) return true;
  // 1件不属于我局，另2件均已回复: of those that are left.
  return (!follows && isRemainder(one, meaning)) || isOfCarried(one, meaning, said, before);
}
