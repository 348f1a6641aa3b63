import type { Counted } from "./clauses.ts";
import type { Meaning } from "./meaning.ts";
import type { Said } from "./meanings.ts";
import { outcomes } from "./quantities/index.ts";
import { idsOf, type Quantity, reading } from "./quantity.ts";
import { countsCases } from "./units.ts";
import { isWord } from "./words.ts";

/** 予以公开1件，无法提供4件，其他1件: what the outcomes that are named before leave, or what the form calls 其他. */
export function restOf(one: Counted, said: readonly Said[]): Meaning | undefined {
  const named = saysRest(one) ? outcomesBefore(one, said) : [];
  if (named.length < 2) return undefined;
  const minus = named.flatMap(({ readings }) => readings[0]?.plus ?? []);
  const left = reading("办结-前面各项", "done − those before", ["outcomeTotal"], { minus });
  const rest = reading("（六）3.其他", "（六）3.其他", ["otherRest"]);
  const quantity: Quantity = { ...outcomes.other, id: "rest", readings: [...outcomes.other.readings, left, rest] };
  return { quantity, loose: true, ...(said.at(-1)?.meaning.scope && { scope: true }) };
}

/** 其他, and nothing that says what. */
const saysRest = ({ number, before, after, otherYear }: Counted) =>
  countsCases(number.unit) &&
  !number.approximate &&
  !otherYear &&
  after.length === 0 &&
  before.length === 1 &&
  before.some((token) => isWord(token, "rest") && /^其[他它]$/.test(token.text));

/** The outcomes right before a number, in the same bracket. */
function outcomesBefore({ depth }: Counted, said: readonly Said[]): Quantity[] {
  const isNamed = ({ counted, meaning }: Said) =>
    counted.depth === depth && idsOf(meaning.quantity).every((id) => id in outcomes);
  const end = said.findLastIndex((other) => !isNamed(other));
  return said.slice(end + 1).map(({ meaning }) => meaning.quantity);
}
