import type { AgencyKind } from "./agency.ts";
import { isAnothers, mayBeAll } from "./another.ts";
import { isCumulative } from "./bind.ts";
import { type Counted, ownWords, type Sentence, type Whose } from "./clauses.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { decisions, deeds, outcomes } from "./quantities/index.ts";
import { restOf } from "./rest-of.ts";
import type { Token } from "./tokens.ts";
import { isOfWays, sumsUpWays } from "./ways.ts";
import { helpedUpTo, isWider } from "./wider.ts";
import { has, isDeed, isSubject, isTelling, isTopic, isWord } from "./words.ts";

/** A number of a sentence, and what it counts. */
export interface Said {
  readonly counted: Counted;
  readonly meaning: Meaning;
}

/** What the numbers of a sentence count, one in the light of those before it; those that count nothing are left out. */
export function meaningsOf({ counted, tokens }: Sentence, kind: AgencyKind): Said[] {
  const said: Said[] = [];
  const units = new Set<string>();
  const bodies = new Set<Whose | undefined>();
  const helped = helpedUpTo(counted);
  const cleared =
    tokens.some((token) => token.kind === "word" && /^[清梳]理出?$/.test(token.text)) && !has(tokens, "issue");
  /** What was taken in and is not what the tables count, or not all of it. */
  let strayed: Counted | undefined;
  /** What the last number that is another's counts: 全县收到327件，其中我办42件. */
  let anothers: Meaning | undefined;
  /** What was published is being told: 公示行政处罚268项，行政许可80项. */
  let shown = false;
  /** A number that is divided, and is not what the tables divide. */
  let divided: Counted | undefined;
  for (let at = 0; at < counted.length; at++) {
    const one = counted[at] as Counted;
    const words = ownWords(one);
    // 主动公开信息66条，依申请公开6件: counted by another measure, so no attribute.
    const apart = strayed !== undefined && strayed.number.unit !== one.number.unit;
    const named = words.some(isTopic) && (apart || !isAttribute(words));
    let meaning = meaningOf(one, kind, units);
    // 办公厅新收950件，其中以省政府名义办理188件: once a body is spoken of, another is a part of it.
    if (!meaning && (bodies.size === 0 || (bodies.size === 1 && bodies.has(one.subject))))
      meaning = ofAll(one, kind, units);
    // 办理督查平台转办件8件，办结8件: what follows speaks of the same.
    if (divided && !opensAnew(one) && !isOwnShare(one, kind)) meaning = undefined;
    else if (named && meaning) strayed = undefined;
    else if (anothers && isOwnShare(one, kind)) meaning = anothers;
    else if (strayed && sumsUpWays(counted, at)) {
      strayed = undefined;
      meaning = isAnothers(one.subject, kind) ? undefined : { quantity: deeds.take };
    } else if (strayed && !isOutcomeOf(meaning, said.at(-1)?.meaning)) meaning = leftOf(strayed, meaning);
    else if (!meaning && !one.number.approximate && !one.otherYear && takesIn(one)) strayed = one;
    else if (meaning && !named && isOfWays(counted, at, said.at(-1)?.counted.number.value))
      meaning = { ...meaning, some: true };
    // 1件不属于我局，另2件均已回复: of those that are left.
    else if (meaning && said.at(-1)?.counted !== counted[at - 1] && isRemainder(one, meaning))
      meaning = { ...meaning, some: true };
    if (divided && opensAnew(one)) divided = undefined;
    // 上年结转6件，其中予以公开4件; 归集全省文件6.2万件，其中现行有效规范性文件1.9万件.
    const alone = meaning?.quantity === deeds.carryIn && said.length === 0;
    if ((alone || (isElsewhere(one, kind) && !meaning?.scope)) && isDivided(one, counted[at + 1])) divided = one;
    meaning ??= restOf(one, said);
    shown = has(words, "publish") || (shown && !words.some(isWithDeed));
    if (shown && isDecision(meaning)) meaning = undefined;
    if (meaning && (at < helped || isWider(meaning, counted, at, kind))) meaning = undefined;
    if (isAnothers(one.subject, kind)) anothers = meaningOf(ofNobody(one), kind, units);
    // 办理23件，累计办理310件: over all years.
    const again = meaning && said.some((other) => other.meaning.quantity === meaning?.quantity);
    if (!meaning || (again && (isCumulative(one) || accepts(one)))) continue;
    units.add(one.number.unit);
    bodies.add(one.subject);
    // 清理58件，继续有效40件: those that were gone through may be of other bodies, too.
    const weak = meaning.weak || (cleared && meaning.quantity.table === "regulations");
    said.push({ counted: one, meaning: weak ? { ...meaning, weak } : meaning });
  }
  return said;
}

