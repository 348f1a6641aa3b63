import type { AgencyKind } from "./agency.ts";
import { isAnothers } from "./another.ts";
import { isStrange } from "./asides.ts";
import { isCumulative } from "./bind.ts";
import { type Counted, ownWords, type Sentence, type Whose } from "./clauses.ts";
import {
  accepts,
  clearsElse,
  dividesAnew,
  goesOnWith,
  inCases,
  isAttribute,
  isByOtherMeasure,
  isCarriedOn,
  isClearing,
  isDecision,
  isDone,
  isDoneBehind,
  isElsewhere,
  isOfCarried,
  isOfOneYear,
  isOutcomeOf,
  isOwnShare,
  isRemainder,
  isRevised,
  isTakenAway,
  leftOf,
  opensAnew,
  takesIn,
} from "./following.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { ofAll, ofNobody } from "./of-body.ts";
import { otherMatters } from "./other-matters.ts";
import { decisions, deeds } from "./quantities/index.ts";
import { restOf } from "./rest-of.ts";
import { isAdded, sumOf, withCarriedIn } from "./sum-of.ts";
import { ofThisYear } from "./this-years.ts";
import type { Token } from "./tokens.ts";
import { countsCases } from "./units.ts";
import { isOfWays, sumsUpWays } from "./ways.ts";
import { helpedUpTo, isWider } from "./wider.ts";
import { Within } from "./within.ts";
import { has, isBy, isDocument, isMark, isNoun, isTopic, isWord } from "./words.ts";

/** A number of a sentence, and what it counts. */
export interface Said {
  readonly counted: Counted;
  readonly meaning: Meaning;
}

/** What the numbers of a sentence count, one in the light of those before it; those that count nothing are left out. */
export function meaningsOf(sentence: Sentence, kind: AgencyKind): Said[] {
  if (sentence.counted.length === 0) return [];
  const reader = new Reader(sentence, kind);
  for (let at = 0; at < sentence.counted.length; at++) reader.read(at);
  return reader.said;
}

class Reader {
  readonly said: Said[] = [];
  readonly #counted: readonly Counted[];
  readonly #kind: AgencyKind;
  readonly #helped: number;
  /** The documents were gone through, whoever issued them. */
  readonly #cleared: boolean;
  /** Some were changed, and are in force beside those that were kept. */
  readonly #revised: boolean;
  readonly #tokens: readonly Token[];
  readonly #units = new Set<string>();
  readonly #bodies = new Set<Whose | undefined>();
  /** Where cases are told of that openness did not lead to. */
  readonly #otherMatters: ReadonlySet<number>;
  /** What was taken in and is not what the tables count, or not all of it. */
  #strayed: Counted | undefined;
  /** What the last number that is another's counts: 全县收到327件，其中我办42件. */
  #anothers: Meaning | undefined;
  /** Something else was counted first: 网格事件上报1.1万件. */
  #other = false;
  /** What was published is being told: 公示行政处罚268项，行政许可80项. */
  #shown = false;
  /** What the numbers are parts of. */
  #within: Within;
  /** How many numbers were taken before the statement. */
  #before = 0;

  constructor({ counted, tokens }: Sentence, kind: AgencyKind) {
    this.#within = new Within(tokens);
    this.#counted = counted;
    this.#tokens = tokens;
    this.#kind = kind;
    this.#otherMatters = otherMatters(tokens);
    this.#helped = helpedUpTo(counted);
    this.#revised = counted.some(({ before }) => before.some(isRevised));
    this.#cleared = tokens.some(isClearing) && !counted.some(({ before }) => has(before, "issue"));
  }

