import type { AgencyKind } from "./agency.ts";
import { isLoose } from "./lexicon/index.ts";
import type { About, Counted, Whose } from "./phrases.ts";
import type { Columns } from "./quantities.ts";
import {
  applicants,
  byApplicant,
  type Cases,
  cases,
  decidedOf,
  decisions,
  deeds,
  documentsOf,
  outcomes,
  resultsOf,
} from "./quantities.ts";
import type { Quantity, Reading } from "./quantity.ts";
import type { Applicant, Deed, Sense } from "./sense.ts";
import type { Token, Word } from "./tokens.ts";
import { countsCases, countsDocuments, mayCountCases } from "./units.ts";
import {
  has,
  isApplicant,
  isCases,
  isMark,
  isNoun,
  isOutcome,
  isResult,
  isSubject,
  isTelling,
  isTopic,
  isTopicSense,
  isWord,
  joins,
} from "./words.ts";

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
  /** Applications are spoken of, but not for what. */
  readonly bare?: boolean;
}

const setOf = (...senses: Sense[]): ReadonlySet<Sense> => new Set(senses);

const ENDS = setOf("finish", "answer", "carryOut", "carry", "withdraw", "all");

/** Words that make a number none of the table's: another subject, a change, a part, a publication. */
const BARS = setOf(
  "neg",
  "change",
  "share",
  "rate",
  "fee",
  "limit",
  "publish",
  "respectively",
  "rest",
  "foreign",
  "others",
  "each",
  "court",
);
/**
 * Finds out what a number counts; nothing where any of its words leaves it open. `units` are those that the sentence has
 * counted by before: 收到申请42条，答复41条.
 */
export function meaningOf(counted: Counted, kind: AgencyKind, units: ReadonlySet<string>): Meaning | undefined {
  const { number, before } = counted;
  if (!mayCountCases(number.unit) && number.unit !== "元") return undefined;
  if (number.approximate || counted.otherYear) return undefined;
  const rules = makesRules(counted, kind);
  if (isAnothers(counted.subject, kind) && !rules) return undefined;
  const words = wordsOf(counted);
  if (!words) return undefined;
  if (isBareGrant(words, counted)) return { quantity: outcomes.grant, loose: true };
  if (words.some((token, at) => token.kind === "word" && BARS.has(token.sense) && !isHarmless(token, at, words)))
    return undefined;
  // 现行有效的县政府规范性文件17件: of those of all bodies only some.
  if (!rules && words.some((token) => token.kind === "word" && isSubject(token.sense) && isAnothers(token.sense, kind)))
    return undefined;
  const senses = new Set<Sense>();
  for (const token of words) if (token.kind === "word") senses.add(token.sense);
  const about = aboutOf(senses, counted);
  if (about === undefined || about === "foreign") return undefined;
  if (about === "charge")
    return number.unit === "元" && (senses.has("levy") || number.value > 0)
      ? { quantity: decisions.charge }
      : undefined;
  const named = words.some(isNoun);
  const fits = named ? mayCountCases : about === "document" || about === "rule" ? countsDocuments : countsCases;
  if (!fits(number.unit) && !units.has(number.unit)) return undefined;
  if (about === "application") {
    const meaning = application(senses, named, before);
    if (meaning && words.some((token) => token.kind === "word" && isLoose(token.text)))
      return { ...meaning, loose: true };
    // 依申请公开政府信息32条: of what was given, not asked for.
    const given = meaning?.quantity === deeds.take && !countsCases(number.unit) && !senses.has("take");
    if (!meaning || given) return undefined;
    return senses.has("applicationBare") && !senses.has("application") ? { ...meaning, bare: true } : meaning;
  }
  if (about === "review" || about === "litigation" || about === "cases") return ofCases(about, words, senses, kind);
  if (about === "document" || about === "rule") return ofDocuments(about, senses);
  return ofDecisions(about, words, senses, number.unit);
}

/** 公开20件、部分公开14件: 公开 alone, of applications. */
const isBareGrant = (words: readonly Token[], { about, number }: Counted) =>
  about === "application" &&
  countsCases(number.unit) &&
  words.some((token) => isWord(token, "publish") && token.text === "公开") &&
  words.every((token) => (isWord(token, "publish") && token.text === "公开") || isEmpty(token));

