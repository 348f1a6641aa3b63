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
  constructor(words: readonly (readonly [word: string, meaning: T])[]) {
    const meaningOf = new Map(words.toReversed());
    const sorted = [...meaningOf.keys()].sort();
    const codes = [0];
    const children: number[] = [];
    const meanings: (T | undefined)[] = [undefined];
    // The words that go through a node stand side by side: from the first to the last of its range.
    const ranges = [0, sorted.length];
    for (let node = 0, level = 1, depth = 0; node < codes.length; node++) {
      if (node === level) [level, depth] = [codes.length, depth + 1];
      children.push(codes.length);
      const end = ranges[2 * node + 1] ?? 0;
      for (let at = ranges[2 * node] ?? 0; at < end; ) {
        const word = sorted[at] ?? "";
        const code = word.charCodeAt(depth);
        // A word that ends here comes before those that go on.
        const ends = word.length === depth + 1;
        ranges.push(ends ? at + 1 : at);
        while (at < end && sorted[at]?.charCodeAt(depth) === code) at++;
        ranges.push(at);
        codes.push(code);
        meanings.push(ends ? meaningOf.get(word) : undefined);
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
