import type { AgencyKind } from "./agency.ts";
import { type About, type Counted, has, isMark, isSubject, isTopic, isWord, type Whose } from "./phrases.ts";
import type { Columns } from "./quantities.ts";
import {
  applicants,
  byApplicant,
  type Cases,
  cases,
  decisions,
  deeds,
  documentsOf,
  outcomes,
  resultsOf,
} from "./quantities.ts";
import type { Quantity, Reading } from "./quantity.ts";
import type { Applicant, Deed, Outcome, Result, Sense } from "./sense.ts";
import type { Token, Word } from "./tokens.ts";
import { countsCases, mayCountCases } from "./units.ts";

/** What a number was said of. */
export interface Meaning {
  readonly quantity: Quantity;
  /** The columns that its rows are read in; the 总计 where none are named. */
  readonly columns?: readonly Columns[];
}

const setOf = (...senses: Sense[]): ReadonlySet<Sense> => new Set(senses);

const DEEDS = setOf(
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
  "inForce",
  "keep",
  "decide",
  "levy",
);
const RESULTS = setOf("upheld", "corrected", "otherResult", "pending");
const ENDS = setOf("finish", "answer", "carryOut", "carry", "withdraw", "all");
const isOutcome = (sense: Sense): sense is Outcome => sense in outcomes;
const isApplicant = (sense: Sense): sense is Applicant => sense in applicants;

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
);
/** What may be counted: topics and whatever narrows them. */
const counts = (sense: Sense) =>
  DEEDS.has(sense) ||
  RESULTS.has(sense) ||
  isOutcome(sense) ||
  isApplicant(sense) ||
  sense === "applicationBare" ||
  sense === "direct" ||
  sense === "afterReview";

const telling = (token: Token): token is Word => isTopic(token) || (token.kind === "word" && counts(token.sense));

/** Ends of words that narrow what follows: a place, a field, a kind, a channel. */
const NARROWS = /机关$|系统$|[局委厅院所镇乡县区市办部队司校村团行站馆处科类级型款项]$|中心|街道|社区|企业|方面|领域/;

/** Finds out what a number counts; nothing where any of its words leaves it open. */
export function meaningOf(counted: Counted, kind: AgencyKind): Meaning | undefined {
  const { number, before } = counted;
  if (!mayCountCases(number.unit) && number.unit !== "元") return undefined;
  if (number.approximate || counted.otherYear || isAnothers(counted.subject, kind)) return undefined;
  const words = wordsOf(counted);
  if (!words || words.some((token) => token.kind === "word" && BARS.has(token.sense))) return undefined;
  // 现行有效的县政府规范性文件17件: of those of all bodies only some.
  if (words.some((token) => token.kind === "word" && isSubject(token.sense) && isAnothers(token.sense, kind)))
    return undefined;
  const senses = new Set(words.flatMap((token) => (token.kind === "word" ? token.sense : [])));
  const about = aboutOf(words, senses, counted);
  if (about === undefined || about === "foreign") return undefined;
  if (about === "charge")
    return number.unit === "元" && (senses.has("levy") || number.value > 0)
      ? { quantity: decisions.charge }
      : undefined;
  const named = words.some((token) => isTopic(token) || isWord(token, "applicationBare"));
  if (!(named ? mayCountCases(number.unit) : countsCases(number.unit))) return undefined;
  if (about === "application") return application(senses, named, before);
  if (about === "review" || about === "litigation" || about === "cases") return ofCases(about, senses, kind);
  if (about === "document" || about === "rule") return ofDocuments(words, about, senses);
  const decided = senses.has("decide") || words.some((token) => isTopic(token) && /决定$/.test(token.text));
  return decided ? { quantity: decisions[about] } : undefined;
}

