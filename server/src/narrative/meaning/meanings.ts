import { type Counted, ownWords, type Sentence } from "../clauses/clauses.ts";
import { takesIn } from "../clauses/taken-in.ts";
import { sumsUpWays } from "../clauses/ways.ts";
import { deeds } from "../quantities/index.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { has, isWord } from "../words/words.ts";
import { isAnothers } from "./another.ts";
import { ByItself } from "./by-itself.ts";
import { besideCarried, carriedCases } from "./carried-cases.ts";
import {
  dividesAnew,
  isDecision,
  isDone,
  isOutcomeOf,
  isOwnShare,
  isRemainder,
  leftOf,
  opensAnew,
} from "./following.ts";
import { GoneThrough } from "./gone-through.ts";
import type { Meaning } from "./meaning.ts";
import { isNamed } from "./named.ts";
import { isOfSome } from "./of-some.ts";
import { OfUnread } from "./of-unread.ts";
import { otherMatters } from "./other-matters.ts";
import { restOf } from "./rest-of.ts";
import { isSaidAgain } from "./said-again.ts";
import { Stretch } from "./stretch.ts";
import { sumOf, withCarriedIn } from "./sum-of.ts";
import { ofThisYear } from "./this-years.ts";
import { helpedUpTo, isWider } from "./wider.ts";

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
  readonly #sentence: Sentence;
  readonly #counted: readonly Counted[];
  readonly #kind: AgencyKind;
  readonly #helped: number;
  readonly #carriedCases: ReadonlySet<string>;
  readonly #tokens: readonly Token[];
  readonly #byItself: ByItself;
  readonly #goneThrough: GoneThrough;
  /** Where cases are told of that openness did not lead to. */
  readonly #otherMatters: ReadonlySet<number>;
  /** What was taken in and is not what the tables count, or not all of it. */
  #strayed: Counted | undefined;
  /** What the last number that is another's counts: 全县收到327件，其中我办42件. */
  #anothers: Meaning | undefined;
  /** What was published is being told: 公示行政处罚268项，行政许可80项. */
  #shown = false;
  readonly #unread: OfUnread;
  readonly #stretch: Stretch;

  constructor(sentence: Sentence, kind: AgencyKind) {
    const { counted, tokens } = sentence;
    this.#sentence = sentence;
    this.#stretch = new Stretch(sentence, kind);
    this.#byItself = new ByItself(sentence, kind);
    this.#goneThrough = new GoneThrough(sentence);
    this.#unread = new OfUnread(sentence);
    this.#counted = counted;
    this.#tokens = tokens;
    this.#kind = kind;
    this.#otherMatters = otherMatters(tokens);
    this.#helped = helpedUpTo(counted);
    this.#carriedCases = carriedCases(counted);
  }

  /** Takes the number at `at`, after all before it. */
  read(at: number): void {
    const one = this.#counted[at] as Counted;
    this.#stretch.enter(at, this.said.length);
    const words = ownWords(one);
    let meaning = this.#follow(one, at, words, this.#byItself.meaningOf(one));
    this.#stretch.divide(at, meaning, this.said.length);
    meaning ??=
      this.#stretch.within.inRow(restOf(one, this.said, this.#counted[at - 1])) ??
      sumOf(this.#counted, at, this.said) ??
      ofThisYear(this.#counted, at, this.said);
    this.#shown = has(words, "publish") || isOpened(words) || (this.#shown && !words.some(isDone));
    const others = this.#shown && isDecision(meaning);
    const wider = meaning && (at < this.#helped || isWider(meaning, this.#counted, at, this.#kind));
    if (isAnothers(one.subject, this.#kind)) this.#anothers = this.#byItself.ofNobody(one);
    const strange = meaning?.quantity.table === "reviews" && this.#otherMatters.has(one.index);
    if (!meaning || others || wider || strange || this.#goneThrough.leavesOut(meaning)) return;
    if (!isSaidAgain(one, meaning, this.said)) this.#take(one, meaning, at);
  }

  /** What a number counts behind those before it, where it would count `meaning` by itself. */
  #follow(one: Counted, at: number, words: readonly Token[], meaning: Meaning | undefined): Meaning | undefined {
    const last = this.said.at(-1);
    // 办理督查平台转办件8件，办结8件: what follows speaks of the same.
    if (this.#stretch.within.divides && !opensAnew(one) && !isOwnShare(one, this.#kind))
      return this.#stretch.within.inRow(meaning);
    if (this.#unread.has(at, words, meaning, last?.counted)) return undefined;
    if (meaning && isNamed(one, words, meaning, this.#strayed)) {
      this.#strayed = undefined;
      return meaning;
    }
    const before = this.#counted[at - 1];
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
    return isOfSome(this.#sentence, at, meaning, this.said, this.#stretch.before)
      ? { ...meaning, some: true }
      : meaning;
  }

  #take(one: Counted, said: Meaning, at: number): void {
    const { within, before } = this.#stretch;
    const counts = within.inColumns(one, said, this.#counted, at, this.said.length === before);
    const meaning = besideCarried(counts, one, this.#carriedCases);
    this.#byItself.take(one);
    const weak = meaning.weak || this.#goneThrough.weakens(meaning);
    this.said.push({ counted: one, meaning: weak ? { ...meaning, weak } : meaning });
  }
}

/** 主动公开行政处罚268项, but not 主动公开文件0件. */
const isOpened = (words: readonly Token[]) =>
  words.some((token) => isWord(token, "foreign") && token.text === "主动公开") &&
  words.some((token) => isWord(token, "licence") || isWord(token, "penalty") || isWord(token, "coercion"));
