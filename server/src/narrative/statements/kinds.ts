import type { BoundNumber } from "../binding/bind.ts";
import { type Figure, type Figures, isFigure } from "../binding/figures.ts";
import { isWay } from "../clauses/way-words.ts";
import type { Sense } from "../lexicon/sense.ts";
import { applicants, byApplicant, cases, deeds, isCasesId, outcomes, resultsOf } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token, Word } from "../words/tokens.ts";
import { isApplicant, isOutcome, isResult, isSuit, isWord } from "../words/words.ts";

/** What all of a number are said to be, with the cells that tell how many are. */
export interface Kind {
  readonly quantity: Quantity;
  /** How many there are of the kind, by each reading. */
  readonly figures: readonly (Figure | "unknown" | undefined)[];
  /** How many there are of all kinds; no more than that can be of one. */
  readonly whole: number;
}

/** A number that is borne out. */
export type Received = Pick<BoundNumber, "quantity" | "holds"> & { readonly number: { readonly value: number } };

const APPLICATIONS = /^(?:take|takeNew|handle|finish|answer|applicant)(?:\||$)/;

/** The kinds that are named on to the next mark, and nothing else but words that change nothing. */
export function kindsFrom(tokens: readonly Token[], from: number): Word[] {
  const kinds: Word[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "mark") break;
    // 申请人全部为公民.
    if (isWord(token, "filler") && token.text === "公民") kinds.push({ ...token, sense: "natural" });
    if (PLAIN.some((sense) => isWord(token, sense)) || isFrom(token) || (kinds.length > 0 && isAnswer(token))) continue;
    // 均为自然人网上申请.
    if (kinds.length > 0 && isWord(token, "limit") && isWay([token])) continue;
    if (token.kind !== "word" || !isKind(token)) return [];
    kinds.push(token);
  }
  return kinds.every((one) => classOf(one) === classOf(kinds[0] as Word)) ? kinds : [];
}

/** 均来自自然人. */
const isFrom = (token: Token) => isWord(token, "limit") && token.text === "来自";

/** 维持了我镇答复, 纠正原答复: what was decided on. */
const isAnswer = (token: Token) =>
  token.kind === "own" ||
  isWord(token, "answer") ||
  isWord(token, "town") ||
  isWord(token, "unit") ||
  (token.kind === "rest" && token.text === "原");

export const PLAIN: readonly Sense[] = ["filler", "application", "applicationBare", "cause", "court"];

/** How it ended, or who asked; 公开 alone, too. */
const isKind = (token: Word) => classOf(token) !== undefined;
const classOf = (token: Word) =>
  isResult(token.sense)
    ? "result"
    : isSuit(token)
      ? "suit"
      : isApplicant(token.sense)
        ? "applicant"
        : isOutcome(token.sense) || (isWord(token, "publish") && token.text === "公开")
          ? "outcome"
          : undefined;

/** How many there are of the kinds named, where `of` is what all of are said to be so; nothing where they are none of its own. */
export function kindOf(kinds: readonly Word[], of: Received, figures: Figures): Kind | undefined {
  const read = (quantity: Quantity, columns?: readonly string[]) =>
    quantity.readings.map((reading) => figures.read(quantity.table, reading, columns));
  // 已审结的行政诉讼3件，结果均为维持: of the same cases.
  const id = of.quantity.id.replace(/\.decided$/, "");
  const senses = kinds.map(({ sense }) => sense);
  const [suit] = kinds.filter(isSuit);
  if (suit) {
    // 行政诉讼2件，均为复议后起诉.
    if (id !== "litigation" || kinds.length > 1 || !isCasesId(suit.sense)) return undefined;
    return {
      quantity: cases[suit.sense],
      figures: read(cases[suit.sense]).slice(0, 1),
      whole: Number.POSITIVE_INFINITY,
    };
  }
  const results = senses.filter(isResult);
  if (results.length > 0) {
    if (!isCasesId(id)) return undefined;
    const quantity = resultsOf(id, results);
    // Those that are not decided yet are of no kind.
    return { quantity, figures: read(quantity), whole: Number.POSITIVE_INFINITY };
  }
  if (!APPLICATIONS.test(id)) return undefined;
  const [taken, done] = [deeds.takeNew, deeds.finish].map((deed) => read(deed)[0]);
  const [who, ...others] = senses.filter(isApplicant);
  if (who) {
    if (others.length > 0 || id === byApplicant.id) return undefined;
    const found = applicants[who].flatMap(({ columns }) => read(deeds.takeNew, columns));
    const [{ says } = byApplicant] = applicants[who];
    const whose = { zh: `${says.zh}的申请`, en: `applications by ${says.en}` };
    return { quantity: { ...byApplicant, says: whose }, figures: found, whole: numberOf(taken) };
  }
  // 自然人申请3件，均予以公开: only where these are all.
  if (id === byApplicant.id && of.number.value !== numberOf(taken)) return undefined;
  const ends = senses.map((sense) => outcomes[isOutcome(sense) ? sense : "grant"]);
  const [quantity = outcomes.grant] = ends;
  const all = ends.length === 1 ? read(quantity) : [sumOf(ends.map((end) => read(end)[0]))];
  return { quantity, figures: all, whole: numberOf(done) };
}

/** 均予以公开或部分公开: both together. */
function sumOf(parts: readonly (Figure | "unknown" | undefined)[]): Figure | "unknown" | undefined {
  const [first] = parts;
  if (!isFigure(first) || !parts.every(isFigure)) return "unknown";
  const value = parts.reduce((sum, one) => sum + one.value, 0);
  return { reading: first.reading, value, most: value, cells: parts.flatMap(({ cells }) => cells) };
}

/** 0 where the tables do not tell. */
export const numberOf = (one: Figure | "unknown" | undefined) => (isFigure(one) ? one.value : 0);
