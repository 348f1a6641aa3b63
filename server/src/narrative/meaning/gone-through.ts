import type { Sentence } from "../clauses/clauses.ts";
import { has } from "../words/words.ts";
import { isClearing, isRevised } from "./following.ts";
import type { Meaning } from "./meaning.ts";

/** What a sentence says of documents that were gone through, one by one. */
export class GoneThrough {
  /** Whoever issued them. */
  readonly #cleared: boolean;
  /** Some were changed, and are in force beside those that were kept. */
  readonly #revised: boolean;

  constructor({ counted, tokens }: Sentence) {
    this.#revised = counted.some(({ before }) => before.some(isRevised));
    this.#cleared = tokens.some(isClearing) && !counted.some(({ before }) => has(before, "issue"));
  }

  /** 保留19件，修改2件: fewer than are in force. */
  leavesOut(meaning: Meaning): boolean {
    return this.#revised && meaning.quantity.id.endsWith(".keep");
  }

  /** 清理58件，继续有效40件: those that were gone through may be of other bodies, too. */
  weakens({ quantity }: Meaning): boolean {
    return this.#cleared && quantity.table === "regulations" && !quantity.id.endsWith(".inForce");
  }
}
