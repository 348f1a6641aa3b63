import type { Counted } from "../clauses/clauses.ts";
import { isCasesId } from "../quantities/index.ts";
import { has, isWord } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";

/** 起诉案件3件；上年结转起诉案件2件: the kinds of cases that were carried over and are counted by themselves. */
export const carriedCases = (counted: readonly Counted[]): ReadonlySet<string> =>
  new Set(
    counted
      .filter(({ before }) => before.some((token) => isWord(token, "carry") || isWord(token, "carryIn")))
      .flatMap(({ before }) => before.flatMap((one) => (one.kind === "word" && isCasesId(one.sense) ? one.sense : []))),
  );

/** The table counts both, so that the number needs not be the whole; 新增3件 says that it is not. */
export const besideCarried = (meaning: Meaning, { before }: Counted, carried: ReadonlySet<string>): Meaning =>
  carried.has(meaning.quantity.id) && !has(before, "takeNew") ? { ...meaning, some: true } : meaning;