/** 作出行政许可决定15731件; 办理行政许可98214件 and 行政许可事项 may count more than was decided. */
function ofDecisions(
  about: "licence" | "penalty" | "coercion",
  words: readonly Token[],
  senses: ReadonlySet<Sense>,
  unit: string,
): Meaning | undefined {
  const quantity = decisions[about];
  if (senses.has("decide") || words.some((token) => isTopic(token) && token.text.endsWith("决定"))) return { quantity };
  if (senses.has("applicationBare")) return undefined;
  // 许可事项312项 are kinds, 办理许可事项2716件 are cases.
  const items = words.some((token) => "text" in token && token.text === "事项");
  return items && !(senses.has("handle") && unit === "件") ? undefined : { quantity, weak: true };
}

/** 分别为国家秘密2件、过程性信息16件: each item has its own number, and the word changes nothing. */
const isHarmless = (token: Word, at: number, words: readonly Token[]) =>
  isShown(token, words) || (token.sense === "respectively" && at === 0 && words.length > 1);

/** 市政府制定规章2件, in the report of the city: nobody else there makes rules. */
const makesRules = ({ subject, about, documents }: Counted, kind: AgencyKind) =>
  subject === "government" && kind === "government" && about === "rule" && documents === "rule";

/** 集中公开现行有效规范性文件17件: those in force, shown together; 发布规范性文件5件 may be those of the year. */
const isShown = (token: Token, words: readonly Token[]) =>
  isWord(token, "publish") &&
  (has(words, "document") || has(words, "rule")) &&
  (has(words, "inForce") || /^[发公]布$/.test(token.text));

/** 我办 in the report of a whole district, 全县 in that of one office. */
export function isAnothers(subject: Whose | undefined, kind: AgencyKind): boolean {
  if (subject === undefined || subject === "own") return false;
  if (subject === "stranger" || subject === "others" || subject === "whole") return true;
  if (kind === "unknown") return false;
  if (subject === "unit") return kind === "government";
  // A government's own 全区 has been read as its name; 全省 in the report of a city is wider.
  if (subject === "area") return true;
  if (subject === "town") return kind !== "town";
  // 区政府 in the report of the whole district may be the district's own office; so nothing is said.
  return subject === "office" ? kind !== "office" : true;
}

/**
 * The words that tell what is counted: those before the number, and those behind it where they name it (收到23件
 * 政府信息公开申请, 1件尚未审结). Nothing where unknown words stand between.
 */
function wordsOf({ number, before, after, ownAfter, outer, ofPersons }: Counted): readonly Token[] | undefined {
  // 某等3人提出申请214件: of those persons.
  if (ofPersons) return undefined;
  // 收到2个自然人的申请: of persons.
  if (number.unit === "个" && after[0]?.kind === "word" && isApplicant(after[0].sense)) return undefined;
  // 受理42件申请（38件为自然人提交）: what stands behind goes before what stands outside of the bracket.
  if (outer && after.length > 0) return ownAfter && isClear(after) ? after : undefined;
  const first = before.findIndex(isTelling);
  if (first < 0) {
    const clear = before.every(isEmpty) && ownAfter && (isClear(after) || (isLeft(before) && isInTime(after)));
    return clear ? [...before, ...after] : undefined;
  }
  const lead = before.slice(0, first);
  const core = before.slice(first);
  const because = causeOfCases(before);
  if (because) return because === "other" ? undefined : because;
  if (core.some((token) => token.kind === "rest" || token.kind === "quote")) return undefined;
  // 行政复议9件维持、1件纠正; 申请21件予以公开: what became of those that are but named.
  const only = core.every((token) => !isTelling(token) || isNoun(token));
  if (only && ownAfter && after.some(isEnd) && after.every((token) => token.kind === "word"))
    return [...core, ...after];
  // 低保申请, 双语受理: unknown words may say which.
  if (lead.some((token) => token.kind === "rest")) return undefined;
  const noun = after.findIndex(isNoun);
  if (noun < 0 || !ownAfter || core.some(isTopic)) return before;
  const deed = after.findIndex((token) => token.kind === "word" && (ENDS.has(token.sense) || isOutcome(token.sense)));
  if (deed >= 0 && deed < noun) return before;
  const between = after.slice(0, noun + 1);
  return between.some((token) => token.kind === "rest" || token.kind === "quote") ? undefined : [...before, ...between];
}

const isEnd = (token: Token) => token.kind === "word" && (isResult(token.sense) || isOutcome(token.sense));

/** 申请人对答复不服而提起的行政复议3件: what stands before 行政复议 says why, not which; 不服征收决定 says which. */
function causeOfCases(before: readonly Token[]): readonly Token[] | "other" | undefined {
  const at = before.findIndex(isCases);
  const lead = before.slice(0, Math.max(0, at));
  const cause = lead.find((token) => isWord(token, "cause"));
  const core = before.slice(at);
  if (!cause || !core.every((token) => token.kind === "word" || isMark(token, "、"))) return undefined;
  const strange = lead.some((token) => token.kind === "rest" || isTelling(token)) && !lead.some(isOpenness);
  return strange ? "other" : [cause, ...core];
}

