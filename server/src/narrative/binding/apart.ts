import { type Counted, ownWords, type Sentence } from "../clauses/clauses.ts";
import type { Sense } from "../lexicon/sense.ts";
import type { Said } from "../meaning/meanings.ts";
import { has, isEnd, isWord } from "../words/words.ts";

// What a sentence sets apart from a number: those withdrawn, those left, those that ended in another way.

/** Within another number: 其中3件. */
export const isPart = ({ before }: Counted) => before.some((token) => isWord(token, "list"));

/**
 * 8件申请人主动撤销, 宣布失效3件: how many of a kind the sentence counts by themselves; of 结转复议2件、诉讼1件 without those that
 * are `others` by their words.
 */
export function countedAs(sense: Sense, { counted }: Sentence, others?: Sense): number {
  return counted.reduce((sum, one) => {
    const words = ownWords(one);
    return has(words, sense) && !(others && has(words, others)) ? sum + one.number.value : sum;
  }, 0);
}

/**
 * 属于主动公开范围2件，同意公开17件: how many the sentence counts by themselves that anybody could read before, by how deep in
 * brackets they stand.
 */
export function openBefore({ counted }: Sentence): ReadonlyMap<number, number> {
  const open = new Map<number, number>();
  for (const one of counted)
    if (!isPart(one) && isOpen(one)) open.set(one.depth, (open.get(one.depth) ?? 0) + one.number.value);
  return open;
}

const isOpen = (one: Counted) =>
  ownWords(one).some((token) => isWord(token, "limit") && /^(?!不).*主动公开/.test(token.text));

/** 收到205件，其中自然人179件，除2件结转外其余203件: the first number without the last ones before this. */
export function leftBehind({ counted: { index, before, number } }: Said, { counted }: Sentence): readonly number[] {
  if (!before.some((token) => isWord(token, "extra"))) return [];
  const others = counted.filter((one) => one.index < index && one.number.unit === number.unit);
  const [whole, ...rest] = others.map((one) => one.number.value);
  let left = whole ?? 0;
  return rest.reverse().map((value) => {
    left -= value;
    return left;
  });
}

/**
 * 答复7件，不予受理4件，补正后仍不明确1件: those that ended in another way than with an answer; of those before it only
 * 1件按无法提供办结，7件按期办结.
 */
export function apartOf({ counted: one }: Said, { counted, tokens }: Sentence): readonly Counted[] {
  const own = counted.indexOf(one);
  // 受理14件，其中，予以公开4件: the comma behind 其中 makes it no less a part.
  const divides = tokens.slice(one.index, counted[own + 1]?.index).some((token) => isWord(token, "list"));
  const isBeside = (other: Counted | undefined): other is Counted =>
    other?.depth === one.depth &&
    other.number.unit === one.number.unit &&
    !isPart(other) &&
    !(divides && other.index > one.index);
  const apart: Counted[] = [];
  for (let at = own + 1, other = counted[at]; isBeside(other) && endsApart(other); other = counted[++at])
    apart.push(other);
  for (let at = own - 1, other = counted[at]; isBeside(other) && isDoneOtherwise(other); other = counted[--at])
    apart.push(other);
  return apart;
}

/** 1件按无法提供办结. */
const isDoneOtherwise = (one: Counted) =>
  ownWords(one).some(isEnd) && ownWords(one).some((token) => isWord(token, "finish") || isWord(token, "answer"));

const endsApart = (one: Counted) =>
  ownWords(one).some((token) => isEnd(token) || isWord(token, "withdraw") || isWord(token, "limit"));