/** 我办 in the report of a whole district, 全县 in that of one office. */
export function isAnothers(subject: Whose | undefined, kind: AgencyKind): boolean {
  if (subject === undefined || subject === "own") return false;
  if (subject === "stranger" || subject === "others") return true;
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
function wordsOf({ before, after, ownAfter }: Counted): readonly Token[] | undefined {
  const first = before.findIndex(telling);
  if (first < 0) return before.every(isEmpty) && ownAfter && isClear(after) ? [...before, ...after] : undefined;
  const lead = before.slice(0, first);
  const core = before.slice(first);
  const because = causeOfCases(before);
  if (because) return because;
  if (core.some((token) => token.kind === "rest" || token.kind === "quote")) return undefined;
  const narrow = lead.some((token) => token.kind === "rest" && NARROWS.test(token.text));
  // 低保申请, 涉企申请: the words right before the noun say which.
  const joined =
    lead[lead.length - 1]?.kind === "rest" &&
    (isTopic(core[0] as Token) || isWord(core[0] as Token, "applicationBare"));
  if (narrow || (joined && !isCases(core[0] as Token))) return undefined;
  const noun = after.findIndex((token) => isTopic(token) || isWord(token, "applicationBare"));
  if (noun < 0 || !ownAfter || core.some(isTopic)) return before;
  const deed = after.findIndex((token) => token.kind === "word" && (ENDS.has(token.sense) || isOutcome(token.sense)));
  if (deed >= 0 && deed < noun) return before;
  const between = after.slice(0, noun + 1);
  return between.some((token) => token.kind === "rest" || token.kind === "quote") ? undefined : [...before, ...between];
}

/** 申请人对答复不服而提起的行政复议3件: what stands before 行政复议 says why, not which. */
function causeOfCases(before: readonly Token[]): readonly Token[] | undefined {
  const at = before.findIndex(isCases);
  const cause = before.slice(0, Math.max(0, at)).find((token) => isWord(token, "cause"));
  const core = before.slice(at);
  return cause && core.every((token) => token.kind === "word" || isMark(token, "、")) ? [cause, ...core] : undefined;
}

const isCases = (token: Token) => isWord(token, "review") || isWord(token, "litigation");

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
  after.some(telling) && after.every((token) => token.kind === "word" || token.kind === "year" || isMark(token, "、"));

function aboutOf(words: readonly Token[], senses: ReadonlySet<Sense>, counted: Counted): About | undefined {
  const topics = new Set(words.flatMap((token) => (isTopic(token) ? token.sense : [])));
  if (topics.has("foreign")) return "foreign";
  if (topics.has("review") || topics.has("litigation")) {
    if (topics.size > 1 && !topics.has("application") && !(topics.has("review") && topics.has("litigation")))
      return undefined;
    return topics.has("review") && topics.has("litigation") ? "cases" : topics.has("review") ? "review" : "litigation";
  }
  if (topics.has("document") && topics.has("rule") && topics.size === 2) return "document";
  if (topics.size > 1) return undefined;
  const [topic] = topics;
  if (topic !== undefined && senses.has("applicationBare") && topic !== "application") return undefined;
  if (topic !== undefined) return topic;
  if (senses.has("direct") || senses.has("afterReview")) return "litigation";
  if (senses.has("applicationBare")) return "application";
  return counted.about;
}

function application(senses: ReadonlySet<Sense>, named: boolean, before: readonly Token[]): Meaning | undefined {
  if ([...senses].some((sense) => RESULTS.has(sense)) || senses.has("direct") || senses.has("afterReview"))
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
  const [first, ...rest] = by.map((sense) => outcomes[sense]);
  // 信息不存在而无法提供 is one thing, said twice; 予以公开及部分公开 are two.
  if (first)
    return rest.length === 0 ? first : before.some(joins) ? together([first, ...rest]) : eitherOf([first, ...rest]);
  if (senses.has("withdraw")) return undefined;
  const carried = carriedOf(senses, before);
  if (carried) return deeds[carried];
  const done = (["takeNew", "take", "handle", "finish", "answer"] as const).filter((deed) => senses.has(deed));
  if (done.length === 0) return byWhom ? byApplicant : named ? deeds.take : undefined;
  if (senses.has("takeNew")) return deeds.takeNew;
  return eitherOf(done.flatMap((deed) => deeds[deed] ?? []));
}

const joins = (token: Token) =>
  isMark(token, "、") || (isWord(token, "filler") && ["和", "与", "及", "以及", "或", "或者"].includes(token.text));

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

function ofCases(about: Cases, senses: ReadonlySet<Sense>, kind: AgencyKind): Meaning | undefined {
  const because = senses.has("cause");
  // 办理行政复议案件134件 is what the review body did; 受理 in the report of a government, too.
  if (
    !because &&
    ["handle", "finish", "answer", "withdraw", "carry", "carryIn", "carryOut"].some((deed) => senses.has(deed as Sense))
  )
    return undefined;
  if (!because && kind === "government" && senses.has("take")) return undefined;
  if ([...senses].some(isOutcome)) return undefined;
  const suit = senses.has("direct") ? "direct" : senses.has("afterReview") ? "afterReview" : undefined;
  if (senses.has("direct") && senses.has("afterReview")) return undefined;
  const results = [...senses].filter((sense): sense is Result => RESULTS.has(sense));
  const what: Cases = suit ?? about;
  if (results.length > 0) return { quantity: resultsOf(what, results) };
  return { quantity: cases[what] };
}

function ofDocuments(
  words: readonly Token[],
  about: "document" | "rule",
  senses: ReadonlySet<Sense>,
): Meaning | undefined {
  const kinds = (["document", "rule"] as const).filter((kind) => senses.has(kind));
  const done = ["issue", "repeal", "lapse", "inForce", "keep"].filter((deed) => senses.has(deed as Sense)) as Deed[];
  const [deed] = done;
  if (!deed || done.length > 1 || words.some((token) => isWord(token, "applicationBare"))) return undefined;
  const quantity = documentsOf(kinds.length > 0 ? kinds : [about], deed);
  return quantity && { quantity };
}
