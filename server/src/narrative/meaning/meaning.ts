import { aboutOf, isOfCases } from "../clauses/about.ts";
import { isEmpty } from "../clauses/bare-words.ts";
import type { Counted } from "../clauses/clauses.ts";
import { countsElse } from "../clauses/counts-else.ts";
import { isBareYear, isTotal } from "../clauses/phrase-words.ts";
import { wordsOf } from "../clauses/telling-words.ts";
import { isLoose } from "../lexicon/index.ts";
import type { Sense } from "../lexicon/sense.ts";
import { type Columns, decisions, deeds, outcomes } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { countsCases, countsDocuments, mayCountCases } from "../words/units.ts";
import {
  isApplicant,
  isBy,
  isCases,
  isEnd,
  isNoun,
  isOutcome,
  isOutcomeWord,
  isSubject,
  isSuit,
  isTaken,
  isTelling,
  isWord,
} from "../words/words.ts";
import { isAnothers, makesRules } from "./another.ts";
import { isBarred } from "./bars.ts";
import { isClearing } from "./following.ts";
import { eitherOf, ofApplications, together } from "./of-applications.ts";
import { ofCases } from "./of-cases.ts";
import { ofDecisions, ofDocuments } from "./of-documents.ts";

/** What a number was said of. */
export interface Meaning {
  readonly quantity: Quantity;
  /** The columns that its rows are read in; the 总计 where none are named. */
  readonly columns?: readonly Columns[];
  /**
   * Said in words that may mean something else (办理行政许可, 受理行政复议): counts only beside another number of the
   * same table that the table gives.
   */
  readonly weak?: boolean;
  /** Said by a short name: counts only beside another outcome or applicant that the table gives. */
  readonly loose?: boolean;
  /** Said of some of what is counted, by which way they came: may be less, and not more. */
  readonly some?: boolean;
  /** Of a body that may be all that the tables count, or not: counts only where the table gives what that body took or did. */
  readonly scope?: boolean;
  /** Applications are spoken of, but not for what. */
  readonly bare?: boolean;
}

/**
 * Finds out what a number counts; nothing where any of its words leaves it open. `units` are those that the sentence has
 * counted by before: 收到申请42条，答复41条.
 */
export function meaningOf(counted: Counted, kind: AgencyKind, units: ReadonlySet<string>): Meaning | undefined {
  const { number, before } = counted;
  const unit = unitOf(counted, units);
  if (!mayCountCases(unit) && unit !== "元") return undefined;
  if (number.approximate || counted.otherYear) return undefined;
  const rules = makesRules(counted, kind);
  if (isAnothers(counted.subject, kind) && !rules) return undefined;
  if (countsElse(counted)) return undefined;
  if (isBareGrant(counted)) return { quantity: outcomes.grant, loose: true };
  const words = wordsOf(counted);
  if (!words) return undefined;
  if (isBarred(words)) return undefined;
  // 现行有效的县政府规范性文件17件: of those of all bodies only some.
  if (!rules && words.some((token) => token.kind === "word" && isSubject(token.sense) && isAnothers(token.sense, kind)))
    return undefined;
  const senses = new Set<Sense>();
  for (const token of words) if (token.kind === "word") senses.add(token.sense);
  if (senses.has("cause") && isContested(words)) return undefined;
  const about = aboutOf(senses, counted, words);
  // 制定答复文书，其中予以公开57件: outcomes are told of nothing else, but one is not enough to know.
  if ((about === undefined || about === "foreign") && !senses.has("foreign") && [...senses].some(isOutcome)) {
    const outcome = countsCases(unit) ? ofApplications(senses, false, before, words) : undefined;
    return outcome && { ...outcome, loose: true };
  }
  // The form has one row for all 行政强制.
  if (about === undefined || about === "foreign" || about === "enforcement") return undefined;
  if (about === "charge")
    return unit === "元" && (senses.has("levy") || number.value > 0) ? { quantity: decisions.charge } : undefined;
  const named = words.some(isNoun);
  // 6件部分公开；2条本机关不掌握: nothing but applications ends so; 直接起诉2个.
  const fits =
    named || [...senses].some((sense) => /^(?:lack|deny|ignore|direct|afterReview)/.test(sense))
      ? mayCountCases
      : about === "document" || about === "rule"
        ? countsDocuments
        : countsCases;
  if (!fits(unit) && !units.has(unit)) {
    // 同意公开21条、部分公开14条: beside another of them that the table gives.
    const told = about === "application" && mayCountCases(unit) && [...senses].some(isKind);
    const meaning = told ? ofApplications(senses, named, before, words) : undefined;
    return meaning && { ...meaning, loose: true };
  }
  if (about === "application") {
    const meaning = ofApplications(senses, named, before, words);
    if (meaning && words.some((token) => isShort(token, words))) return { ...meaning, loose: true };
    // 依申请公开政府信息32条: of what was given, not asked for.
    const given =
      meaning?.quantity === deeds.take &&
      senses.has("application") &&
      !senses.has("take") &&
      !words.some((token) => isWord(token, "filler") && token.text === "受理的") &&
      (!countsCases(unit) || words.some((token) => isGiven(token, unit)));
    // 有申请1件，所求为统计数据: one of them.
    const some = before.length > 1 && before.every((token) => isHas(token) || isWord(token, "applicationBare"));
    // 依申请公开政府信息4件，其中予以公开3件: asked for or given, beside an outcome that the table gives.
    if (given && countsCases(unit)) return { quantity: askedOrGiven, loose: true };
    if (!meaning || given || some) return undefined;
    return senses.has("applicationBare") && !senses.has("application") ? { ...meaning, bare: true } : meaning;
  }
  if (isOfCases(about)) return ofCases(about, words, senses, kind);
  if (about === "document" || about === "rule") {
    // 对现行有效的规范性文件7件进行清理: those that were in force, or issued, before.
    if (counted.after.some(isClearing)) return undefined;
    const meaning = ofDocuments(about, senses);
    // 围绕营商环境出台《…办法》等2件: of one field, maybe.
    return meaning && before.some((token) => token.kind === "quote") ? { ...meaning, some: true } : meaning;
  }
  return ofDecisions(about, words, senses, unit);
}

