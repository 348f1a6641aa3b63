import type { Counted } from "../clauses/clauses.ts";
import { applicants, byApplicant, isCasesId, outcomes, resultsOf } from "../quantities/index.ts";
import { idsOf, type Quantity, reading } from "../quantities/quantity.ts";
import { countsCases } from "../words/units.ts";
import { isOutcomeWord, isWord } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";
import type { Said } from "./meanings.ts";

/** 予以公开1件，无法提供4件，其他1件: what the outcomes that are named before leave, or what the form calls 其他. */
export function restOf(one: Counted, said: readonly Said[], before: Counted | undefined): Meaning | undefined {
  const others = isBehind(one, before, said.at(-1)) ? otherApplicants(one, said) : undefined;
  if (others) return others;
  const results = saysRest(one) ? otherResults(one, said.at(-1)) : undefined;
  if (results) return results;
  const named = saysRest(one) || saysAndRest(one) ? outcomesBefore(one, said) : [];
  if (named.length < 2) return undefined;
  const minus = named.flatMap(({ readings }) => readings[0]?.plus ?? []);
  const left = reading("办结-前面各项", "done − those before", ["outcomeTotal"], { minus });
  const rest = reading("（六）3.其他", "（六）3.其他", ["otherRest"]);
  const quantity: Quantity = { ...outcomes.other, id: "rest", readings: [...outcomes.other.readings, left, rest] };
  return { quantity, loose: true, ...(said.at(-1)?.meaning.scope && { scope: true }) };
}

/** No other number stands between but in a bracket: 自然人9件、商业企业14件；申请统计数据11件、处罚案卷5件、其他10件 are matters. */
const isBehind = ({ depth }: Counted, before: Counted | undefined, last: Said | undefined) =>
  before !== undefined && (before === last?.counted || before.depth > depth);

/** 维持14件、纠正2件、其他3件: of the same cases. */
function otherResults(one: Counted, last: Said | undefined): Meaning | undefined {
  const [kind = "", result] = last?.meaning.quantity.id.split(".") ?? [];
  if (!isCasesId(kind) || !/^(?:upheld|corrected)$/.test(result ?? "") || last?.counted.depth !== one.depth)
    return undefined;
  const { weak, scope } = last?.meaning ?? {};
  return { quantity: resultsOf(kind, ["otherResult"]), ...(weak && { weak }), ...(scope && { scope }) };
}

/** 自然人26件、商业企业3件、其他2件: of the form's own 其他, or of all who are not named before. */
function otherApplicants(one: Counted, said: readonly Said[]): Meaning | undefined {
  const [first, last] = said.slice(-2);
  const [rest, noun] = one.before;
  const counts = countsCases(one.number.unit) && !one.number.approximate && !one.otherYear && one.after.length === 0;
  if (!counts || !rest || one.before.length > 2 || (noun && !isWord(noun, "applicationBare"))) return undefined;
  const bodies = isWord(rest, "filler") && rest.text === "其他组织" && !noun;
  if (!bodies && !(isWord(rest, "rest") && /^其[他它]$/.test(rest.text))) return undefined;
  const isNamed = (other: Said | undefined) =>
    other?.meaning.columns !== undefined && other.counted.depth === one.depth;
  // 自然人20件，其他2件: two kinds are enough, where the one is natural persons.
  const natural = last?.meaning.columns === applicants.natural;
  if (!isNamed(last) || !(natural || isNamed(first))) return undefined;
  const before = new Set(said.flatMap(({ meaning }) => meaning.columns?.[0]?.columns ?? []));
  const [all] = applicants.legal;
  const left = (all?.columns ?? []).filter((column) => !before.has(column));
  const unnamed = { says: { zh: "前面没有提到的申请人", en: "applicants not named before" }, columns: left };
  const [own] = applicants.otherApplicant;
  const columns = [...(own ? [own] : []), ...(left.length > 0 ? [unnamed] : [])];
  return { quantity: byApplicant, columns };
}

/** 其他, and nothing that says what. */
const saysRest = ({ number, before, after, otherYear }: Counted) =>
  countsCases(number.unit) &&
  !number.approximate &&
  !otherYear &&
  after.length === 0 &&
  before.some((token) => isWord(token, "rest") && /^其[他它]$/.test(token.text)) &&
  before.every((token) => isWord(token, "rest") || (isWord(token, "filler") && /^情[形况]$/.test(token.text)));

/** 无法提供等其他情况: an outcome, and all the others. */
const saysAndRest = ({ number, before: [outcome, etc, rest, ...more], otherYear }: Counted) =>
  countsCases(number.unit) &&
  !number.approximate &&
  !otherYear &&
  !!outcome &&
  isOutcomeWord(outcome) &&
  etc?.kind === "rest" &&
  etc.text === "等" &&
  !!rest &&
  isWord(rest, "rest") &&
  more.every((token) => isWord(token, "filler"));

/** The outcomes right before a number, in the same bracket. */
function outcomesBefore({ depth }: Counted, said: readonly Said[]): Quantity[] {
  const isNamed = ({ counted, meaning }: Said) =>
    counted.depth === depth && idsOf(meaning.quantity).every((id) => id in outcomes);
  const end = said.findLastIndex((other) => !isNamed(other));
  return said.slice(end + 1).map(({ meaning }) => meaning.quantity);
}
