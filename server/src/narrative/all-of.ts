import type { Sentence } from "./clauses.ts";
import type { Figure, Figures } from "./figures.ts";
import type { BoundNumber } from "./index.ts";
import { applicants, byApplicant, type Cases, deeds, outcomes, resultsOf } from "./quantities/index.ts";
import type { Quantity, Reading } from "./quantity.ts";
import type { Statement } from "./statements.ts";
import type { Token, Word } from "./tokens.ts";
import { isApplicant, isOutcome, isResult, isWord } from "./words.ts";

/** What all of a number are said to be, with the cells that tell how many are. */
interface Kind {
  readonly quantity: Quantity;
  /** How many there are of the kind, by each reading. */
  readonly figures: readonly (Figure | "unknown" | undefined)[];
  /** How many there are of all kinds. */
  readonly whole: number;
}

const APPLICATIONS = /^(?:take|takeNew|handle|finish|answer)(?:\||$)/;
const CASES = new Set<string>(["review", "litigation", "cases", "direct", "afterReview"]);

/**
 * 收到5件，均予以公开; 复议6件，均维持; 收到9件，申请人均为自然人: all are said to be of one kind, where the tables have less
 * of it than that, and others besides; `numbers` are those that the sentence binds.
 */
export function* allOfIn(
  { tokens, counted }: Sentence,
  figures: Figures,
  numbers: readonly BoundNumber[],
): Generator<Statement> {
  for (const [at, token] of tokens.entries()) {
    const who = saysWho(token);
    if (!isWord(token, "all") && !who) continue;
    const last = onlyKind(tokens, at + 1);
    if (last && who && !isApplicant(last.sense)) continue;
    const before = counted.findLast(({ number }) => number.span.to <= token.span.from)?.number;
    const of = numbers.findLast((one) => one.number === before);
    if (!last || !of?.holds) continue;
    const kind = kindOf(last, of, figures);
    if (!kind) continue;
    const [first] = kind.figures;
    const fits = (one: Figure | "unknown" | undefined) =>
      one === "unknown" || (one !== undefined && one.most >= Math.min(of.number.value, kind.whole));
    if (kind.figures.some(fits) || !isFigure(first)) continue;
    const span = { from: token.span.from, to: last.span.to };
    yield { kind: "every", span, quantity: kind.quantity, value: first.value, of: of.number.value, cells: first.cells };
  }
}

/** 申请主体为企业. */
export const saysWho = (token: Token) => isWord(token, "filler") && WHO.has(token.text);

const WHO = new Set(["申请人为", "申请人类型为", "申请人类别为", "申请主体为", "申请主体类型为"]);

/** 0 where the tables do not tell. */
const numberOf = (one: Figure | "unknown" | undefined) => (isFigure(one) ? one.value : 0);

const isFigure = (one: Figure | "unknown" | undefined): one is Figure => one !== undefined && one !== "unknown";

/** The one kind that is named between 均 and the next mark, and nothing else but words that change nothing. */
function onlyKind(tokens: readonly Token[], from: number): Word | undefined {
  let kind: Word | undefined;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "mark") break;
    const plain = isWord(token, "filler") || isWord(token, "application") || isWord(token, "applicationBare");
    if (plain) continue;
    if (kind || token.kind !== "word" || !(isEndOf(token) || isApplicant(token.sense))) return undefined;
    kind = token;
  }
  return kind;
}

/** How it ended; 公开 alone, too. */
const isEndOf = (token: Word) =>
  isOutcome(token.sense) || isResult(token.sense) || (isWord(token, "publish") && token.text === "公开");

function kindOf({ sense }: Word, of: BoundNumber, figures: Figures): Kind | undefined {
  const read = (quantity: Quantity, columns?: readonly string[]) =>
    quantity.readings.map((reading: Reading) => figures.read(quantity.table, reading, columns));
  const { id } = of.quantity;
  if (isResult(sense)) {
    if (!CASES.has(id)) return undefined;
    const of = id as Cases;
    const quantity = resultsOf(of, [sense]);
    // Those that are not decided yet are of no kind.
    return { quantity, figures: read(quantity), whole: Number.POSITIVE_INFINITY };
  }
  if (!APPLICATIONS.test(id)) return undefined;
  if (isApplicant(sense)) {
    const found = applicants[sense].flatMap(({ columns }) => read(byApplicant, columns));
    return { quantity: byApplicant, figures: found, whole: numberOf(read(deeds.takeNew)[0]) };
  }
  const quantity = outcomes[isOutcome(sense) ? sense : "grant"];
  return { quantity, figures: read(quantity), whole: numberOf(read(deeds.finish)[0]) };
}
