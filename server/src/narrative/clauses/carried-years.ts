import type { Sense } from "../lexicon/sense.ts";
import type { Token } from "../words/tokens.ts";
import { isApplication, isDealtWith, isWhose, isWord } from "../words/words.ts";
import { isNextYearsWord } from "./phrase-words.ts";

// The years that say where applications were carried from and to. `own` is the year of the report.

/** 将在2025年办理, 转2025年 are carried forward, 2023年结转 is carried in; of other words nothing. */
export function carriedAs(
  token: Token,
  tokens: readonly Token[],
  index: number,
  own: number | undefined,
): "carryOut" | "carryIn" | undefined {
  const before = tokens[index - 1];
  if (isNextYears(before, token, own)) return "carryOut";
  // 2023年度未办结的2件, in the report on 2024.
  if (isUndone(token) && own !== undefined && isYear(before, own - 1)) return "carryIn";
  const turns = (token.kind === "rest" && /^(?:转[至到入]?|留待|纳入|列入)$/.test(token.text)) || isPutOff(token);
  if (!turns && !isWord(token, "carry")) return undefined;
  // 结转96件至2024年: what was carried stands before where to.
  const from = tokens[index + 1]?.kind === "number" ? index + 2 : index + 1;
  const behind = tokens.slice(from, from + 2);
  if (isYearBehind(behind, own === undefined ? undefined : own + 1)) return "carryOut";
  // 2023年转至今年办理的, in the report on 2024.
  const into = behind.find((one) => !isTo(one));
  const intoThis = into !== undefined && isWord(into, "thisYear");
  if (intoThis && own !== undefined && isYear(before, own - 1)) return "carryIn";
  // 2021年转办依申请公开3件, in the report on 2022.
  const named = tokens[index + 1];
  if (isPutOff(token) && own !== undefined && isYear(before, own - 1) && named && isApplication(named))
    return "carryIn";
  if (turns) return undefined;
  // 结转至2024年作出答复的, in the report on 2024.
  if (isYearBehind(behind, own) && !isYear(before, own)) return "carryIn";
  const area = index > 1 && isCarried(tokens, index - 2, own);
  return area || isFromLastYear(before, behind, own) ? "carryIn" : undefined;
}

/** 未办结, 尚未审结. */
const isUndone = (token: Token) => (isWord(token, "carryOut") || isWord(token, "pending")) && /^尚?未/.test(token.text);

/** 2023年全区结转申请14件, in the report on 2024. */
export function isCarried(tokens: readonly Token[], index: number, own: number | undefined): boolean {
  const [year, whose, carry] = tokens.slice(index, index + 3);
  const last = year?.kind === "year" && own !== undefined && year.year === own - 1;
  return last && whose !== undefined && isWhose(whose) && carry !== undefined && isCarry(carry);
}

/** Read as it stands, or as it was meant. */
const isCarry = (token: Token) => isWord(token, "carry") || isWord(token, "carryIn");

/** 2023年结转, 结转至2025年: the year at `at` names where from and where to, not when. */
export function carriesTo(phrase: readonly Token[], at: number, own: number | undefined): boolean {
  const year = phrase[at];
  if (year?.kind !== "year" || own === undefined || Math.abs(year.year - own) !== 1) return false;
  const next = phrase[at + 1];
  if (isNextYears(year, next, own) || (next && isPutOff(next) && year.year < own)) return true;
  return [phrase[at - 1], phrase[at + 1]].some((token) => token !== undefined && isCarrying(token));
}

/** 结转96件至2024年, 延期至2024年答复: the year behind 至 names where to. */
export function isCarriedTo(tokens: readonly Token[], index: number, own: number | undefined): boolean {
  const year = tokens[index];
  const to = tokens[index - 1];
  if (own === undefined || !isYear(year, own + 1) || !to || !isTo(to)) return false;
  const at = tokens[index - 2]?.kind === "number" ? index - 3 : index - 2;
  const carry = tokens[at];
  return carry !== undefined && (isCarry(carry) || isPutOff(carry));
}

/** 延期至, 转办至. */
const isPutOff = (token: Token) => isWord(token, "limit") && /^(?:延期|转办)$/.test(token.text);

/** 将在2025年办理: carried forward. */
function isNextYears(before: Token | undefined, token: Token | undefined, own: number | undefined): boolean {
  const next = before?.kind === "year" && own !== undefined && before.year === own + 1;
  return next && token !== undefined && (isDealtWith(token) || isNextYearsWord(token));
}

/** 2023年结转, 2023年结转至2024年 in the report on 2024: carried in; 2023年结转至2025年 and 2024年结转 say no such thing. */
function isFromLastYear(before: Token | undefined, behind: readonly Token[], own: number | undefined): boolean {
  if (before?.kind !== "year" || own === undefined || before.year !== own - 1) return false;
  return behind.every((one) => (one.kind === "year" ? one.year === own : !isWord(one, "next")));
}

/** 结转2025年176件, 结转到2025年办理: whether it is that year that stands behind. */
function isYearBehind(behind: readonly Token[], wanted: number | undefined): boolean {
  const year = behind.find((token) => !isTo(token));
  return isYear(year, wanted);
}

const isTo = (token: Token) => isWord(token, "filler") && /^[至到为]$/.test(token.text);

/** No token is of an unknown year. */
const isYear = (token: Token | undefined, year: number | undefined) => token?.kind === "year" && token.year === year;

const CARRIES: ReadonlySet<Sense> = new Set<Sense>(["carry", "carryIn", "carryOut"]);
/** A word of what was carried in or out. */
export const isCarrying = (token: Token) => token.kind === "word" && CARRIES.has(token.sense);
