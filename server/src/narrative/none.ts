import type { Sentence } from "./clauses.ts";
import { isComparedWith } from "./compared.ts";
import { type Figures, isFigure } from "./figures.ts";
import { isNarrow, phraseBefore } from "./narrow.ts";
import { isAllOfIt, isGroupOf, isRefusal } from "./none-behind.ts";
import { carriedOf, isBid, noneOf, nounsFrom } from "./none-of.ts";
import { applicants, outcomes } from "./quantities/index.ts";
import type { Quantity } from "./quantity.ts";
import type { Statement } from "./statements.ts";
import type { Token, Word } from "./tokens.ts";
import { endsStatement, has, isBy, isNoun, isWord, joins } from "./words.ts";

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
  "issue",
  "repeal",
  "inForce",
  "decide",
]);

/** 未收到政府信息公开申请, 无行政复议、行政诉讼: what the sentence says there was none of, in the report on `year`. */
export function* noneIn(sentence: Sentence, figures: Figures, year: number | undefined): Generator<Statement> {
  const { tokens } = sentence;
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token, "neg")) continue;
    let to = at + 1;
    while (to < tokens.length && isBetween(tokens[to] as Token, tokens[to - 1])) to++;
    const nouns = nounsFrom(tokens, to);
    const deeds = tokens.slice(at + 1, to);
    // 无结转下年度办理件.
    const ends = tokens[to];
    const outcome = ends?.kind === "word" && isRefusal(ends) ? ends : undefined;
    const last = outcome ?? nouns[nouns.length - 1] ?? deeds.findLast((one) => isCarried(one) || isBid(one));
    if (!last) continue;
    const behind = tokens.slice(tokens.indexOf(last) + 1);
    const end = behind.findIndex((one, i) => one.kind === "mark" && (one.text !== "、" || opensNone(behind[i + 1])));
    const rest = behind.slice(0, end < 0 ? undefined : end);
    if (!isAllOfIt(rest, outcome)) continue;
    // 未受理申请 may be said of one that was refused.
    const quantity = outcome ? outcomes[outcome.sense] : (carriedOf(deeds, nouns) ?? noneOf(nouns, deeds));
    if (
      !quantity ||
      !isPlain(quantity, token, deeds, nouns) ||
      (quantity.table === "reviews" && isOfDecisions(tokens, at)) ||
      otherYear(sentence, at, year) ||
      isNarrow(tokens, at)
    )
      continue;
    const reading = quantity.readings[0];
    const who = columnsOf([...phraseBefore(tokens, at), ...deeds]);
    const read = who.map((columns) => reading && figures.read(quantity.table, reading, columns));
    // 企业 may mean some of the columns or all: one that holds is enough.
    const figure = read.find((one) => isFigure(one) && one.value === 0) ?? read[0];
    if (!isFigure(figure)) continue;
    const ended = rest.findLast((one) => isGroupOf(one, outcome)) ?? last;
    yield {
      kind: "none",
      span: { from: token.span.from, to: ended.span.to },
      quantity,
      value: figure.value,
      cells: figure.cells,
      negation: token.span,
    };
  }
}

/** 无行政复议、无行政诉讼: two statements. */
const opensNone = (token: Token | undefined) => token !== undefined && isWord(token, "neg");

/** 未受理复议 and 未发生申请 are not said, 未发生依申请公开 is; 未引发复议, 未发生因申请答复引发的复议 may be said of this year's applications. */
function isPlain({ table }: Quantity, neg: Word, between: readonly Token[], nouns: readonly Word[]): boolean {
  if (table !== "reviews" && table !== "applications") return true;
  const take = has(between, "take") || has(between, "takeNew");
  const accepted = has(between, "takeNew") || between.some((one) => isWord(one, "take") && /受理|登记/.test(one.text));
  const happen = neg.text === "无" || has(between, "happen") || opensCause(neg, between);
  if (table !== "reviews") return take || !has(between, "happen") || has(nouns, "application");
  const narrow = between.some((one) => isWord(one, "filler") && /答复/.test(one.text));
  return !accepted && (!has(between, "cause") || (happen && !narrow));
}

/** 没有因依申请公开引起的复议, as 无因…; not 没有引发复议. */
const opensCause = (neg: Word, [first]: readonly Token[]): boolean =>
  /^(?:没有|未有)$/.test(neg.text) && first !== undefined && "text" in first && /^[因由]/.test(first.text);

/** 行政许可均按时办结，无投诉，无行政复议: against those, maybe. */
function isOfDecisions(tokens: readonly Token[], at: number): boolean {
  let from = at - 1;
  while (from >= 0 && !endsStatement(tokens[from]) && !namesMatter(tokens[from] as Token)) from--;
  const noun = tokens[from];
  return noun !== undefined && (isWord(noun, "licence") || isWord(noun, "penalty") || isWord(noun, "coercion"));
}

const namesMatter = (token: Token) => isNoun(token) && !isWord(token, "foreign");

/** 科研机构未提出申请, 未收到科研机构的申请: the columns that may be meant. */
function columnsOf(words: readonly Token[]): (readonly string[] | undefined)[] {
  const who = words.filter(isBy).map(({ sense }) => sense);
  const [first] = who;
  if (first === undefined) return [undefined];
  if (who.length === 1) return applicants[first].map(({ columns }) => columns);
  return [[...new Set(who.flatMap((one) => applicants[one][0]?.columns ?? []))]];
}

const isCarried = (token: Token): token is Word => isWord(token, "carryIn") || isWord(token, "carryOut");

const isBetween = (token: Token, before: Token | undefined) =>
  token.kind === "own" ||
  (token.kind === "word" && BETWEEN.has(token.sense)) ||
  // 未收到和处理申请, 未办理申请; 未发生针对我镇有关政府信息公开事务的行政复议.
  (isWord(token, "handle") && before !== undefined && (joins(before) || token.text === "办理")) ||
  (isWord(token, "limit") && /^(?:针对|有关|涉及)$/.test(token.text)) ||
  // 没有出现一起投诉、复议; 未受理1件 says that there was one.
  (token.kind === "number" && token.value === 1 && before !== undefined && isWord(before, "happen")) ||
  // 未发布行政规范性文件.
  (isWord(token, "publish") && token.text === "发布");

/** Whether a year before a word of the sentence is another than the report's; 比2023年增加3件，未发生复议 is of this one. */
export const otherYear = ({ tokens }: Sentence, at: number, year: number | undefined) =>
  tokens
    .slice(0, at)
    .some((token, i) => token.kind === "year" && token.year !== year && !isComparedWith(tokens, i, at));
