import { isStrange } from "../clauses/asides.ts";
import { type Counted, ownWords } from "../clauses/clauses.ts";
import { decisions, deeds, outcomes } from "../quantities/index.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import {
  has,
  isAnew,
  isApplication,
  isCases,
  isDeed,
  isKindWord,
  isMark,
  isOutcomeWord,
  isSubject,
  isTaken,
  isTopic,
  isWhose,
  isWord,
} from "../words/words.ts";
import { isAnothers } from "./another.ts";
import type { Meaning } from "./meaning.ts";
import type { Said } from "./meanings.ts";

/** What a number is to those before it in its sentence: a part of them, one of others, or something of its own. */

/** The documents were gone through. */
export const isClearing = (token: Token) => token.kind === "word" && CLEARING.has(token.text);

/** 清理内部管理制度218件，废止31件: no documents that the tables count. */
export const clearsElse = ({ before }: Counted) => before.some(isClearing) && before.some(isStrange);

/** 修改6件. */
export const isRevised = (token: Token) => isWord(token, "limit") && /^修[改订]$/.test(token.text);

const CLEARING = new Set(["清理", "清理出", "梳理", "梳理出"]);

/** 1件不属于我局，另2件均已回复: the others, and what became of them. */
export const isRemainder = ({ before, after }: Counted, { quantity }: Meaning) =>
  [deeds.take, deeds.handle, deeds.finish, deeds.answer].some((one) => one === quantity) &&
  before.some((token) => isWord(token, "extra")) &&
  after.length > 0;

/** 代理市政府参加行政复议11件、行政诉讼7件, 其他行政复议12件、行政诉讼7件: what stands before the reviews is said of the suits as well. */
export const goesOnWith = (one: Counted, other: Counted | undefined, tokens: readonly Token[]) =>
  other?.depth === one.depth &&
  one.before.length === 1 &&
  one.before.every(isCases) &&
  ownWords(other).some(isCases) &&
  ((ownWords(other).some(isNarrower) && isMark(tokens[other.index + 1], "、，,")) ||
    // 2022年受理、2023年审结的复议3件，诉讼4件.
    other.before.filter(({ kind }) => kind === "year").length > 1);

/** 行政处罚引发的复议, 因过程性信息引起的复议, 其他复议. */
const isNarrower = (token: Token) =>
  isStrange(token) ||
  isWord(token, "rest") ||
  isOutcomeWord(token) ||
  (isTopic(token) && !isCases(token) && !isApplication(token));

/** 38件申请涉及事项71项，予以提供30项: one application may ask for several things. */
export const isByOtherMeasure = (one: Counted, before: Counted, first: Counted | undefined) =>
  first?.about === "application" &&
  /^[件份]$/.test(first.number.unit) &&
  [before, one].every(({ number }) => number.unit === "项");

/** 上年结转2件，本年办结2件, where the statement, which begins at `from`, speaks of nothing else: what became of those that were carried in. */
export const isOfCarried = ({ number }: Counted, { quantity }: Meaning, said: readonly Said[], from: number) =>
  (quantity === deeds.finish || quantity === deeds.answer) &&
  said.length === from + 1 &&
  said[from]?.meaning.quantity === deeds.carryIn &&
  number.value <= said[from].counted.number.value;

/** 结转下年5件. */
export const isCarriedOn = (meaning: Meaning | undefined) => meaning?.quantity === deeds.carryOut;

/** 剔除14件批量申请后，申请量为39件. */
export const isTakenAway = ({ before }: Counted) =>
  before.some((token) => isWord(token, "limit") && /^[剔扣]除$/.test(token.text));

/** 网站收到申请4件，结转下年1件: of some of the applications. */
export const leftOf = (strayed: Counted, meaning: Meaning | undefined): Meaning | undefined =>
  meaning?.quantity === deeds.carryOut && ownWords(strayed).some((token) => isWord(token, "application"))
    ? { ...meaning, some: true }
    : undefined;

/** 收到申请16件，其中网站收到14件；部分公开2件: an outcome of the applications that were counted. */
export const isOutcomeOf = (meaning: Meaning | undefined, whole: Meaning | undefined) =>
  meaning !== undefined &&
  !meaning.loose &&
  meaning.quantity.id in outcomes &&
  whole?.quantity.table === "applications";

