import type { Result, Sense } from "../lexicon/sense.ts";
import type { Meaning } from "../meaning/meaning.ts";
import type { Said } from "../meaning/meanings.ts";
import { cases, resultsOf } from "../quantities/index.ts";
import { isResult } from "../words/words.ts";
import type { BoundNumber } from "./bind.ts";
import { resultsBehind } from "./by-result.ts";
import { asRight } from "./wrong-as.ts";

/** Binds a number of `said` to another meaning. */
type Rebind = (one: Said, meaning: Meaning) => BoundNumber;

/**
 * 行政争议12件，其中行政复议8件、行政诉讼4件; 行政复议11件，行政诉讼1件，结果维持3件: where one number of reviews or suits is wrong, what
 * follows from it is no finding of its own. `all` are the numbers of `said`, in the same order.
 */
export function dividedByCase(
  all: readonly BoundNumber[],
  said: readonly Said[],
  rebind: Rebind,
): readonly BoundNumber[] {
  const review = all.find(({ quantity }) => quantity === cases.review);
  const at = all.findIndex(({ quantity }) => quantity === cases.litigation);
  const suits = all[at];
  if (!review || !suits || (review.holds && suits.holds)) return all;
  const summed = review.number.value + suits.number.value;
  const results = review.holds && all.indexOf(review) < at ? resultsOfReviews(all, said, at, rebind) : undefined;
  return all.map((one, index) => {
    const isSum = one.quantity === cases.cases && !one.holds && one.number.value === summed;
    return isSum ? asRight(one) : (results?.get(index) ?? one);
  });
}

/** The results right behind the suits at `at`, read as those of the reviews; nothing where they are not. */
function resultsOfReviews(
  all: readonly BoundNumber[],
  said: readonly Said[],
  at: number,
  rebind: Rebind,
): ReadonlyMap<number, BoundNumber> | undefined {
  const read = new Map<number, BoundNumber>();
  for (const [index, { quantity }] of resultsBehind(all, at, cases.litigation).entries()) {
    const results = quantity.id.split(/[.+]/).filter((id): id is Result => isResult(id as Sense));
    if (results.length === 0) break;
    const next = at + 1 + index;
    const one = rebind(said[next] as Said, { quantity: resultsOf("review", results) });
    if (!one.holds) return undefined;
    read.set(next, one);
  }
  return read;
}