/** 予以公开41件，部分公开7，不予公开3件: the unit that was left out is that of the numbers before it. */
function unitOf({ number, before, after }: Counted, units: ReadonlySet<string>): string {
  if (number.unit !== "") return number.unit;
  const last = before.findLast((token) => !isTotal(token));
  // 共受理4申请公开政府信息; 办理政府信息公开申请14，均已答复.
  const noun = after[0] ?? last;
  if (last && noun && isWord(noun, "application") && before.some(isTaken) && !isBareYear(number)) return "件";
  if (after.length > 0) return "";
  // 现行有效件数为50; 办理行政许可案件66，….
  if (last && "text" in last && /(?:件数|案件)$/.test(last.text) && !isBareYear(number)) return "件";
  const [unit] = units;
  const named = last !== undefined && (isEnd(last) || isBy(last));
  return unit !== undefined && units.size === 1 && named ? unit : "";
}

/** 信访类, 执法案卷: a short name that may be said of something else; 执法案卷不予公开 is not. */
const isShort = (token: Token, words: readonly Token[]) =>
  token.kind === "word" &&
  isLoose(token.text) &&
  !words.some((one) => isOutcomeWord(one) && one.sense !== token.sense && token.sense.startsWith(one.sense));

/** 不服答复内容的14件, 不服不予公开决定的4件: what the cases were brought for. */
const isContested = (words: readonly Token[]) => {
  const at = words.findIndex((token) => isWord(token, "cause") && token.text === "不服");
  return at >= 0 && words.slice(at).some(isTelling) && !words.some((one) => isCases(one) || isSuit(one));
};

const askedOrGiven = eitherOf([deeds.take, outcomes.grant, together([outcomes.grant, outcomes.partGrant])]);

/** How applications ended, or who made them. */
const isKind = (sense: Sense) => isOutcome(sense) || isApplicant(sense);

/** 有, 另有. */
const isHas = (token: Token) => "text" in token && /^另?有$/.test(token.text);

/** 依申请公开信息125件; 依申请公开事项5项: kinds of what may be had. */
const isGiven = (token: Token, unit: string) =>
  isWord(token, "application") &&
  (/公开的?(?:政府)?信息$/.test(token.text) || (unit === "项" && token.text.endsWith("事项")));

/** 公开20件、部分公开14件; 20件公开: 公开 alone, of applications. */
function isBareGrant({ about, number, before, after, ownAfter }: Counted): boolean {
  if (about !== "application" || !countsCases(number.unit) || !(ownAfter || after.length === 0)) return false;
  const words = [...before, ...after];
  return words.filter(isGrant).length === 1 && words.every((token) => isGrant(token) || isEmpty(token));
}

const isGrant = (token: Token) => isWord(token, "publish") && token.text === "公开";
