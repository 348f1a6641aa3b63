import { type Counted, ownWords, type Sentence } from "../clauses/clauses.ts";
import { saysTotal } from "../clauses/total-words.ts";
import { sumOfWays } from "../clauses/ways.ts";
import type { Sense } from "../lexicon/sense.ts";
import { isAnothers, mayBeAll } from "../meaning/another.ts";
import type { Meaning } from "../meaning/meaning.ts";
import type { Said } from "../meaning/meanings.ts";
import { decisions, deeds, documentsOf } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import { has, isBy, isEnd, isTopic } from "../words/words.ts";
import type { BoundNumber } from "./bind.ts";
import { meantBy } from "./borne-out.ts";

/**
 * Numbers that the words leave open (通过邮递、网站等途径向区政府提交政府信息公开申请194件), and that are the table's with two
 * digits exchanged. `bind` gives what a number is under a quantity.
 */
export function* mistypedIn(
  { counted }: Sentence,
  said: readonly Said[],
  kind: AgencyKind,
  bind: (one: Counted, meaning: Meaning) => BoundNumber,
): Generator<BoundNumber> {
  // What is said stands in the order of the sentence.
  let next = 0;
  for (let at = 0; at < counted.length; at++) {
    const one = counted[at] as Counted;
    if (said[next]?.counted === one) next++;
    else if (mayBeMeant(one, kind)) {
      const quantity = quantityOf(one);
      const bound = quantity && bind(one, { quantity });
      if (bound && (meantBy(bound) || isMiscounted(bound, sumOfWays(counted, at)))) yield bound;
    }
  }
}

/** 网上98件、快递21件，合计129件: what the ways add up to is the number of the table, and the total is not. */
const isMiscounted = ({ holds, figures }: BoundNumber, sum: number) =>
  !holds && sum > 0 && figures.some(({ value, most }) => value === sum && most === sum);

/** Words by which a number is not the table's, however much its digits look so. */
const BARS: readonly Sense[] = ["neg", "change", "share", "rate", "publish", "each", "others", "list", "extra", "all"];

const mayBeMeant = (one: Counted, kind: AgencyKind) =>
  one.number.value >= 10 &&
  countsCases(one.number.unit) &&
  !one.number.approximate &&
  !one.otherYear &&
  one.depth === 0 &&
  (!isAnothers(one.subject, kind) || mayBeAll(one.subject, kind)) &&
  !ownWords(one).some(isSome) &&
  !BARS.some((sense) => has(ownWords(one), sense));

/** Of some applicants, or with some outcome. */
const isSome = (token: Token) => isEnd(token) || isBy(token);

/** What the noun nearest to the number names; 网上98件、快递21件，合计191件 what the sentence speaks of. */
function quantityOf(one: Counted): Quantity | undefined {
  if (saysTotal(one)) return one.about === "application" ? deeds.handle : undefined;
  const { before } = one;
  const noun = before.findLast(isTopic)?.sense;
  if (noun === "application") return has(before, "finish") || has(before, "answer") ? deeds.answer : deeds.handle;
  if (noun === "licence" || noun === "penalty" || noun === "coercion") return decisions[noun];
  return noun === "document" && has(before, "inForce") ? documentsOf(["document"], "inForce") : undefined;
}
