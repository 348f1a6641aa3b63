import { type Figure, type Figures, isFigure } from "../binding/figures.ts";
import type { Counted, Sentence } from "../clauses/clauses.ts";
import { isWholeWord } from "../clauses/total-words.ts";
import { meaningOf } from "../meaning/meaning.ts";
import { applicants, deeds, isCasesId, outcomes } from "../quantities/index.ts";
import type { Quantity, Reading } from "../quantities/quantity.ts";
import type { AgencyKind } from "../words/agency.ts";
import { isPercentOf, type SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { isBy, isCases, isOutcomeWord, isWord, joins } from "../words/words.ts";
import type { Tables } from "./percentages.ts";

/** A share whose part and whole both stand only in the tables: 其中予以公开占56.5%. */
export interface TableShare {
  readonly number: SaidNumber;
  readonly part: Figure;
  readonly whole: number;
}

/**
 * The shares of a sentence that no reading of the tables gives. `wholes` are the numbers that a share of all
 * applications may be of; those of the `groups` (无法提供) may be meant as well, and so may any number of the sentence.
 */
export function* oddTableShares(
  sentence: Sentence,
  kind: AgencyKind,
  figures: Figures,
  { wholes, groups, cases }: Pick<Tables, "wholes" | "groups" | "cases">,
): Generator<TableShare> {
  const said = sentence.counted.flatMap(({ number }) => (isPercent(number.unit) ? [] : number.value));
  let known: readonly number[] | undefined;
  for (const one of sentence.counted) {
    const named = namedBefore(one);
    if (!named) continue;
    const part = { ...one, number: { ...one.number, unit: "件", approximate: false }, before: named, after: [] };
    const meaning = meaningOf(part, kind, NO_UNITS);
    if (!meaning || meaning.loose) continue;
    const ofCases = isCasesId(meaning.quantity.id.split(".")[0] ?? "");
    const [whole] = ofCases ? cases() : wholes;
    if (!whole) continue;
    if (!ofCases) known ??= [...wholes, ...said, ...groups()];
    const all = ofCases ? [...cases(), ...said] : known;
    const parts = readAll(
      figures,
      meaning.quantity,
      meaning.columns?.map(({ columns }) => columns),
    );
    const [first] = parts ?? [];
    if (!parts || !first || parts.some(({ value }) => fitsAny(one.number, value, all ?? []))) continue;
    yield { number: one.number, part: first, whole };
  }
}

const NO_UNITS: ReadonlySet<string> = new Set();

const fitsAny = (percent: SaidNumber, part: number, wholes: readonly number[]) =>
  wholes.some((whole) => isPercentOf(percent, part, whole));

/** What stands before 占 in the clause of a percentage, where it names outcomes or applicants and nothing else. */
function namedBefore({ number, before, otherYear }: Counted): readonly Token[] | undefined {
  if (!isPercent(number.unit) || number.approximate || otherYear) return undefined;
  const at = before.findIndex((token, i) => isWord(token, "share") || isRate(token, before[i - 1]));
  const [named, behind] = [before.slice(0, Math.max(0, at)), before.slice(at + 1)];
  const clear = named.every(
    (token) =>
      token.kind === "own" ||
      isKind(token) ||
      isWholeWord(token) ||
      isWord(token, "filler") ||
      isWord(token, "list") ||
      isCases(token) ||
      joins(token),
  );
  return clear &&
    named.some(isKind) &&
    behind.every((token) => isWord(token, "filler") || isWord(token, "all") || isWholeWord(token))
    ? named
    : undefined;
}

const isKind = (token: Token) => isOutcomeWord(token) || isBy(token) || isWord(token, "corrected");

/** 予以公开率, 纠错率; 维持率 may leave out those that were withdrawn. */
const isRate = (token: Token, before: Token | undefined) =>
  token.kind === "rest" &&
  token.text === "率" &&
  before !== undefined &&
  (isOutcomeWord(before) || isWord(before, "corrected"));

/** 不予公开, 无法提供, 法人或其他组织: what a share of a reason or of a kind of applicant may be of. */
export function groupsOf(figures: Figures): number[] {
  const rows = [outcomes.deny, outcomes.lack, outcomes.ignore, outcomes.other, outcomes.grant];
  const ends = rows.flatMap((one) => readAll(figures, one, undefined) ?? []);
  const bodies = readAll(figures, deeds.take, [applicants.legal[0]?.columns ?? []]);
  return [...ends, ...(bodies ?? [])].map(({ value }) => value);
}

/** What each reading gives; nothing where the tables leave one open. */
function readAll(
  figures: Figures,
  { table, readings }: Quantity,
  columns: readonly (readonly string[])[] | undefined,
): Figure[] | undefined {
  const read = (reading: Reading) => (columns ?? [undefined]).map((one) => figures.read(table, reading, one));
  const all = readings.flatMap(read);
  return all.includes("unknown") ? undefined : all.filter(isFigure);
}
