import { type Figures, isFigure } from "../binding/figures.ts";
import type { Of, Sentence } from "../clauses/clauses.ts";
import { otherYearIn } from "../clauses/compared.ts";
import { isNarrow } from "../clauses/narrow.ts";
import type { Result } from "../lexicon/sense.ts";
import { type Cases, isCasesId, resultsOf } from "../quantities/index.ts";
import type { Token, Word } from "../words/tokens.ts";
import { isCases, isResult, isSuit, isWord, joins } from "../words/words.ts";
import { isBehind, negates } from "./none.ts";
import type { Statement } from "./statements.ts";

/** 行政复议27件、行政诉讼17件，均未出现被纠正的情形: no case is said to have ended so, where the table has one. */
export function* noResultIn(sentence: Sentence, figures: Figures, { year, agency }: Of): Generator<Statement> {
  const { tokens } = sentence;
  const others = otherYearIn(tokens, year);
  for (const [at, token] of tokens.entries()) {
    if (at > others) return;
    if (token.kind !== "word" || !negates(token) || isNarrow(tokens, at, agency)) continue;
    // 未发生行政复议被纠正、行政诉讼败诉的情形: one of them that is not so is enough.
    const none = resultsFrom(tokens, at + 1).flatMap(({ result, word, index }) => {
      // Of which cases is said before it; of two kinds, the nearer one has none in any case.
      let named = index - 1;
      while (named >= 0 && !isNamed(tokens[named] as Token)) named--;
      const of = tokens[named];
      // 政府采购方面的复议均未被纠正: of one matter.
      if (of?.kind !== "word" || !isCasesId(of.sense) || (named < at && isNarrow(tokens, named, agency))) return [];
      return kindsOf(tokens, named, of.sense).flatMap((kind) => {
        const quantity = resultsOf(kind, [result]);
        const [reading] = quantity.readings;
        const figure = reading && figures.readNone(quantity.table, reading, undefined);
        return isFigure(figure) ? { word, quantity, value: figure.value, cells: figure.cells } : [];
      });
    });
    const found = none.find(({ value }) => value > 0) ?? none[0];
    if (!found) continue;
    const { word, ...said } = found;
    const before = tokens[at - 1];
    const from = before && isWord(before, "all") ? before : token;
    yield { kind: "none", span: { from: from.span.from, to: word.span.to }, ...said };
  }
}

const isNamed = (token: Token) => isCases(token) || isSuit(token);

/** 行政复议或行政诉讼被纠错: of either. */
function kindsOf(tokens: readonly Token[], named: number, kind: Cases): readonly Cases[] {
  const [first, joint] = [tokens[named - 2], tokens[named - 1]];
  const other = first?.kind === "word" && joint && joins(joint) && isCases(first) ? first.sense : undefined;
  return other && isCasesId(other) ? [kind, other] : [kind];
}

interface Ended {
  readonly result: Result;
  readonly word: Word;
  readonly index: number;
}

/** The results named from `at` to the end of the clause, with the cases that they are of; nothing where other words stand there. */
function resultsFrom(tokens: readonly Token[], at: number): Ended[] {
  const results: Ended[] = [];
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const result = resultOf(token);
    if (result && token.kind === "word") results.push({ result, word: token, index });
    else if (token.kind === "mark" && token.text !== "、") break;
    else if (token.kind !== "mark" && !isBehind(token) && !isWord(token, "cause") && !isCases(token)) return [];
  }
  return results;
}

/** 被纠正; 败诉 is of the agency. */
const resultOf = (token: Token): Result | undefined =>
  token.kind !== "word"
    ? undefined
    : isResult(token.sense)
      ? token.sense
      : isWord(token, "limit") && token.text === "败诉"
        ? "corrected"
        : undefined;
