import { isStrange } from "../clauses/asides.ts";
import type { Counted, Sentence } from "../clauses/clauses.ts";
import type { Token } from "../words/tokens.ts";
import { isDocument, isNoun, isTopic } from "../words/words.ts";
import { clearsElse, goesOnWith, isByOtherMeasure, isCarriedOn, isOfOneYear, isTakenAway } from "./following.ts";
import type { Meaning } from "./meaning.ts";
import { isAdded } from "./sum-of.ts";

/** Numbers behind one that the tables do not have, and that are of that one. */
export class OfUnread {
  /** Something else was counted first: 网格事件上报1.1万件. */
  #other = false;
  readonly #counted: readonly Counted[];
  readonly #tokens: readonly Token[];

  constructor({ counted, tokens }: Sentence) {
    this.#counted = counted;
    this.#tokens = tokens;
  }

  /** Whether the number at `at` is, with `words` of its own, that would count `meaning` by itself; `last` was read last. */
  has(at: number, words: readonly Token[], meaning: Meaning | undefined, last: Counted | undefined): boolean {
    const one = this.#counted[at] as Counted;
    const before = this.#counted[at - 1];
    if (!before) return false;
    if (isOfOneYear(one, before)) return true;
    if (last === before) return false;
    // 环评审批引发复议5件，与信息公开引发的复议合计24件: with those that are none of the table's.
    this.#other ||= before.about === undefined && before.before.some(isStrange);
    // 网格事件上报1.1万件，办结1.09万件，结转下年106件: of those.
    if (this.#other && !words.some(isNoun) && isCarriedOn(meaning)) return true;
    if (isTakenAway(before) || isAdded(one) || goesOnWith(one, before, this.#tokens)) return true;
    if (meaning?.quantity.table === "regulations" && !words.some(isDocument) && clearsElse(before)) return true;
    return isByOtherMeasure(one, before, this.#counted[0]) && !words.some(isTopic);
  }
}