/** 收到59件，涉及不动产登记14件；按申请人分，自然人52件: divided anew, by what the tables divide all of them by. */
export function dividesAnew(one: Counted, before: Counted, first: Said | undefined, tokens: readonly Token[]): boolean {
  const taken = [deeds.take, deeds.takeNew, deeds.handle].some((deed) => deed === first?.meaning.quantity);
  const between = taken ? tokens.slice(before.index, one.index) : [];
  const mark = between.findLastIndex((token) => isMark(token, "；;"));
  return mark >= 0 && between.slice(mark).some(isAnew);
}

/** 办结4件，其中办结2023年申请1件、2024年申请3件: of those that were done, by the year they came in. */
export const isOfOneYear = ({ before }: Counted, last: Counted) =>
  last.otherYear &&
  last.before.some((token) => isWord(token, "list")) &&
  before.some((token) => token.kind === "year") &&
  before.every((token) => token.kind === "year" || isWord(token, "filler") || isApplication(token));

/** 6件中，4件予以公开; 6件，其中予以公开4件. */
export const isDivided = ({ after }: Counted, next: Counted | undefined) =>
  after.slice(-1).some((token) => isWord(token, "filler") && token.text === "中") ||
  (next?.before.some((token) => isWord(token, "list")) ?? false);

/** What is taken or handled is a whole of its own. */
export const opensAnew = ({ before }: Counted) =>
  !before.some((token) => isWord(token, "list")) && before.some(isTaken);

/** 归集全省文件: of a wider area, named within the phrase. */
export const isElsewhere = ({ before }: Counted, kind: AgencyKind) =>
  before.some((token) => token.kind === "word" && isSubject(token.sense) && isAnothers(token.sense, kind));

/** Taken, done, issued, decided: a word for what somebody did. */
export const isDone = (token: Token) => token.kind === "word" && isDeed(token.sense);

/** Licences, penalties, measures. */
export const isDecision = (meaning: Meaning | undefined) =>
  meaning !== undefined && Object.values(decisions).some((one) => one === meaning.quantity);

/** 收到42件，受理40件: some were not accepted. */
export const accepts = ({ before }: Counted) =>
  before.some((token) => isWord(token, "take") && token.text.includes("受理")) && !before.some(isTopic);

/** 其中我办42件: nothing but whose they are. */
export const isOwnShare = ({ before, after, subject }: Counted, kind: AgencyKind) =>
  after.length === 0 &&
  !isAnothers(subject, kind) &&
  before.some((token) => isWord(token, "list")) &&
  before.some(isWhose) &&
  before.every((token) => isWord(token, "list") || isWord(token, "filler") || isWhose(token));

/** 印发公文320件，其中…依申请公开120件, 案卷260件，…复议类40件: how a document may be had, or what is in it, not what was asked for. */
export const isAttribute = (words: readonly Token[]) =>
  words.some((token, at) => isCases(token) && isKindWord(words[at + 1])) || isOpenOnly(words);

const isOpenOnly = (words: readonly Token[]) =>
  words.some((token) => isWord(token, "application") && /公开(?:事项)?$/.test(token.text)) &&
  !words.some((token) => token.kind === "word" && DONE.has(token.sense));

const DONE = new Set(["takeNew", "take", "handle", "finish", "answer"]);

/** 依申请公开42条，均在规定时限内办结: only applications are done. */
export function isDoneBehind({ number, after, index }: Counted, tokens: readonly Token[]): boolean {
  if (number.unit !== "条" || after.length > 0 || !isMark(tokens[index + 1], "，,")) return false;
  const clause = tokens.slice(index + 2, index + 12);
  const end = clause.findIndex((token) => token.kind === "number" || token.kind === "mark");
  const words = end < 0 ? clause : clause.slice(0, end);
  return words[0] !== undefined && isWord(words[0], "all") && (has(words, "finish") || has(words, "answer"));
}

/** The same number, as of so many cases. */
export const inCases = (one: Counted): Counted => ({ ...one, number: { ...one.number, unit: "件" } });
