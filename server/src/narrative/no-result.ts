import type { Sentence } from "./clauses.ts";
import { type Figures, isFigure } from "./figures.ts";
import { isNarrow } from "./narrow.ts";
import { otherYear } from "./none.ts";
import { isBehind } from "./none-behind.ts";
import { isCasesId, resultsOf } from "./quantities/index.ts";
import type { Statement } from "./statements.ts";
import type { Token } from "./tokens.ts";
import { isCases, isResult, isSuit, isWord } from "./words.ts";

/** 行政复议27件、行政诉讼17件，均未出现被纠正的情形: no case is said to have ended so, where the table has one. */
export function* noResultIn(sentence: Sentence, figures: Figures, year: number | undefined): Generator<Statement> {
  const { tokens } = sentence;
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token, "neg")) continue;
    let to = at + 1;
    for (let next = tokens[to]; next && (isWord(next, "filler") || isWord(next, "happen")); next = tokens[++to]);
    const result = tokens[to];
    if (result?.kind !== "word" || !isResult(result.sense) || !endsClause(tokens, to + 1)) continue;
    // Of which cases is said before it; of two kinds, the nearer one has none in any case.
    const named = tokens.findLastIndex((one, i) => i < at && (isCases(one) || isSuit(one)));
    const of = tokens[named];
    if (of?.kind !== "word" || otherYear(sentence, at, year)) continue;
    // 政府采购方面的复议均未被纠正: of one matter.
    if (isNarrow(tokens, at) || isNarrow(tokens, named)) continue;
    if (!isCasesId(of.sense)) continue;
    const quantity = resultsOf(of.sense, [result.sense]);
    const [reading] = quantity.readings;
    const figure = reading && figures.read(quantity.table, reading, undefined);
    if (!isFigure(figure)) continue;
    const before = tokens[at - 1];
    const from = before && isWord(before, "all") ? before : token;
    const span = { from: from.span.from, to: result.span.to };
    yield { kind: "none", span, quantity, value: figure.value, cells: figure.cells };
  }
}

function endsClause(tokens: readonly Token[], from: number): boolean {
  let end = from;
  while (end < tokens.length && isBehind(tokens[end] as Token)) end++;
  const next = tokens[end];
  return next === undefined || (next.kind === "mark" && next.text !== "、");
}
