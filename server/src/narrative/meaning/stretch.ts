import type { Counted, Sentence } from "../clauses/clauses.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { endsStatement, isBy, statementAt } from "../words/words.ts";
import { isElsewhere } from "./following.ts";
import type { Meaning } from "./meaning.ts";
import { Within } from "./within.ts";

/** The stretch of a sentence that a number stands in, from one semicolon to the next: each may divide something else. */
export class Stretch {
  /** What its numbers are parts of. */
  within: Within;
  /** How many numbers were taken before it. */
  before = 0;
  readonly #counted: readonly Counted[];
  readonly #tokens: readonly Token[];
  readonly #kind: AgencyKind;

  constructor({ counted, tokens }: Sentence, kind: AgencyKind) {
    this.within = new Within(tokens);
    this.#counted = counted;
    this.#tokens = tokens;
    this.#kind = kind;
  }

  /** Goes on to the number at `at`, with `taken` numbers before it. */
  enter(at: number, taken: number): void {
    const one = this.#counted[at] as Counted;
    const before = this.#counted[at - 1];
    if (before) this.#begin(one, before, taken);
    this.within.enter(one);
  }

  #begin({ index }: Counted, before: Counted, taken: number): void {
    const from = statementAt(this.#tokens, index, before.index + 1);
    if (!endsStatement(this.#tokens[from - 1])) return;
    this.within = new Within(this.#tokens, from, this.within);
    this.before = taken;
  }

  /** Takes in that the number at `at`, the first of its stretch where none was taken in it yet, counts `meaning`. */
  divide(at: number, meaning: Meaning | undefined, taken: number): void {
    const one = this.#counted[at] as Counted;
    // 新收43件，部分公开36件；上年结转2件，部分公开1件: outcomes of both are read together.
    const opens = this.before === 0 || this.#counted[at + 1]?.before.some(isBy) === true;
    const first = taken === this.before && opens;
    const elsewhere = isElsewhere(one, this.#kind) && !meaning?.scope;
    this.within.divide(one, meaning, this.#counted, at, { first, elsewhere });
  }
}