const isOpenness = (token: Token) => token.kind === "word" && /公开|申请|答复/.test(token.text);

/** Nothing before the number but words that change nothing. */
const isEmpty = (token: Token) =>
  token.kind === "year" ||
  token.kind === "own" ||
  isMark(token, "、") ||
  (token.kind === "word" &&
    ["filler", "list", "extra", "thisYear", "unit", "area", "town", "office", "government", "rest"].includes(
      token.sense,
    ) &&
    token.sense !== "rest");

/** Behind a number: known words only, and one that tells what is counted. */
const isClear = (after: readonly Token[]) =>
  after.some(isTelling) &&
  after.every((token) => token.kind === "word" || token.kind === "year" || isMark(token, "、"));

function aboutOf(senses: ReadonlySet<Sense>, counted: Counted): About | undefined {
  if (senses.has("foreign")) return "foreign";
  const topics = [...senses].filter(isTopicSense);
  const [review, litigation] = [senses.has("review"), senses.has("litigation")];
  if (review || litigation) {
    if (topics.length > 1 && !senses.has("application") && !(review && litigation)) return undefined;
    return review && litigation ? "cases" : review ? "review" : "litigation";
  }
  if (senses.has("document") && senses.has("rule") && topics.length === 2) return "document";
  if (topics.length > 1) return undefined;
  const [topic] = topics;
  if (topic !== undefined && senses.has("applicationBare") && topic !== "application") return undefined;
  if (topic !== undefined) return topic;
  if (senses.has("direct") || senses.has("afterReview")) return "litigation";
  if (senses.has("applicationBare")) return "application";
  // 制发规范性文件4件，均公示了解读材料，现行有效21件: nothing else is in force or repealed.
  const documents = senses.has("inForce") || senses.has("repeal") || senses.has("lapse");
  return counted.about === "foreign" && documents ? counted.documents : counted.about;
}

function application(senses: ReadonlySet<Sense>, named: boolean, before: readonly Token[]): Meaning | undefined {
  if ([...senses].some((sense) => isResult(sense)) || senses.has("direct") || senses.has("afterReview"))
    return undefined;
  const who = [...senses].filter(isApplicant);
  const columns = who.length === 0 ? undefined : columnsOf(who);
  const found = rowsOf(senses, who.length > 0, named, before);
  return found && { quantity: found, ...(columns && { columns }) };
}

function rowsOf(
  senses: ReadonlySet<Sense>,
  byWhom: boolean,
  named: boolean,
  before: readonly Token[],
): Quantity | undefined {
  const by = [...senses].filter(isOutcome);
  // 全部或部分公开740件.
  if (by.length === 1 && by[0] === "partGrant" && senses.has("all"))
    return together([outcomes.grant, outcomes.partGrant]);
  const [first, ...rest] = by.map((sense) => outcomes[sense]);
  // 信息不存在而无法提供 is one thing, said twice; 予以公开及部分公开 are two.
  if (first)
    return rest.length === 0 ? first : before.some(joins) ? together([first, ...rest]) : eitherOf([first, ...rest]);
  if (senses.has("withdraw")) return undefined;
  // 2023年结转、2024年新收的申请共208件.
  if (senses.has("takeNew") && (senses.has("carry") || senses.has("carryIn")) && before.some(joins))
    return deeds.handle;
  const carried = carriedOf(senses, before);
  if (carried) return deeds[carried];
  const done = (["takeNew", "take", "handle", "finish", "answer"] as const).filter((deed) => senses.has(deed));
  // 尚有25件在法定办理期限内.
  if (done.length === 0 && !named && !byWhom && isLeft(before)) return deeds.carryOut;
  if (done.length === 0) return byWhom ? byApplicant : named ? deeds.take : undefined;
  if (senses.has("takeNew")) return deeds.takeNew;
  return eitherOf(done.flatMap((deed) => deeds[deed] ?? []));
}

/** 尚有25件在法定办理期限内: and nothing done. */
const isInTime = ([only, ...rest]: readonly Token[]) =>
  rest.length === 0 && only !== undefined && isWord(only, "filler") && /[期时]限内$/.test(only.text);
const LEFT = /^(?:尚有|尚余|仍有|还有|余|其余|剩余|另有|余下)$/;
const isLeft = (before: readonly Token[]) =>
  before.some((token) => "text" in token && LEFT.test(token.text)) && before.every(isEmpty);

