import type { Counted } from "../clauses/clauses.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { isTelling, isWhose } from "../words/words.ts";
import { mayBeAll } from "./another.ts";
import { type Meaning, meaningOf } from "./meaning.ts";

/** What a number would count, whoever the sentence says it is of. */

/** 全市教育系统受理63件: without whatever stands before the first word that tells what is counted. */
export function ofNobody(one: Counted): Counted {
  const before = withoutBody(one.before.slice(Math.max(0, one.before.findIndex(isTelling))));
  return { ...one, before, subject: undefined };
}

const withoutBody = (words: readonly Token[]) => words.filter((token) => !isWhose(token));

/** 区政府收到申请34件: of the whole district, where another number shows it. */
export function ofAll(one: Counted, kind: AgencyKind, units: ReadonlySet<string>): Meaning | undefined {
  if (!mayBeAll(one.subject, kind)) return undefined;
  const meaning = meaningOf({ ...one, before: withoutBody(one.before), subject: undefined }, kind, units);
  return meaning && /^(?:applications|reviews|regulations)$/.test(meaning.quantity.table)
    ? { ...meaning, scope: true }
    : undefined;
}
