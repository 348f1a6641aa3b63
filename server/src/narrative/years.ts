import { isBareYear, isNextYearsWord } from "./phrase-words.ts";
import type { Sense } from "./sense.ts";
import type { Token } from "./tokens.ts";
import { isWord } from "./words.ts";

/** What years say beside the year of the report, `own`. */

/** 2024年 of its report; not 截至2024年底. */
export const isOwnYear = (before: Token | undefined, token: Token, own: number | undefined): boolean =>
  token.kind === "year" &&
  token.year === own &&
  !(before && isWord(before, "filler") && /^(?:截[至止]|至|到)$/.test(before.text));

export const CARRIES: ReadonlySet<Sense> = new Set<Sense>(["carry", "carryIn", "carryOut"]);

/** 2023年结转, 结转至2025年: the year at `at` names where from and where to, not when. */
export function carriesTo(phrase: readonly Token[], at: number, own: number | undefined): boolean {
  const year = phrase[at];
  if (year?.kind !== "year" || own === undefined || Math.abs(year.year - own) !== 1) return false;
  if (isNextYears(year, phrase[at + 1], own)) return true;
  return [phrase[at - 1], phrase[at + 1]].some((token) => token?.kind === "word" && CARRIES.has(token.sense));
}

/** 将在2025年办理: carried forward. */
export function isNextYears(before: Token | undefined, token: Token | undefined, own: number | undefined): boolean {
  const next = before?.kind === "year" && own !== undefined && before.year === own + 1;
  return next && token !== undefined && (isWord(token, "handle") || isNextYearsWord(token));
}

/** 2023年结转, 2023年结转至2024年 in the report on 2024: carried in; 2023年结转至2025年 and 2024年结转 say no such thing. */
export function isFromLastYear(
  before: Token | undefined,
  token: Token,
  behind: readonly Token[],
  own: number | undefined,
): boolean {
  if (!isWord(token, "carry") || before?.kind !== "year" || own === undefined || before.year !== own - 1) return false;
  return behind.every((one) => (one.kind === "year" ? one.year === own : !isWord(one, "next")));
}

/** 转2025年办理, 转到2025年: carried forward; 转 alone may be anything. `next` are the tokens behind it. */
export function turnsTo(word: string, next: readonly Token[], own: number | undefined): boolean {
  const year = next.find((token) => !(isWord(token, "filler") && /^[至到]$/.test(token.text)));
  return /^转[至到入]?$/.test(word) && year?.kind === "year" && own !== undefined && year.year === own + 1;
}

/** 2020年至2024年, 2022年、2023年、2024年: over several years. */
export function endsRange(tokens: readonly Token[], index: number, own: number | undefined): boolean {
  const [first, joiner] = [tokens[index - 2], tokens[index - 1]];
  return (
    joiner !== undefined &&
    "text" in joiner &&
    /^(?:至|到|和|与|、|[-－—~～]+)$/.test(joiner.text) &&
    (first?.kind === "digits" || isBareYear(first) || (first?.kind === "year" && first.year !== own))
  );
}
