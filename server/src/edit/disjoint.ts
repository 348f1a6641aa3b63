import type { Span } from "../draft/index.ts";
import type { Edit } from "./edit.ts";

/**
 * The fixes none of whose edits touches an earlier fix of the list: each is applied as a whole or not at all. Takes
 * time by the number of edits and its logarithm, however they lie.
 */
export function disjoint(fixes: readonly (readonly Edit[])[]): (readonly Edit[])[] {
  const taken = new Ranges(fixes.flatMap((edits) => edits.map(({ span }) => span)));
  return fixes.filter((edits) => {
    const spans = edits.map(({ span }) => span);
    if (spans.some((span) => taken.meets(span))) return false;
    for (const span of spans) taken.add(span);
    return true;
  });
}

/**
 * Ranges out of those given at first, some of them added. Two meet where they share a character, or one is empty and
 * lies inside the other, or both are empty and at one place.
 */
class Ranges {
  readonly #ranks: ReadonlyMap<number, number>;
  readonly #starts: Counts;
  readonly #ends: Counts;

  constructor(all: readonly Span[]) {
    const places = Float64Array.from(new Set(all.flatMap(({ from, to }) => [from, to]))).sort();
    this.#ranks = new Map([...places].map((place, rank) => [place, 2 * rank]));
    this.#starts = new Counts(2 * places.length);
    this.#ends = new Counts(2 * places.length);
  }

  add(span: Span): void {
    const [first, last] = this.#slots(span);
    this.#starts.add(first);
    this.#ends.add(last);
  }

  /** Those that begin before the end of this one, less those that end before it begins. */
  meets(span: Span): boolean {
    const [first, last] = this.#slots(span);
    return this.#starts.below(last + 1) > this.#ends.below(first);
  }

  /** Each place has a slot of its own, even, and the stretch behind it one, odd: so a range is all of its slots. */
  #slots({ from, to }: Span): [first: number, last: number] {
    const first = this.#ranks.get(from) as number;
    const last = this.#ranks.get(to) as number;
    return first === last ? [first, last] : [first + 1, last - 1];
  }
}

/** How many of the numbers added are below another: a Fenwick tree. */
class Counts {
  readonly #sums: Int32Array;

  constructor(size: number) {
    this.#sums = new Int32Array(size + 1);
  }

  add(number: number): void {
    for (let at = number + 1; at < this.#sums.length; at += at & -at) this.#sums[at] = (this.#sums[at] as number) + 1;
  }

  below(number: number): number {
    let sum = 0;
    for (let at = number; at > 0; at -= at & -at) sum += this.#sums[at] as number;
    return sum;
  }
}
