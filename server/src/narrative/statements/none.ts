import { type Figures, isFigure } from "../binding/figures.ts";
import type { Of, Sentence } from "../clauses/clauses.ts";
import { otherYearIn } from "../clauses/compared.ts";
import { isNarrow, phraseBefore } from "../clauses/narrow.ts";
import type { Outcome } from "../lexicon/sense.ts";
import { deeds, outcomes } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token, Word } from "../words/tokens.ts";
import { has, isDocument, isMark, isOutcome, isWord } from "../words/words.ts";
import { betweenFrom } from "./none-between.ts";
import { columnsOf, isBid, isCarried, isOfDocuments, nounsFrom, quantitiesOf } from "./none-of.ts";
import { causeOf, isOfDecisions, isOpen, isPlain } from "./none-plain.ts";
import type { Statement } from "./statements.ts";

const BEHIND = new Set(["filler", "happen", "thisYear", "applicationBare", "handle", "take", "decide"]);
/** What may stand behind what there was none of. */
export const isBehind = (token: Token): boolean =>
  token.kind === "word"
    ? BEHIND.has(token.sense)
    : token.kind === "rest" && /^(?:等|等?(?:件|事件|情形|结果|信息|要求|事宜|需求))$/.test(token.text);

/** 未, 没有; 不存在行政复议. */
export const negates = (token: Word) => isWord(token, "neg") || token.text === "不存在";

/** 未收到政府信息公开申请, 无行政复议、行政诉讼: what the sentence says there was none of, in the report of an agency on a year. */
export function* noneIn(sentence: Sentence, figures: Figures, { year, agency }: Of): Generator<Statement> {
  const { tokens } = sentence;
  const others = otherYearIn(tokens, year);
  const cause = causeOf(tokens);
  for (const [at, token] of tokens.entries()) {
    if (at > others) return;
    if (token.kind !== "word" || !negates(token)) continue;
    const { to, words: deeds } = betweenFrom(tokens, at + 1);
    const { nouns, end: nounsEnd } = nounsFrom(tokens, to);
    // 无结转下年度办理件.
    const ends = tokens[to];
    const outcome = ends?.kind === "word" && isRefusal(ends) ? ends : undefined;
    const last = outcome ?? nouns[nouns.length - 1] ?? deeds.findLast((one) => isCarried(one) || isBid(one));
    if (!last) continue;
    const behind = outcome ? to + 1 : nouns.length > 0 ? nounsEnd : tokens.indexOf(last) + 1;
    const clause = clauseEnd(tokens, behind);
    const rest = tokens.slice(behind, clause);
    // 无规范性文件出台.
    const done = nouns.some(isDocument) ? rest.filter(isOfDocuments) : [];
    if (!rest.every((one) => isBehind(one) || isGroupOf(one, outcome) || done.includes(one))) continue;
    // 没有规范性文件依据 says nothing of how many there are.
    if (nouns.some(isDocument) && deeds.length + done.length === 0 && tokens.indexOf(last) + 1 < clause) continue;
    if (isOpen(tokens, at, last, clause) || isNarrow(tokens, at, agency)) continue;
    const phrase = phraseBefore(tokens, at);
    const before = cause && !has(phrase, "answer") ? [cause, ...phrase] : phrase;
    const who = columnsOf([...phrase, ...deeds]);
    const said = outcome ? [outcomes[outcome.sense]] : quantitiesOf(nouns, [...deeds, ...done]);
    const none = said
      .filter(
        (one) =>
          isPlain(one, token, before, [...deeds, ...nouns], tokens) &&
          !(one.table === "reviews" && isOfDecisions(tokens, at)),
      )
      .flatMap((quantity) => figureOf(quantity, who, figures) ?? []);
    // 未制发、废止规范性文件: one of the two that is not so is enough.
    const found = none.find(({ value }) => value > 0) ?? none[0];
    if (!found) continue;
    const end = rest.findLast((one) => isGroupOf(one, outcome)) ?? last;
    yield {
      kind: "none",
      span: { from: token.span.from, to: end.span.to },
      ...found,
      negation: token.span,
    };
  }
}

/** The mark that ends the clause; 未收到复议申请、未发生诉讼 are two. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let token = tokens[end]; token && !(token.kind === "mark" && token.text !== "、"); token = tokens[++end])
    if (token.kind === "word" && negates(token) && isMark(tokens[end - 1], "、")) break;
  return end;
}

/** What the tables give for what there was none of. */
function figureOf(
  quantity: Quantity,
  who: readonly (readonly string[] | undefined)[],
  figures: Figures,
): Pick<Statement, "quantity" | "value" | "cells"> | undefined {
  // Of documents the form of 2019 has other columns.
  const known = quantity.readings.filter((one) => figures.read(quantity.table, one, undefined) !== undefined);
  // 无结转 may be said of those carried in or of those carried on.
  const readings = quantity === deeds.carry ? known : known.slice(0, 1);
  const read = readings.flatMap((reading) => who.map((columns) => figures.readNone(quantity.table, reading, columns)));
  // 企业 may mean some of the columns or all: one that holds is enough.
  const figure = read.find((one) => isFigure(one) && one.value === 0) ?? read[0];
  return isFigure(figure) ? { quantity, value: figure.value, cells: figure.cells } : undefined;
}

/** 因属于国家秘密而不予公开: the reason, and what it is a reason for. */
const isGroupOf = (token: Token, reason: Word | undefined) =>
  reason !== undefined && token.kind === "word" && isRefusal(token) && reason.sense.startsWith(token.sense);

/** 无不予公开情形; 没有予以公开的 begins another matter. */
const isRefusal = (token: Word): token is Word & { sense: Outcome } =>
  isOutcome(token.sense) && !/^(?:grant|partGrant)$/.test(token.sense);
