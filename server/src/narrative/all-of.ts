import type { Counted, Sentence } from "./clauses.ts";
import type { Figure, Figures } from "./figures.ts";
import type { BoundNumber } from "./index.ts";
import { applicants, byApplicant, type Cases, deeds, outcomes, resultsOf } from "./quantities/index.ts";
import type { Quantity, Reading } from "./quantity.ts";
import type { Sense } from "./sense.ts";
import type { Statement } from "./statements.ts";
import type { Token, Word } from "./tokens.ts";
import { isApplicant, isMark, isOutcome, isResult, isWord } from "./words.ts";

/** What all of a number are said to be, with the cells that tell how many are. */
interface Kind {
  readonly quantity: Quantity;
  /** How many there are of the kind, by each reading. */
  readonly figures: readonly (Figure | "unknown" | undefined)[];
  /** How many there are of all kinds; no more than that can be of one. */
  readonly whole: number;
}

/** A number that is borne out. */
type Received = Pick<BoundNumber, "quantity" | "holds"> & { readonly number: { readonly value: number } };

const APPLICATIONS = /^(?:take|takeNew|handle|finish|answer|applicant)(?:\||$)/;
const CASES = new Set<string>(["review", "litigation", "cases", "direct", "afterReview"]);

/**
 * 收到5件，均予以公开; 复议6件，结果维持; 收到9件，申请人均为自然人: all are said to be of one kind, where the tables have less
 * of it than that; `numbers` are those that the sentence binds.
 */
export function* allOfIn(
  { tokens, counted }: Sentence,
  figures: Figures,
  numbers: readonly BoundNumber[],
): Generator<Statement> {
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token, "all") && !opensKind(tokens, at)) continue;
    const kinds = kindsFrom(tokens, isWord(token, "all") ? at + 1 : at);
    const last = kinds.at(-1);
    if (!last || !isOfTheNumber(tokens, at, kinds)) continue;
    const isCarriedIn = ({ before }: Counted) => before.some((one) => isWord(one, "carryIn"));
    const before = counted.findLast((one) => one.number.span.to <= token.span.from && !isCarriedIn(one))?.number;
    const of = numbers.findLast((one) => one.number === before) ?? (before ? undefined : received(tokens, at, figures));
    if (!of?.holds) continue;
    const kind = kindOf(kinds, of, figures);
    const [first] = kind?.figures ?? [];
    if (!kind || !isFigure(first)) continue;
    const least = Math.min(of.number.value, kind.whole);
    if (kind.figures.some((one) => one === "unknown" || (one !== undefined && one.most >= least))) continue;
    const span = { from: token.span.from, to: last.span.to };
    yield { kind: "every", span, quantity: kind.quantity, value: first.value, of: of.number.value, cells: first.cells };
  }
}

/** 申请主体为企业; a clause of its own: ，结果维持，; ，为不予公开，. */
const opensKind = (tokens: readonly Token[], at: number) => {
  const token = tokens[at] as Token;
  if (token.kind !== "word") return false;
  if (isWord(token, "filler") && WHO.has(token.text)) return true;
  return isMark(tokens[at - 1], "，,") && (isResult(token.sense) || (isWord(token, "filler") && IS.has(token.text)));
};

const WHO = new Set(["申请人为", "申请人类型为", "申请人类别为", "申请主体为", "申请主体类型为"]);
const IS = new Set(["为", "是", "结果", "复议结果", "复议结果为", "诉讼结果", "审理结果"]);

/** The kinds that are named on to the next mark, and nothing else but words that change nothing. */
function kindsFrom(tokens: readonly Token[], from: number): Word[] {
  const kinds: Word[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "mark") break;
    if (PLAIN.some((sense) => isWord(token, sense))) continue;
    if (token.kind !== "word" || !isKind(token)) return [];
    kinds.push(token);
  }
  return kinds.every((one) => classOf(one) === classOf(kinds[0] as Word)) ? kinds : [];
}

const PLAIN: readonly Sense[] = ["filler", "application", "applicationBare", "cause", "court"];
const LEADS: readonly Sense[] = [...PLAIN, "thisYear", "unit", "town"];

/** How it ended, or who asked; 公开 alone, too. */
const isKind = (token: Word) => classOf(token) !== undefined;
const classOf = (token: Word) =>
  isResult(token.sense)
    ? "result"
    : isApplicant(token.sense)
      ? "applicant"
      : isOutcome(token.sense) || (isWord(token, "publish") && token.text === "公开")
        ? "outcome"
        : undefined;

/** 5件申请均予以公开; ，申请人均为自然人; 对于本机关保存的信息均予以公开 is said of some. */
function isOfTheNumber(tokens: readonly Token[], at: number, kinds: readonly Word[]): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.kind === "mark" || token.kind === "number") return true;
    const who = isWho(token) && isApplicant(kinds[0]?.sense as Sense);
    const plain = token.kind === "year" || token.kind === "own" || LEADS.some((sense) => isWord(token, sense));
    if (!who && !plain) return false;
  }
  return tokens.slice(0, at).some(isWho);
}

/** 申请人, 申请主体. */
const isWho = (token: Token) => "text" in token && /^申请(?:人|主体)/.test(token.text);

/** 本年度申请主体全部为自然人: of all that were received, though no number says so. */
function received(tokens: readonly Token[], at: number, figures: Figures): Received | undefined {
  const value = numberOf(figures.read(deeds.takeNew.table, deeds.takeNew.readings[0] as Reading, undefined));
  return tokens.slice(0, at).some(isWho) && value > 0
    ? { quantity: deeds.takeNew, number: { value }, holds: true }
    : undefined;
}

function kindOf(kinds: readonly Word[], of: Received, figures: Figures): Kind | undefined {
  const read = (quantity: Quantity, columns?: readonly string[]) =>
    quantity.readings.map((reading) => figures.read(quantity.table, reading, columns));
  const { id } = of.quantity;
  const senses = kinds.map(({ sense }) => sense);
  const results = senses.filter(isResult);
  if (results.length > 0) {
    if (!CASES.has(id)) return undefined;
    const quantity = resultsOf(id as Cases, results);
    // Those that are not decided yet are of no kind.
    return { quantity, figures: read(quantity), whole: Number.POSITIVE_INFINITY };
  }
  if (!APPLICATIONS.test(id)) return undefined;
  const [taken, done] = [deeds.takeNew, deeds.finish].map((deed) => read(deed)[0]);
  const [who, ...others] = senses.filter(isApplicant);
  if (who) {
    if (others.length > 0 || id === byApplicant.id) return undefined;
    const found = applicants[who].flatMap(({ columns }) => read(deeds.takeNew, columns));
    return { quantity: byApplicant, figures: found, whole: numberOf(taken) };
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
const numberOf = (one: Figure | "unknown" | undefined) => (isFigure(one) ? one.value : 0);

const isFigure = (one: Figure | "unknown" | undefined): one is Figure => one !== undefined && one !== "unknown";
