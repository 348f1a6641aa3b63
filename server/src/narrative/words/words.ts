import { isLoose } from "../lexicon/index.ts";
import type { Applicant, Deed, Outcome, Result, Sense, Subject, Topic } from "../lexicon/sense.ts";
import { applicants, outcomes } from "../quantities/index.ts";
import type { Token, Word } from "./tokens.ts";

/** What the words of the lexicon are for, asked of tokens. */

export const isWord = <S extends Sense>(token: Token, sense: S): token is Word & { readonly sense: S } =>
  token.kind === "word" && token.sense === sense;
export const has = (tokens: readonly Token[], sense: Sense): boolean => tokens.some((token) => isWord(token, sense));
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === "mark" && marks.includes(token.text);

/** A semicolon or a full stop: what stands behind it is a statement of its own. */
export const endsStatement = (token: Token | undefined): boolean => isMark(token, "；;。");

/** Where the statement begins that the token at `at` stands in, or `least`, where it begins before that. */
export function statementAt(tokens: readonly Token[], at: number, least = 0): number {
  let from = at;
  while (from > least && !endsStatement(tokens[from - 1])) from--;
  return from;
}

/** The first token from `at` on that `ends` what is told there. */
export function endOf(tokens: readonly Token[], at: number, ends: (token: Token) => boolean): number {
  let end = at;
  while (end < tokens.length && !ends(tokens[end] as Token)) end++;
  return end;
}

/** The words as they stand, without what is no word. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => ("text" in token ? token.text : "")).join("");

const setOf = <S extends Sense>(...senses: S[]): ReadonlySet<Sense> => new Set<Sense>(senses);
const keysOf = <S extends Sense>(data: Readonly<Record<S, unknown>>) => setOf(...(Object.keys(data) as S[]));

const TOPICS = setOf<Topic>(
  "application",
  "review",
  "litigation",
  "dispute",
  "document",
  "rule",
  "licence",
  "penalty",
  "coercion",
  "enforcement",
  "charge",
  "foreign",
);
const SUBJECTS = setOf<Subject>("unit", "area", "town", "government", "office", "whole", "others");
const DEEDS = setOf<Deed>(
  "takeNew",
  "take",
  "handle",
  "finish",
  "answer",
  "withdraw",
  "carry",
  "carryOut",
  "carryIn",
  "issue",
  "repeal",
  "lapse",
  "expire",
  "inForce",
  "shown",
  "keep",
  "decide",
  "levy",
);
const RESULTS = setOf<Result>("upheld", "corrected", "otherResult", "pending");
const OUTCOMES = keysOf<Outcome>(outcomes);
const APPLICANTS = keysOf<Applicant>(applicants);
/** Why what was asked for was not given: 本机关不掌握 of 无法提供. */
const REASONS = setOf(...[...OUTCOMES].filter((sense) => /^(?:lack|deny|ignore)./.test(sense)));
/** These are asked for most of all, so one look is to be enough. */
const ENDS = setOf(...RESULTS, ...OUTCOMES);
const TELLING = setOf(...TOPICS, "applicationBare", ...DEEDS, ...ENDS, ...APPLICANTS, "direct", "afterReview");

export const isSubject = (sense: Sense): sense is Subject => SUBJECTS.has(sense);
/** The agency itself, or another body. */
export const isWhose = (token: Token): boolean =>
  token.kind === "own" || (token.kind === "word" && isSubject(token.sense));
export const isDeed = (sense: Sense): sense is Deed => DEEDS.has(sense);
export const isResult = (sense: Sense): sense is Result => RESULTS.has(sense);
export const isOutcome = (sense: Sense): sense is Outcome => OUTCOMES.has(sense);
export const isApplicant = (sense: Sense): sense is Applicant => APPLICANTS.has(sense);

export const isTopicSense = (sense: Sense): sense is Topic => TOPICS.has(sense);
export const isTopic = (token: Token): token is Word & { sense: Topic } =>
  token.kind === "word" && TOPICS.has(token.sense);
/** A noun that names what is counted: 申请 too, though it may be of something else. */
export const isNoun = (token: Token): boolean => isTopic(token) || isWord(token, "applicationBare");
/** 申请, with or without 政府信息公开. */
export const isApplication = (token: Token): boolean =>
  isWord(token, "application") || isWord(token, "applicationBare");
/** 自然人, 企业申请: who asked. */
export const isBy = (token: Token): token is Word & { readonly sense: Applicant } =>
  token.kind === "word" && isApplicant(token.sense);
/** 予以公开, 不掌握. */
export const isOutcomeWord = (token: Token): token is Word & { readonly sense: Outcome } =>
  token.kind === "word" && isOutcome(token.sense);
/** 行政复议, 行政诉讼, 行政争议. */
export const isCases = (token: Token): boolean =>
  isWord(token, "review") || isWord(token, "litigation") || isWord(token, "dispute");

/** A noun, or a word that narrows one: what was done, how it ended, who asked. */
export const isTelling = (token: Token): boolean => token.kind === "word" && TELLING.has(token.sense);

/** 结转下年度, 本机关不掌握, 自然人申请: only applications are told of so. */
export const isOfApplications = (token: Token): boolean =>
  token.kind === "word" &&
  (REASONS.has(token.sense) ||
    (token.sense === "carryOut" && /结转.*[下次]|^结转[至到]?$/.test(token.text)) ||
    (token.sense === "carryIn" && token.text.includes("结转")) ||
    (isApplicant(token.sense) && token.text.includes("申请"))) &&
  !isLoose(token.text);

/** 新收, 受理, 办理: what there was to be done. */
export const isTaken = (token: Token): boolean =>
  isWord(token, "take") || isWord(token, "takeNew") || isWord(token, "handle");
/** 办理, 办结, 答复. */
export const isDealtWith = (token: Token): boolean =>
  isWord(token, "handle") || isWord(token, "finish") || isWord(token, "answer");

const JOINERS = new Set(["和", "与", "及", "以及", "或", "或者"]);

/** 直接起诉, 复议后起诉. */
export const isSuit = (token: Token): boolean => isWord(token, "direct") || isWord(token, "afterReview");
export const isDocument = (token: Token): token is Word & { readonly sense: "document" | "rule" } =>
  isWord(token, "document") || isWord(token, "rule");

/** 从申请方式看, 按申请主体分: divides once more what was divided. */
export const isAnew = (token: Token | undefined): boolean =>
  token !== undefined && isWord(token, "list") && /^[从按]/.test(token.text);

/** 类 of 工伤类. */
export const isKindWord = (token: Token | undefined): boolean =>
  token !== undefined && isWord(token, "filler") && token.text === "类";

/** 维持2件, 予以公开5件: how it ended. */
export const isEnd = (token: Token): boolean => token.kind === "word" && ENDS.has(token.sense);

/** 、 or a word that joins two of the same kind. */
export const joins = (token: Token): boolean =>
  isMark(token, "、") || (isWord(token, "filler") && JOINERS.has(token.text));