  /** Takes the number at `at`, after all before it. */
  read(at: number): void {
    const one = this.#counted[at] as Counted;
    this.#enter(at);
    this.#within.enter(one);
    const words = ownWords(one);
    let meaning = this.#follow(one, at, words, this.#byItself(one));
    // 新收43件，部分公开36件；上年结转2件，部分公开1件: outcomes of both are read together.
    const opens = this.#before === 0 || this.#counted[at + 1]?.before.some(isBy) === true;
    const [first, elsewhere] = [
      this.said.length === this.#before && opens,
      isElsewhere(one, this.#kind) && !meaning?.scope,
    ];
    this.#within.divide(one, meaning, this.#counted, at, { first, elsewhere });
    meaning ??=
      this.#within.inRow(restOf(one, this.said, this.#counted[at - 1])) ??
      sumOf(this.#counted, at, this.said) ??
      ofThisYear(this.#counted, at, this.said);
    this.#shown = has(words, "publish") || (this.#shown && !words.some(isDone));
    const others = this.#shown && isDecision(meaning);
    const wider = meaning && (at < this.#helped || isWider(meaning, this.#counted, at, this.#kind));
    if (isAnothers(one.subject, this.#kind)) this.#anothers = meaningOf(ofNobody(one), this.#kind, this.#units);
    const strange = meaning?.quantity.table === "reviews" && this.#otherMatters.has(one.index);
    const kept = this.#revised && meaning?.quantity.id.endsWith(".keep");
    if (meaning && !others && !wider && !kept && !strange && !this.#isAgain(one, meaning)) this.#take(one, meaning, at);
  }

  /** A semicolon before the number at `at` begins a statement that may divide something else. */
  #enter(at: number): void {
    const before = this.#counted[at - 1];
    if (!before) return;
    let from = this.#counted[at]?.index ?? 0;
    while (from > before.index && !isMark(this.#tokens[from], "；;。")) from--;
    if (from === before.index) return;
    this.#within = new Within(this.#tokens, from + 1, this.#within);
    this.#before = this.said.length;
  }

  /** 办公厅新收950件，其中以省政府名义办理188件: once a body is spoken of, another is a part of it. */
  #byItself(one: Counted): Meaning | undefined {
    // 每万人4.2件: no count.
    if (countsCases(one.number.unit) && !Number.isInteger(one.number.value)) return undefined;
    const meaning =
      meaningOf(one, this.#kind, this.#units) ??
      (isDoneBehind(one, this.#tokens) ? meaningOf(inCases(one), this.#kind, this.#units) : undefined);
    if (meaning || this.#bodies.size > 1) return meaning;
    return this.#bodies.size === 0 || this.#bodies.has(one.subject) ? ofAll(one, this.#kind, this.#units) : undefined;
  }

  /** What a number counts behind those before it, where it would count `meaning` by itself. */
  #follow(one: Counted, at: number, words: readonly Token[], meaning: Meaning | undefined): Meaning | undefined {
    const last = this.said.at(-1);
    // 办理督查平台转办件8件，办结8件: what follows speaks of the same.
    if (this.#within.divides && !opensAnew(one) && !isOwnShare(one, this.#kind)) return this.#within.inRow(meaning);
    const before = this.#counted[at - 1];
    if (before && isOfOneYear(one, before)) return undefined;
    // 环评审批引发复议5件，与信息公开引发的复议合计24件: with those that are none of the table's.
    const unread = before !== undefined && last?.counted !== before;
    this.#other ||= unread && before.about === undefined && before.before.some(isStrange);
    // 网格事件上报1.1万件，办结1.09万件，结转下年106件: of those.
    if (this.#other && unread && !words.some(isNoun) && isCarriedOn(meaning)) return undefined;
    if (unread && isTakenAway(before)) return undefined;
    if (unread && (isAdded(one) || goesOnWith(one, before, this.#tokens))) return undefined;
    if (unread && meaning?.quantity.table === "regulations" && !words.some(isDocument) && clearsElse(before))
      return undefined;
    if (unread && isByOtherMeasure(one, before, this.#counted[0]) && !words.some(isTopic)) return undefined;
    if (meaning && this.#isNamed(one, words, meaning)) {
      this.#strayed = undefined;
      return meaning;
    }
    if (before && this.#strayed && dividesAnew(one, before, this.said[0], this.#tokens)) this.#strayed = undefined;
    if (this.#anothers && isOwnShare(one, this.#kind)) return this.#anothers;
    if (this.#strayed && sumsUpWays(this.#counted, at)) {
      this.#strayed = undefined;
      return isAnothers(one.subject, this.#kind) ? undefined : { quantity: deeds.take };
    }
    if (!meaning && this.#strayed && takesIn(one)) this.#strayed = one;
    if (this.#strayed && !isOutcomeOf(meaning, last?.meaning)) return leftOf(this.#strayed, meaning);
    if (!meaning) {
      if (!one.number.approximate && !one.otherYear && takesIn(one)) this.#strayed = one;
      return undefined;
    }
    const both = withCarriedIn(one, meaning, last);
    if (both) return both;
    // 已答复2件，另1件因在年底收到，顺延至下年: why, not how many there were.
    if (meaning.quantity === deeds.take && isRemainder(one, meaning)) return undefined;
    // 1件不属于我局，另2件均已回复: of those that are left.
    // 政府新收12件，予以公开1件、部分公开7件: all outcomes of one list are of the same.
    const goesOn =
      last?.meaning.some === true && last.counted === this.#counted[at - 1] && isOutcomeOf(meaning, last.meaning);
    const ofSome =
      goesOn ||
      // 收到44件（网上申请42件），上年结转5件: what was there before came in by any way.
      (meaning.quantity !== deeds.carryIn && isOfWays(this.#counted, this.#tokens, at, last?.counted.number.value)) ||
      (last?.counted !== this.#counted[at - 1] && isRemainder(one, meaning)) ||
      isOfCarried(one, meaning, this.said, this.#before);
    return ofSome ? { ...meaning, some: true } : meaning;
  }

  /** Says itself what is counted. */
  #isNamed(one: Counted, words: readonly Token[], meaning: Meaning): boolean {
    // 主动公开信息66条，依申请公开6件: counted by another measure, so no attribute.
    const apart = this.#strayed !== undefined && this.#strayed.number.unit !== one.number.unit;
    // 主动公开行政事业性收费1项，收费总额47.82万元: in 元 nothing else is told.
    if (meaning.quantity === decisions.charge) return true;
    // 主动公开规范性文件71件，废止8件; 制发规范性文件9件，同步解读9件，废止14件: nothing else is repealed.
    const ofDocuments = one.about === "document" || (one.about === "foreign" && one.documents === "document");
    if (ofDocuments && words.some((token) => isWord(token, "repeal"))) return true;
    return words.some(isTopic) && (apart || !isAttribute(words));
  }

  /**
   * 办理23件，累计办理310件: over all years; 收到42件，受理40件: some were not accepted. 收到22件，上年结转5件，受理27件 says what
   * there was in all.
   */
  #isAgain(one: Counted, { quantity }: Meaning): boolean {
    const chosen = accepts(one) && this.said.at(-1)?.meaning.quantity !== deeds.carryIn;
    const isOther = ({ counted, meaning }: Said) =>
      meaning.quantity === quantity && counted.number.value !== one.number.value;
    return (isCumulative(one) || chosen) && this.said.some(isOther);
  }

  #take(one: Counted, said: Meaning, at: number): void {
    const meaning = this.#within.inColumns(one, said, this.#counted, at, this.said.length === this.#before);
    this.#units.add(one.number.unit);
    this.#bodies.add(one.subject);
    // 清理58件，继续有效40件: those that were gone through may be of other bodies, too.
    const inForce = meaning.quantity.id.endsWith(".inForce");
    const weak = meaning.weak || (this.#cleared && meaning.quantity.table === "regulations" && !inForce);
    this.said.push({ counted: one, meaning: weak ? { ...meaning, weak } : meaning });
  }
}
