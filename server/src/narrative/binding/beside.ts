import { type Counted, ownWords, type Sentence } from "../clauses/clauses.ts";
import type { Sense } from "../lexicon/sense.ts";
import type { Said } from "../meaning/meanings.ts";
import { idsOf } from "../quantities/quantity.ts";
import { has, isDealtWith, isTaken, isWord } from "../words/words.ts";
import { apartOf, countedAs, isPart, leftBehind, openBefore } from "./apart.ts";
import { isHeld } from "./held.ts";
import { acceptedOf, totalOf } from "./received.ts";
import type { Beside } from "./tries.ts";

/** What a sentence says beside each of its numbers, in the order of `said`; most of it is asked for by few readings. */
export function besidesOf(said: readonly Said[], sentence: Sentence): readonly Beside[] {
  const whole = new Whole(said, sentence);
  return said.map((_, at) => new BesideOne(whole, at));
}

/** What is the same for all numbers of a sentence. */
class Whole {
  readonly said: readonly Said[];
  readonly sentence: Sentence;
  #outcomes: ReadonlyMap<string, number> | undefined;
  readonly #counts = new Map<string, number>();
  #open: ReadonlyMap<number, number> | undefined;
  #behind: ReadonlyMap<Counted, Counted> | undefined;

  constructor(said: readonly Said[], sentence: Sentence) {
    this.said = said;
    this.sentence = sentence;
  }

  get outcomes(): ReadonlyMap<string, number> {
    this.#outcomes ??= namedIn(this.sentence, this.said);
    return this.#outcomes;
  }

  get open(): ReadonlyMap<number, number> {
    this.#open ??= openBefore(this.sentence);
    return this.#open;
  }

  /** The number right behind another. */
  get behind(): ReadonlyMap<Counted, Counted> {
    const { counted } = this.sentence;
    this.#behind ??= new Map(counted.slice(1).map((next, at) => [counted[at] as Counted, next]));
    return this.#behind;
  }

  counts(sense: Sense, others?: Sense): number {
    const key = `${sense} ${others}`;
    let count = this.#counts.get(key);
    if (count === undefined) {
      count = countedAs(sense, this.sentence, others);
      this.#counts.set(key, count);
    }
    return count;
  }
}

class BesideOne implements Beside {
  readonly #whole: Whole;
  readonly #at: number;

  constructor(whole: Whole, at: number) {
    this.#whole = whole;
    this.#at = at;
  }

  get #one(): Said {
    return this.#whole.said[this.#at] as Said;
  }

  names(sense: Sense): boolean {
    return (this.#whole.outcomes.get(sense) ?? Number.POSITIVE_INFINITY) <= this.#one.counted.depth;
  }

  includes(sense: Sense): boolean {
    const { said } = this.#whole;
    return (
      isHeld(said, this.#at, sense, this.#whole.behind) ||
      (sense === "carryIn" && (sumsUpCarried(said, this.#at) || this.#isDoneOfBoth()))
    );
  }

  /** 办理124件（含上年结转5件），办结121件: of both. 其中新收办结116件 is of the new ones. */
  #isDoneOfBoth(): boolean {
    const { said, behind } = this.#whole;
    const { counted, meaning } = this.#one;
    if (!/^(?:finish|answer)/.test(meaning.quantity.id) || has(counted.before, "takeNew")) return false;
    return said.some(
      (one, at) =>
        at < this.#at &&
        one.counted.depth === counted.depth &&
        one.counted.before.some(isTaken) &&
        isHeld(said, at, "carryIn", behind),
    );
  }

  counts(sense: Sense, others?: Sense): number {
    return this.#whole.counts(sense, others);
  }

  left(): readonly number[] {
    return leftBehind(this.#one, this.#whole.sentence);
  }

  accepted(): number | undefined {
    return acceptedOf(this.#one.counted, this.#whole.sentence.counted);
  }

  total(): number | undefined {
    return totalOf(this.#whole.said, this.#at, this.#whole.sentence);
  }

  open(): number {
    return this.#whole.open.get(this.#one.counted.depth) ?? 0;
  }

  apart(): number {
    return apartOf(this.#one, this.#whole.sentence).reduce((sum, { number }) => sum + number.value, 0);
  }
}

/** The outcomes that a sentence gives a number of their own, no part of another, and how deep in brackets they stand. */
function namedIn({ tokens }: Sentence, said: readonly Said[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { counted, meaning } of said) {
    if (isPart(counted)) continue;
    for (const id of idsOf(meaning.quantity)) {
      if (!has(tokens, id as Sense)) continue;
      depths.set(id, Math.min(counted.depth, depths.get(id) ?? Number.POSITIVE_INFINITY));
    }
  }
  return depths;
}

/** 新收786件，上年结转42件，共办结795件, 办结795件 right behind: of both. 办结上年结转3件 is apart from the new ones. */
function sumsUpCarried(said: readonly Said[], at: number): boolean {
  const { counted } = said[at] as Said;
  const last = said[at - 1];
  const behind = last?.meaning.quantity.id === "carryIn" && last.counted.depth === counted.depth;
  if (behind && at > 1 && !ownWords(last.counted).some(isDealtWith)) return true;
  return (
    counted.before.some((token) => isWord(token, "filler") && /^(?:共|共计|合计|总计|总共|一共)$/.test(token.text)) &&
    said.slice(0, at).some((one) => one.meaning.quantity.id === "carryIn" && one.counted.depth === counted.depth)
  );
}
