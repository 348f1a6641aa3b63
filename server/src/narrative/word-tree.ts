/**
 * Words as a tree of characters: the longest one at a place is found in one walk along the text. The tree lies in flat
 * arrays, level by level: a walk through thousands of small maps would spend its time waiting for memory.
 */
export class WordTree<T> {
  /** The characters that words begin with. */
  readonly firsts: readonly number[];
  /** The node of each character that a word begins with; 0 for none. */
  readonly #roots = new Uint16Array(0x10000);
  /** The character that leads to each node. */
  readonly #codes: readonly number[];
  /** Where the children of each node begin; they end where those of the next node begin. */
  readonly #children: readonly number[];
  /** What the word says that ends at a node. */
  readonly #meanings: readonly (T | undefined)[];

  /** Of the same word given twice the first meaning counts; there is no empty word. */
  constructor(words: Iterable<readonly [word: string, meaning: T]>) {
    const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const codes = [0];
    const children: number[] = [];
    const meanings: (T | undefined)[] = [undefined];
    // The words that go through each node stand side by side.
    const ranges = [{ from: 0, to: sorted.length, depth: 0 }];
    for (const { from, to, depth } of ranges) {
      children.push(codes.length);
      for (let at = from; at < to; ) {
        const [word, meaning] = sorted[at] as (typeof sorted)[number];
        const code = word.charCodeAt(depth);
        const first = at;
        while (at < to && sorted[at]?.[0].charCodeAt(depth) === code) at++;
        // A word that ends here comes before those that go on; they are all that the node below has to deal out.
        let below = first;
        while (below < at && sorted[below]?.[0].length === depth + 1) below++;
        ranges.push({ from: below, to: at, depth: depth + 1 });
        codes.push(code);
        meanings.push(below > first ? meaning : undefined);
      }
    }
    children.push(codes.length);
    [this.#codes, this.#children, this.#meanings] = [codes, children, meanings];
    this.firsts = codes.slice(1, children[1]);
    for (const [index, code] of this.firsts.entries()) this.#roots[code] = index + 1;
  }

  /** The longest word at `at` that ends by `end` and may end where it does. */
  longestAt(
    text: string,
    at: number,
    end: number,
    mayEnd: (to: number) => boolean,
  ): { readonly to: number; readonly meaning: T } | undefined {
    let found: T | undefined;
    let length = 0;
    let node = this.#roots[text.charCodeAt(at)] ?? 0;
    for (let to = at + 1; node > 0; to++) {
      const meaning = this.#meanings[node];
      if (meaning !== undefined && mayEnd(to)) [found, length] = [meaning, to - at];
      node = to < end ? this.#child(node, text.charCodeAt(to)) : 0;
    }
    return found === undefined ? undefined : { to: at + length, meaning: found };
  }

  #child(node: number, code: number): number {
    const last = this.#children[node + 1] ?? 0;
    for (let child = this.#children[node] ?? 0; child < last; child++) if (this.#codes[child] === code) return child;
    return 0;
  }
}
