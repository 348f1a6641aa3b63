/**
 * Words as a tree of characters: the longest one at a place is found in one walk along the text. Branches that are alike
 * are one: most words are made of so many beginnings and so many ends. The tree lies in flat arrays: a walk through
 * thousands of small maps would spend its time waiting for memory.
 */

/** A tree as plain data, so that it can be made when the program is built. Numbers stand in it as characters. */
export interface FlatTree<T> {
  /** How many characters lead on from each node; no node leads on to one behind it, and the last is where words begin. */
  readonly counts: string;
  /** The characters that lead on, those of a node side by side. */
  readonly codes: string;
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
  const tree = { counts: "", codes: "", targets: "", ends: "" };
  const numberOf = ({ meaning, next }: Branch): number => {
    const ways = [...next].sort(([a], [b]) => a - b).map(([code, branch]) => [code, numberOf(branch)] as const);
    const content = JSON.stringify([meaning, ways]);
    const known = numbers.get(content);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(content, number);
    tree.counts += written(ways.length);
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

function numbersIn(text: string): Uint16Array {
  const numbers = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) numbers[at] = text.charCodeAt(at) - ZERO;
  return numbers;
}

export class WordTree<T> {
  /** The characters that words begin with. */
  readonly firsts: string;
  /** The node behind each character that a word begins with, counted from 1; 0 for none. */
  readonly #roots = new Uint16Array(0x10000);
  readonly #codes: string;
  readonly #targets: Uint16Array;
  readonly #ends: Uint16Array;
  /** Where the characters that lead on from a node begin; they end where those of the next node begin. */
  readonly #ways: Uint16Array;
  readonly #meanings: readonly T[];

  constructor({ counts, codes, targets, ends, meanings }: FlatTree<T>) {
    this.#codes = codes;
    this.#targets = numbersIn(targets);
    this.#ends = numbersIn(ends);
    this.#meanings = meanings;
    this.#ways = new Uint16Array(counts.length + 1);
    for (let node = 0; node < counts.length; node++) {
      this.#ways[node + 1] = (this.#ways[node] ?? 0) + counts.charCodeAt(node) - ZERO;
    }
    this.firsts = codes.slice(this.#ways[counts.length - 1]);
    const from = codes.length - this.firsts.length;
    for (let way = from; way < codes.length; way++) this.#roots[codes.charCodeAt(way)] = (this.#targets[way] ?? 0) + 1;
  }

  /** The longest word at `at` that ends by `end` and may end where it does. */
  longestAt(
    text: string,
    at: number,
    end: number,
    mayEnd: (to: number) => boolean,
  ): { readonly to: number; readonly meaning: T } | undefined {
    let found = 0;
    let length = 0;
    let node = (this.#roots[text.charCodeAt(at)] ?? 0) - 1;
    for (let to = at + 1; node >= 0; to++) {
      const meaning = this.#ends[node] ?? 0;
      if (meaning > 0 && mayEnd(to)) [found, length] = [meaning, to - at];
      node = to < end ? this.#next(node, text.charCodeAt(to)) : -1;
    }
    return found === 0 ? undefined : { to: at + length, meaning: this.#meanings[found - 1] as T };
  }

  /** The node behind a character; -1 where it does not lead on. */
  #next(node: number, code: number): number {
    const last = this.#ways[node + 1] ?? 0;
    for (let way = this.#ways[node] ?? 0; way < last; way++) {
      if (this.#codes.charCodeAt(way) === code) return this.#targets[way] ?? -1;
    }
    return -1;
  }
}