/** 上年结转, 结转下年, 2023年结转; 结转 alone may be either. */
function carriedOf(senses: ReadonlySet<Sense>, before: readonly Token[]): Deed | undefined {
  if (senses.has("carryOut")) return senses.has("carryIn") ? undefined : "carryOut";
  if (senses.has("carryIn")) return "carryIn";
  if (!senses.has("carry")) return undefined;
  if (senses.has("last")) return senses.has("next") ? undefined : "carryIn";
  if (senses.has("next")) return "carryOut";
  return has(before, "thisYear") && before.some((token) => token.kind === "year") ? undefined : "carry";
}

/** 予以公开及部分公开42件: the rows together. */
function together(quantities: readonly Quantity[]): Quantity {
  const says = {
    zh: quantities.map((one) => one.says.zh).join("+"),
    en: quantities.map((one) => one.says.en).join(" + "),
  };
  const plus = quantities.flatMap((one) => one.readings[0]?.plus ?? []);
  return { id: quantities.map((one) => one.id).join("+"), says, table: "applications", readings: [{ says, plus }] };
}

/** 受理并办结申请23件: either may be meant. */
function eitherOf(quantities: readonly Quantity[]): Quantity | undefined {
  const [first, ...rest] = quantities;
  if (!first || rest.length === 0) return first;
  const readings = [...new Set(quantities.flatMap((one) => one.readings))] as Reading[];
  return { ...first, id: quantities.map((one) => one.id).join("|"), readings };
}

function columnsOf(who: readonly Applicant[]): readonly Columns[] {
  const [first, ...rest] = who;
  if (!first) return [];
  if (rest.length === 0) return applicants[first];
  const all = who.flatMap((one) => applicants[one][0] ?? []);
  return [
    {
      says: { zh: all.map((one) => one.says.zh).join("+"), en: all.map((one) => one.says.en).join(" + ") },
      columns: [...new Set(all.flatMap((one) => one.columns))],
    },
  ];
}

function ofCases(
  about: Cases,
  words: readonly Token[],
  senses: ReadonlySet<Sense>,
  kind: AgencyKind,
): Meaning | undefined {
  // 涉政府信息公开行政复议: not those of all matters.
  const open = words.some((token) => token.kind === "word" && /(?:信息|政务|申请)公开/.test(token.text));
  const because = senses.has("cause");
  const left = senses.has("carryOut") && !senses.has("handle") ? ["pending" as const] : [];
  const rest = senses.has("other") ? ["otherResult" as const] : [];
  // 行政复议46件，结案43件: what follows a number of cases that is right.
  if (!because && senses.has("finish") && !words.some(isCases) && !senses.has("take"))
    return { quantity: decidedOf(about), weak: true };
  const handled = ["handle", "finish", "answer", "withdraw", "carry", "carryIn"].some((deed) =>
    senses.has(deed as Sense),
  );
  // 办理行政复议案件134件 is what the review body did; 受理 in the report of a government, too.
  if (!because && handled) return undefined;
  const accepted = words.some((token) => isWord(token, "take") && token.text.includes("受理"));
  const weak = !because && (accepted || (!open && kind === "government" && senses.has("take")));
  if ([...senses].some((sense) => isOutcome(sense) && sense !== "other")) return undefined;
  const suit = senses.has("direct") ? "direct" : senses.has("afterReview") ? "afterReview" : undefined;
  if (senses.has("direct") && senses.has("afterReview")) return undefined;
  const results = [...[...senses].filter(isResult), ...left, ...rest];
  const what: Cases = suit ?? about;
  const quantity = results.length > 0 ? resultsOf(what, results) : cases[what];
  return weak ? { quantity, weak } : { quantity };
}

function ofDocuments(about: "document" | "rule", senses: ReadonlySet<Sense>): Meaning | undefined {
  const kinds = (["document", "rule"] as const).filter((kind) => senses.has(kind));
  const done = (["issue", "repeal", "lapse", "expire", "inForce", "shown", "keep"] as const).filter((deed) =>
    senses.has(deed),
  );
  const [deed] = done;
  const what = kinds.length > 0 ? kinds : [about];
  // 现行有效46件，当年新增11件.
  if (done.length === 0 && senses.has("takeNew") && !senses.has("applicationBare"))
    return { quantity: documentsOf(what, "issue"), weak: true };
  if (done.length > 1 || deed === "expire" || senses.has("applicationBare")) return undefined;
  if (!senses.has("publish")) return deed && { quantity: documentsOf(what, deed) };
  if (deed === "inForce") return { quantity: documentsOf(what, "publish"), weak: true };
  return deed ? undefined : { quantity: documentsOf(what, "issue"), weak: true };
}
