import type { Beside } from "./bind.ts";
import { type Counted, ownWords, type Sentence } from "./clauses.ts";
import type { Said } from "./meanings.ts";
import { isEnd, isWord } from "./words.ts";

/** What a sentence says beside one of its numbers; most of it is asked for by few readings. */
export function besideOf(one: Said, sentence: Sentence, said: readonly Said[], withdrawn: number): Beside {
  return {
    named: () => namedBeside(one, sentence, said),
    held: () => heldBy(one, said),
    withdrawn,
    left: () => leftBehind(one, sentence),
    apart: () => apartOf(one, sentence).reduce((sum, { number }) => sum + number.value, 0),
  };
}

/** The outcomes that a sentence gives a number of its own, beside this one and not as its part: 75件（含部分公开18件）. */
function namedBeside({ counted }: Said, { senses }: Sentence, said: readonly Said[]): ReadonlySet<string> {
  const beside = said.filter((one) => one.counted.depth <= counted.depth && !isPart(one.counted));
  const own = beside.flatMap(({ meaning }) => meaning.quantity.id.split(/[+|]/));
  return new Set(own.filter((id) => (senses as ReadonlySet<string>).has(id)));
}

/** 办结20件（含上年结转2件）, 办结20件，其中上年结转2件: what the number right behind says. */
function heldBy(one: Said, said: readonly Said[]): ReadonlySet<string> {
  const next = said[said.indexOf(one) + 1];
  if (!next || !holds(one.counted, next.counted)) return new Set();
  return new Set(next.meaning.quantity.id.split(/[+|]/));
}

/** 另有 in the bracket is beside the number. */
const holds = (whole: Counted, { depth, before }: Counted) =>
  !before.some((token) => isWord(token, "extra")) &&
  (depth > whole.depth || before.some((token) => isWord(token, "list")));

const isPart = ({ before }: Counted) => before.some((token) => isWord(token, "list"));

/** 8件申请人主动撤销: how many the sentence sets beside those that were finished. */
export function withdrawnOf({ counted }: Sentence): number {
  return counted.reduce(
    (sum, one) => (ownWords(one).some((token) => isWord(token, "withdraw")) ? sum + one.number.value : sum),
    0,
  );
}

/** 收到205件，其中自然人179件，除2件结转外其余203件: the first number without the last ones before this. */
function leftBehind({ counted: { index, before, number } }: Said, { counted }: Sentence): readonly number[] {
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
export function apartOf({ counted: { index, depth, number } }: Said, { counted }: Sentence): readonly Counted[] {
  const own = counted.findIndex((one) => one.index === index);
  const runOf = (others: readonly Counted[], isApart: (one: Counted) => boolean) => {
    const end = others.findIndex(
      (one) => one.depth !== depth || one.number.unit !== number.unit || isPart(one) || !isApart(one),
    );
    return others.slice(0, end < 0 ? undefined : end);
  };
  return [...runOf(counted.slice(own + 1), endsApart), ...runOf(counted.slice(0, own).reverse(), isDoneOtherwise)];
}

/** 1件按无法提供办结. */
const isDoneOtherwise = (one: Counted) =>
  ownWords(one).some(isEnd) && ownWords(one).some((token) => isWord(token, "finish") || isWord(token, "answer"));

const endsApart = (one: Counted) =>
  ownWords(one).some((token) => isEnd(token) || isWord(token, "withdraw") || isWord(token, "limit"));
