import type { Counted } from "../clauses/clauses.ts";
import { deeds } from "../quantities/index.ts";
import { countsCases } from "../words/units.ts";
import { has, isWord } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";
import type { Said } from "./meanings.ts";

/** 办理12件，其中本年度11件，上年结转1件: of those that were handled, the new ones. */
export function ofThisYear(counted: readonly Counted[], at: number, said: readonly Said[]): Meaning | undefined {
  const one = counted[at] as Counted;
  if (!saysThisYear(one)) return undefined;
  const next = counted[at + 1];
  const [first, last] = [said.at(-2), said.at(-1)];
  const isWhole = (other: Said | undefined, behind: Counted | undefined) =>
    other !== undefined && other.counted === behind && WHOLES.some((whole) => whole === other.meaning.quantity);
  const before = last?.meaning.quantity === deeds.carryIn && isWhole(first, counted[at - 2]);
  const behind = next !== undefined && has(next.before, "carryIn") && isWhole(last, counted[at - 1]);
  return before || behind ? { quantity: deeds.newOnes } : undefined;
}

const WHOLES = [deeds.take, deeds.handle, deeds.finish, deeds.answer];

/** 本年度, 其中2022年, and nothing else. */
const saysThisYear = ({ number, before, after, otherYear }: Counted) =>
  countsCases(number.unit) &&
  !number.approximate &&
  !otherYear &&
  after.length === 0 &&
  before.some((token) => token.kind === "year" || isWord(token, "thisYear")) &&
  before.every(
    (token) => token.kind === "year" || isWord(token, "thisYear") || isWord(token, "list") || isWord(token, "filler"),
  );
