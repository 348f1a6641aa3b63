import type { Counted } from "../clauses/clauses.ts";
import { isCumulative } from "../clauses/total-words.ts";
import { deeds } from "../quantities/index.ts";
import { accepts } from "./following.ts";
import type { Meaning } from "./meaning.ts";
import type { Said } from "./meanings.ts";

/**
 * 办理23件，累计办理310件: over all years; 收到42件，受理40件: some were not accepted. 收到22件，上年结转5件，受理27件 says what
 * there was in all.
 */
export function isSaidAgain(one: Counted, { quantity }: Meaning, said: readonly Said[]): boolean {
  const chosen = accepts(one) && said.at(-1)?.meaning.quantity !== deeds.carryIn;
  const isOther = ({ counted, meaning }: Said) =>
    meaning.quantity === quantity && counted.number.value !== one.number.value;
  return (isCumulative(one) || chosen) && said.some(isOther);
}
