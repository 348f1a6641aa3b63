/** A node while the tree is built. */
interface Branch<T> {
  readonly next: Map<number, Branch<T>>;
  meaning?: T;
}

/**
 * Words as a tree of characters: the longest one at a place is found in one walk along the text. Once built the tree lies in
 * flat arrays, level by level: a walk through thousands of small maps would spend its time waiting for memory.
 */
export class WordTree<T> {
  /** The node of each character that a word begins with; 0 for none. */
  readonly #roots = new Uint16Array(0x10000);
  /** The character that leads to each node. */
  readonly #codes: Uint16Array;
  /** Where the children of each node begin; they end where those of the next node begin. */
  readonly #children: Uint16Array;
  readonly #meanings: readonly (T | undefined)[];
  /** The characters that words begin with. */
  readonly firsts: readonly number[];

  /** Of the same word given twice the first meaning counts. */
  constructor(words: Iterable<readonly [word: string, meaning: T]>) {
    const root: Branch<T> = { next: new Map() };
    for (const [word, meaning] of words) plant(root, word, meaning);
    this.firsts = [...root.next.keys()];
    const nodes = [root];
    const codes = [0];
    const children: number[] = [];
    for (let at = 0; at < nodes.length; at++) {
      children.push(nodes.length);
      for (const [code, branch] of nodes[at]?.next ?? []) {
        if (at === 0) this.#roots[code] = nodes.length;
        nodes.push(branch);
        codes.push(code);
      }
    }
    this.#codes = Uint16Array.from(codes);
    this.#children = Uint16Array.from([...children, nodes.length]);
    this.#meanings = nodes.map(({ meaning }) => meaning);
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

function plant<T>(root: Branch<T>, word: string, meaning: T): void {
  let branch = root;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const next: Branch<T> = branch.next.get(code) ?? { next: new Map() };
    branch.next.set(code, next);
    branch = next;
  }
  branch.meaning ??= meaning;
}