/** 全市教育系统受理63件: without whatever stands before the first word that tells what is counted. */
function ofNobody(one: Counted): Counted {
  const before = withoutBody(one.before.slice(Math.max(0, one.before.findIndex(isTelling))));
  return { ...one, before, subject: undefined };
}

const withoutBody = (words: readonly Token[]) => words.filter((token) => !isWhose(token));

/** 区政府收到申请34件: of the whole district, where another number shows it. */
function ofAll(one: Counted, kind: AgencyKind, units: ReadonlySet<string>): Meaning | undefined {
  if (!mayBeAll(one.subject, kind)) return undefined;
  const meaning = meaningOf({ ...one, before: withoutBody(one.before), subject: undefined }, kind, units);
  return meaning && /^(?:applications|reviews|regulations)$/.test(meaning.quantity.table)
    ? { ...meaning, scope: true }
    : undefined;
}

const isRemainder = ({ before, after }: Counted, { quantity }: Meaning) =>
  [deeds.handle, deeds.finish, deeds.answer].includes(quantity) &&
  before.some((token) => isWord(token, "extra")) &&
  after.length > 0;

/** 网站收到申请4件，结转下年1件: of some of the applications. */
const leftOf = (strayed: Counted, meaning: Meaning | undefined): Meaning | undefined =>
  meaning?.quantity === deeds.carryOut && ownWords(strayed).some((token) => isWord(token, "application"))
    ? { ...meaning, some: true }
    : undefined;

/** 收到申请16件，其中网站收到14件；部分公开2件: an outcome of the applications that were counted. */
const isOutcomeOf = (meaning: Meaning | undefined, whole: Meaning | undefined) =>
  meaning !== undefined &&
  !meaning.loose &&
  meaning.quantity.id in outcomes &&
  whole?.quantity.table === "applications";

/** 6件中，4件予以公开; 6件，其中予以公开4件. */
const isDivided = ({ after }: Counted, next: Counted | undefined) =>
  after.some((token) => isWord(token, "filler") && token.text === "中") ||
  (next?.before.some((token) => isWord(token, "list")) ?? false);

/** What is taken or handled is a whole of its own. */
const opensAnew = ({ before }: Counted) =>
  !before.some((token) => isWord(token, "list")) &&
  before.some((token) => isWord(token, "takeNew") || isWord(token, "take") || isWord(token, "handle"));

/** 归集全省文件: of a wider area, named within the phrase. */
const isElsewhere = ({ before }: Counted, kind: AgencyKind) =>
  before.some((token) => token.kind === "word" && isSubject(token.sense) && isAnothers(token.sense, kind));

const isWithDeed = (token: Token) => token.kind === "word" && isDeed(token.sense);

/** Licences, penalties, measures. */
const isDecision = (meaning: Meaning | undefined) =>
  meaning !== undefined && Object.values(decisions).some((one) => one === meaning.quantity);

/** 收到42件，受理40件: some were not accepted. */
const accepts = ({ before }: Counted) =>
  before.some((token) => isWord(token, "take") && token.text.includes("受理")) && !before.some(isTopic);

/** 其中我办42件: nothing but whose they are. */
const isOwnShare = ({ before, after, subject }: Counted, kind: AgencyKind) =>
  after.length === 0 &&
  !isAnothers(subject, kind) &&
  before.some((token) => isWord(token, "list")) &&
  before.some(isWhose) &&
  before.every((token) => isWord(token, "list") || isWord(token, "filler") || isWhose(token));

const isWhose = (token: Token) => token.kind === "own" || (token.kind === "word" && isSubject(token.sense));

/** 印发公文320件，其中…依申请公开120件: how a document may be had, not what was applied for. */
const isAttribute = (words: readonly Token[]) =>
  words.some((token) => isWord(token, "application") && /公开(?:事项)?$/.test(token.text)) &&
  !words.some((token) => token.kind === "word" && DONE.has(token.sense));

const DONE = new Set(["takeNew", "take", "handle", "finish", "answer"]);

const takesIn = ({ before }: Counted) =>
  before.some((token) => isWord(token, "take") || isWord(token, "handle") || isWord(token, "foreign"));
