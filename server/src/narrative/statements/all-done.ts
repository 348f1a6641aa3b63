import type { BoundNumber } from "../binding/bind.ts";
import { type Figures, isFigure } from "../binding/figures.ts";
import type { Tried } from "../binding/tries.ts";
import type { Sentence } from "../clauses/clauses.ts";
import { byApplicant, deeds, isCasesId, resultsOf } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token, Word } from "../words/tokens.ts";
import { has, isMark, isWord } from "../words/words.ts";
import type { Statement } from "./statements.ts";

const DONE = new Set(["finish", "answer", "grant"]);

/** 于2023年12月31日前, 受理并, 按照《条例》, and words that change nothing. */
const saysWhen = (token: Token) =>
  isWord(token, "filler") ||
  isWord(token, "thisYear") ||
  isWord(token, "take") ||
  token.kind === "year" ||
  token.kind === "quote" ||
  (token.kind === "rest" && /^[于在前]$/.test(token.text));

/** 目前均已办结: by the time of writing. */
const saysNow = (token: Token | undefined) =>
  token !== undefined && "text" in token && /^(?:目前|现|现已|至今)$/.test(token.text);

/** 受理申请25件，均已办结, with what the table carries forward; `numbers` are those that the sentence binds. */
export function* allDoneIn(
  sentence: Sentence,
  figures: Figures,
  numbers: readonly BoundNumber[],
): Generator<Statement> {
  const { tokens } = sentence;
  if (has(tokens, "extra") || tokens.some((_, at) => isCarried(tokens, at))) return;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word" || !(token.sense === "all" || opensDone(tokens, at)) || saysNow(tokens[at - 1])) continue;
    let to = at + 1;
    let done = token.text.includes("已");
    for (let next = tokens[to]; next && saysWhen(next); next = tokens[++to])
      done ||= isWord(next, "filler") && /^已经?$/.test(next.text);
    const last = tokens[to];
    if (last?.kind !== "word" || !DONE.has(last.sense) || (!done && token.text !== "全部")) continue;
    // 办理情况均已公开 is said of something else.
    if (isWord(last, "grant") && tokens[at - 1]?.kind !== "mark") continue;
    const left = leftOf(sentence, token, last, numbers);
    const [reading] = left?.readings ?? [];
    const figure = left && reading && figures.readNone(left.table, reading, undefined);
    if (!left || !isFigure(figure)) continue;
    yield {
      kind: "all",
      span: { from: token.span.from, to: last.span.to },
      quantity: left,
      value: figure.value,
      cells: figure.cells,
    };
  }
}

/** 收到申请25件，已按期办结: a clause that says nothing else. */
function opensDone(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (!isWord(token, "filler") || !/^已经?$/.test(token.text) || !isMark(tokens[at - 1], "，,")) return false;
  let to = at + 1;
  for (let next = tokens[to]; next && saysWhen(next); next = tokens[++to]);
  const [last, end] = [tokens[to], tokens[to + 1]];
  return last?.kind === "word" && DONE.has(last.sense) && (end === undefined || end.kind === "mark");
}

/** 结转下年2件; not 无结转. */
function isCarried(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  return (isWord(token, "carryOut") || isWord(token, "carry")) && !(before && isWord(before, "neg"));
}

/** What stands between semicolons around a token. */
function stretchOf(tokens: readonly Token[], token: Token): readonly Token[] {
  const at = tokens.indexOf(token);
  const ends = (one: Token) => isMark(one, "；;");
  const to = tokens.findIndex((one, i) => i > at && ends(one));
  return tokens.slice(tokens.slice(0, at).findLastIndex(ends) + 1, to < 0 ? undefined : to);
}

/**
 * What of the tables is not done, by what 均 is said of: the number before, received or handled and not those that were
 * answered; those carried in may stand beside it.
 */
function leftOf(
  { counted, tokens }: Sentence,
  all: Token,
  verb: Word,
  numbers: readonly BoundNumber[],
): Quantity | undefined {
  const told = counted.filter(({ number }) => number.span.to <= all.span.from);
  // 收到6份（网络申请5份），均已办结: what a bracket says is said aside.
  const outside = new Set(told.filter(({ depth }) => depth === told[0]?.depth).map(({ number }) => number));
  const before = numbers.filter(({ number }) => outside.has(number));
  // 收到315件，其中在线200件，均已答复; 其中在线200件、信函115件，均已答复 is of all.
  const whole = before.at(-1)?.number;
  const since = [...outside].filter(({ span }) => span.from >= (whole?.span.to ?? 0));
  const sum = since.reduce((total, { value }) => total + value, 0);
  if (since.length > 0 && sum !== whole?.value) return undefined;
  const cases = before.at(-1)?.quantity.id ?? "";
  if (isCasesId(cases))
    return isWord(verb, "answer") || has(stretchOf(tokens, all), "pending") ? undefined : resultsOf(cases, ["pending"]);
  const [of, ...others] = undivided(before.filter(({ quantity }) => quantity !== deeds.carryIn));
  // What is said of a number that is wrong by itself is no finding of its own.
  if (!of?.holds || others.length > 0) return undefined;
  // 共处理98件，已全部答复 where 98 were done: those are what was handled.
  const done = of.quantity === deeds.handle && of.figures.some(isDoneFigure);
  return /^(?:take|takeNew|handle)$/.test(of.quantity.id) && !done ? deeds.carryOut : undefined;
}

/** 收到25件，自然人20件，企业5件，均已办结: those who asked divide what was received. */
function undivided(numbers: readonly BoundNumber[]): readonly BoundNumber[] {
  const by = numbers.filter(({ quantity }) => quantity.id === byApplicant.id);
  const sum = by.reduce((total, { number }) => total + number.value, 0);
  return sum === numbers[0]?.number.value ? numbers.filter((one) => !by.includes(one)) : numbers;
}

/** What was done, just as the number says. */
const isDoneFigure = ({ holds, reading }: Tried) => holds && deeds.finish.readings[0] === reading;
