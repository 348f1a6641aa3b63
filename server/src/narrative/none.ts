import { allWaysEnd } from "./all-ways.ts";
import type { Of, Sentence } from "./clauses.ts";
import { otherYearIn } from "./compared.ts";
import { type Figures, isFigure } from "./figures.ts";
import { isNarrow, phraseBefore } from "./narrow.ts";
import { columnsOf, isBid, isCarried, isDecided, isLaw, isOfDocuments, nounsFrom, quantitiesOf } from "./none-of.ts";
import { isOfDecisions, isOpen, isPlain } from "./none-plain.ts";
import { outcomes } from "./quantities/index.ts";
import type { Quantity } from "./quantity.ts";
import type { Outcome } from "./sense.ts";
import type { Statement } from "./statements.ts";
import type { Token, Word } from "./tokens.ts";
import { isBy, isDocument, isMark, isOutcome, isWord, joins } from "./words.ts";

/** Words that may stand between 未 and what there was none of. */
const BETWEEN = new Set([
  "filler",
  "take",
  "takeNew",
  "happen",
  "cause",
  "thisYear",
  "natural",
  "legal",
  "business",
  "enterprise",
  "research",
  "charity",
  "legalService",
  "carryIn",
  "carryOut",
  "decide",
  "levy",
]);
const BEHIND = new Set(["filler", "happen", "thisYear", "applicationBare", "handle", "take"]);
/** What may stand behind what there was none of. */
export const isBehind = (token: Token): boolean =>
  token.kind === "word"
    ? BEHIND.has(token.sense)
    : token.kind === "rest" && /^等?(?:件|事件|情形|结果|信息)$/.test(token.text);

/** 未, 没有; 不存在行政复议. */
export const negates = (token: Word) => isWord(token, "neg") || token.text === "不存在";

/** 未收到政府信息公开申请, 无行政复议、行政诉讼: what the sentence says there was none of, in the report of an agency on a year. */
export function* noneIn(sentence: Sentence, figures: Figures, { year, agency }: Of): Generator<Statement> {
  const { tokens } = sentence;
  const others = otherYearIn(tokens, year);
  for (const [at, token] of tokens.entries()) {
    if (at > others) return;
    if (token.kind !== "word" || !negates(token)) continue;
    let to = at + 1;
    const ways: Token[] = [];
    for (let next = to; to < tokens.length; to = next) {
      next = allWaysEnd(tokens, to);
      ways.push(...tokens.slice(to, next));
      if (next === to && isBetween(tokens, to)) next++;
      if (next === to) break;
    }
    const { nouns, end: nounsEnd } = nounsFrom(tokens, to);
    const deeds = tokens.slice(at + 1, to).filter((one) => !ways.includes(one));
    // 无结转下年度办理件.
    const ends = tokens[to];
    const outcome = ends?.kind === "word" && isRefusal(ends) ? ends : undefined;
    const last = outcome ?? nouns[nouns.length - 1] ?? deeds.findLast((one) => isCarried(one) || isBid(one));
    if (!last) continue;
    const behind = outcome ? to + 1 : nouns.length > 0 ? nounsEnd : at + 2 + deeds.lastIndexOf(last);
    const clause = clauseEnd(tokens, behind);
    const rest = tokens.slice(behind, clause);
    // 无规范性文件出台.
    const done = nouns.some(isDocument) ? rest.filter(isOfDocuments) : [];
    if (!rest.every((one) => isBehind(one) || isGroupOf(one, outcome) || done.includes(one))) continue;
    // 没有规范性文件依据 says nothing of how many there are.
    if (nouns.some(isDocument) && deeds.length + done.length === 0 && tokens.indexOf(last) + 1 < clause) continue;
    if (isOpen(tokens, at, last, clause) || isNarrow(tokens, at, agency)) continue;
    const who = columnsOf([...phraseBefore(tokens, at), ...deeds]);
    const said = outcome ? [outcomes[outcome.sense]] : quantitiesOf(nouns, [...deeds, ...done]);
    const none = said
      .filter(
        (one) =>
          isPlain(one, token, phraseBefore(tokens, at), [...deeds, ...nouns], tokens) &&
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
  const reading = quantity.readings.find((one) => figures.read(quantity.table, one, undefined) !== undefined);
  const read = who.map((columns) => reading && figures.read(quantity.table, reading, columns));
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

/** Whether the token at `at` may stand between the negation and what there was none of. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1] as Token, tokens[at] as Token, tokens[at + 1]];
  if (token.kind === "own" || (token.kind === "word" && BETWEEN.has(token.sense)) || isOfDocuments(token)) return true;
  // 未发生1起行政复议; 未受理1件申请 says that there was one.
  if (token.kind === "number")
    return token.value === 1 && (isWord(before, "happen") || (isWord(before, "take") && !/受理/.test(before.text)));
  // 未收到个人、法人的申请; 未制发、废止规范性文件; 未制定行政法规、规章.
  if (isMark(token, "、"))
    return (isBy(before) && !!next && isBy(next)) || (isOfDocuments(before) && isOfDocuments(next)) || isLaw(before);
  if (token.kind === "rest" && token.text === "开展") return next?.kind === "word" && isDecided(next.sense);
  if (isLaw(token)) return next !== undefined && joins(next);
  // 未收到公开政府信息的申请.
  if (isWord(token, "publish")) return isWord(before, "take") || token.text === "发布";
  // 未收到和处理申请, 未办理申请; 未发生针对我镇有关政府信息公开事务的行政复议.
  if (isWord(token, "handle")) return joins(before) || token.text === "办理";
  return isWord(token, "limit") && /^(?:针对|有关|涉及)$/.test(token.text);
}
