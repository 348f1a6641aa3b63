import type { Sentence } from "./clauses.ts";
import type { Figures } from "./figures.ts";
import type { BoundNumber } from "./index.ts";
import { deeds } from "./quantities/index.ts";
import type { Statement } from "./statements.ts";
import type { Token } from "./tokens.ts";
import { isWord } from "./words.ts";

const DONE = new Set(["finish", "answer"]);

/** 于2023年12月31日前, and words that change nothing. */
const saysWhen = (token: Token) =>
  isWord(token, "filler") || token.kind === "year" || (token.kind === "rest" && /^[于在前]$/.test(token.text));

/** 受理申请25件，均已办结, with what the table carries forward; `numbers` are those that the sentence binds. */
export function* allDoneIn(
  sentence: Sentence,
  figures: Figures,
  numbers: readonly BoundNumber[],
): Generator<Statement> {
  const { tokens } = sentence;
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token, "all")) continue;
    let to = at + 1;
    let done = token.text.includes("已");
    for (let next = tokens[to]; next && saysWhen(next); next = tokens[++to])
      done ||= isWord(next, "filler") && /^已经?$/.test(next.text);
    const last = tokens[to];
    if (last?.kind !== "word" || !DONE.has(last.sense) || (!done && token.text !== "全部")) continue;
    // What all is said of: the number before, received or handled and not those that were answered.
    const before = numbers.filter((one) => one.span.to <= token.span.from);
    const of = before[before.length - 1];
    // 收到315件，其中在线200件，均已答复.
    if (sentence.counted.findLast(({ number }) => number.span.to <= token.span.from)?.number !== of?.number) continue;
    if (!of || !/^(?:take|takeNew|handle)$/.test(of.quantity.id)) continue;
    if (
      before.length > 1 ||
      sentence.senses.has("extra") ||
      tokens.some((one) => isWord(one, "carryOut") || isWord(one, "carry"))
    )
      continue;
    const left = deeds.carryOut;
    const [reading] = left.readings;
    const figure = reading && figures.read(left.table, reading, undefined);
    if (!figure || figure === "unknown") continue;
    yield {
      kind: "all",
      span: { from: token.span.from, to: last.span.to },
      quantity: left,
      value: figure.value,
      cells: figure.cells,
    };
  }
}
