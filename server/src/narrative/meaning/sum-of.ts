import type { Counted } from "../clauses/clauses.ts";
import { isTotal } from "../clauses/phrase-words.ts";
import { deeds, outcomes } from "../quantities/index.ts";
import { idsOf } from "../quantities/quantity.ts";
import { countsCases } from "../words/units.ts";
import { isWord } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";
import type { Said } from "./meanings.ts";
import { together } from "./of-applications.ts";

/** 予以公开41件、部分公开17件，两项合计58件; 新收12件，上年结转2件，合计14件: what a bare total adds up. */
export function sumOf(counted: readonly Counted[], at: number, said: readonly Said[]): Meaning | undefined {
  const one = counted[at] as Counted;
  const bare = one.before.every((token) => isWord(token, "filler")) && one.before.some(isTotal);
  if (!bare || one.after.length > 0 || !countsCases(one.number.unit) || one.number.approximate) return undefined;
  const told = counted[at - 1];
  const many =
    told !== undefined && /^[项类者]$/.test(told.number.unit) && told.before.length === 0 ? told.number.value : 2;
  const parts = said.slice(-many);
  const behind = many === 2 && told !== parts.at(-1)?.counted ? told : undefined;
  const close = parts.at(-1)?.counted === (behind ? counted[at - 2] : told);
  if (parts.length !== many || many > MOST || !close || parts.some(({ counted: part }) => part.depth !== one.depth))
    return undefined;
  // Where it is what its parts are said to be, one of those is wrong, if any.
  if (parts.reduce((sum, { counted: part }) => sum + part.number.value, 0) === one.number.value) return undefined;
  const quantities = parts.map(({ meaning }) => meaning.quantity);
  const ids = quantities.map(({ id }) => id);
  if (many === 2 && ids.includes("carryIn") && ids.some((id) => id === "takeNew" || id === "take"))
    return { quantity: deeds.both };
  const ends =
    behind !== undefined &&
    parts.every(({ meaning }) => idsOf(meaning.quantity).every((id) => id in outcomes) && !meaning.columns);
  return ends ? { quantity: together(quantities) } : undefined;
}

/** 五项合计. */
const MOST = 6;

/** 上年结转2件，与本年新收合计27件: what was carried in is added, though only the new ones are named. */
export function withCarriedIn(one: Counted, { quantity }: Meaning, last: Said | undefined): Meaning | undefined {
  const came = quantity === deeds.takeNew || quantity === deeds.take;
  return came && last?.meaning.quantity === deeds.carryIn && isAdded(one) ? { quantity: deeds.both } : undefined;
}

/** 与本年新收合计27件: the number before is added to what is named. */
export function isAdded({ before }: Counted): boolean {
  const [first, end] = [before[0], before.at(-1)];
  const adds = first !== undefined && isWord(first, "filler") && ADDS.test(first.text);
  return adds && end !== undefined && isTotal(end);
}

const ADDS = /^(?:与|和|同|加上|加|连同)(?:政府|信息|公开)*$/;
