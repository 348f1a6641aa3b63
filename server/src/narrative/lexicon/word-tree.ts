/**
 * Words as a tree of characters: the longest one at a place is found in one walk along the text. Branches that are alike
 * are one: most words are made of so many beginnings and so many ends. The tree lies in a few texts: a walk through
 * thousands of small maps would spend its time waiting for memory, and to fill arrays takes time at every start.
 */

/** A tree as plain data, so that it can be made when the program is built. Numbers stand in it as characters. */
export interface FlatTree<T> {
  /** The characters that lead on from each node side by side, at last those that words begin with. */
  readonly codes: string;
  /** Where those of each node begin; they end where those of the next node begin. */
  readonly ways: string;
  /** The node that each leads to. */
  readonly targets: string;
  /** Which of the meanings the word has that ends at each node, counted from 1; 0 where none does. */
  readonly ends: string;
  readonly meanings: readonly T[];
}

interface Branch {
  meaning: number;
  readonly next: Map<number, Branch>;
}

/** Of the same word given twice the first meaning counts; there is no empty word. */
export function flatTree<T>(words: readonly (readonly [word: string, meaning: T])[]): FlatTree<T> {
  const meanings = [...new Set(words.map(([, meaning]) => meaning))];
  const root: Branch = { meaning: 0, next: new Map() };
  for (const [word, meaning] of words) {
    let branch = root;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const next: Branch = branch.next.get(code) ?? { meaning: 0, next: new Map() };
      branch.next.set(code, next);
      branch = next;
    }
    branch.meaning ||= meanings.indexOf(meaning) + 1;
  }
  const numbers = new Map<string, number>();
  const tree = { codes: "", ways: "", targets: "", ends: "" };
  const numberOf = ({ meaning, next }: Branch): number => {
    const ways = [...next].sort(([a], [b]) => a - b).map(([code, branch]) => [code, numberOf(branch)] as const);
    const content = JSON.stringify([meaning, ways]);
    const known = numbers.get(content);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(content, number);
    tree.ways += written(tree.codes.length);
    tree.ends += written(meaning);
    for (const [code, target] of ways) {
      tree.codes += String.fromCharCode(code);
      tree.targets += written(target);
    }
    return number;
  };
  numberOf(root);
  return { ...tree, meanings };
}

/** The character for 0: no number is to be a control character. */
const ZERO = 48;
const written = (number: number): string => String.fromCharCode(ZERO + number);
const read = (text: string, at: number): number => text.charCodeAt(at) - ZERO;

export class WordTree<T> {
  /** The characters that words begin with. */
  readonly firsts: string;
  /** The node behind each character that a word begins with, counted from 1; 0 for none. */
  readonly #roots = new Uint16Array(0x10000);
  readonly #tree: FlatTree<T>;

  constructor(tree: FlatTree<T>) {
    this.#tree = tree;
    const { codes, ways, targets } = tree;
    const root = read(ways, ways.length - 1);
    this.firsts = codes.slice(root);
    for (let way = root; way < codes.length; way++) this.#roots[codes.charCodeAt(way)] = read(targets, way) + 1;
  }

  /** The longest word at `at` that ends by `end` and, as `mayEnd` says, may end where it does. */
  longestAt(
    text: string,
    at: number,
    end: number,
    mayEnd: (text: string, to: number) => boolean,
  ): { readonly to: number; readonly meaning: T } | undefined {
    const { ends, meanings } = this.#tree;
    let found = 0;
    let length = 0;
    let node = (this.#roots[text.charCodeAt(at)] ?? 0) - 1;
    for (let to = at + 1; node >= 0; to++) {
      const meaning = read(ends, node);
      if (meaning > 0 && mayEnd(text, to)) {
        found = meaning;
        length = to - at;
      }
      node = to < end ? this.#next(node, text.charCodeAt(to)) : -1;
    }
    return found === 0 ? undefined : { to: at + length, meaning: meanings[found - 1] as T };
  }

  /** The node behind a character; -1 where it does not lead on. */
  #next(node: number, code: number): number {
    const { codes, ways, targets } = this.#tree;
    const last = read(ways, node + 1);
    for (let way = read(ways, node); way < last; way++) {
      if (codes.charCodeAt(way) === code) return read(targets, way);
    }
    return -1;
  }
}
