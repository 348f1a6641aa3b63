import type { Counted } from "../clauses/clauses.ts";
import { addUp, columnsOf, isOfCarriedOnes, leadOf, orAll } from "../clauses/leads.ts";
import { isCumulative } from "../clauses/total-words.ts";
import { byApplicant, type Columns, deeds, outcomes } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { Token } from "../words/tokens.ts";
import { isBy, isOutcomeWord } from "../words/words.ts";
import { isDivided, opensAnew } from "./following.ts";
import type { Meaning } from "./meaning.ts";
import { type Divided, dividedAt, endedSo } from "./results-within.ts";

/** What the numbers of a sentence are parts of: of one row, of one kind of applicant, or of what the tables do not divide. */
export class Within {
  #divides: boolean;
  /** What applicants divide then: 结转下年的9件中，自然人7件. */
  #row: Quantity | undefined;
  /** What they may divide, or may not. */
  #maybe: Quantity | undefined;
  /** What was told last is divided so, up to where. */
  #divided: Divided | undefined;
  readonly #tokens: readonly Token[];
  /** The columns of the one kind of applicant whose applications are divided: 商业企业提出的申请7件，其中予以公开3件. */
  #columns: readonly Columns[] | undefined;

  /** The statement begins at `from`, behind one whose numbers were parts of what `before` tells. */
  constructor(tokens: readonly Token[], from = 0, before?: Within) {
    this.#tokens = tokens;
    const lead = leadOf(tokens, from);
    this.#divides = isOfCarriedOnes(lead);
    this.#columns = this.#divides ? undefined : columnsOf(lead);
    if (!before || lead.length > 0) return;
    // 结转下年9件，其中自然人7件；企业2件: a list may go on, or be of all that was received.
    this.#maybe = before.#row ?? before.#maybe;
    this.#divides = before.#divides && !before.#row;
    this.#divided = before.#divided;
    this.#columns = orAll(before.#columns);
  }

  /** What was said last is divided, and the tables do not divide it so. */
  get divides(): boolean {
    return this.#divides || (this.#divided !== undefined && !this.#divided.results);
  }

  /** Takes a number before it is known what it counts. */
  enter({ index }: Counted): void {
    if (this.#divided && index > this.#divided.end) this.#divided = undefined;
  }

  /**
   * Takes a number that would count `meaning`; the `first` of its sentence may be 上年结转6件，其中予以公开4件, one of `elsewhere`
   * 归集全省文件6.2万件，其中现行有效规范性文件1.9万件.
   */
  divide(
    one: Counted,
    meaning: Meaning | undefined,
    counted: readonly Counted[],
    at: number,
    { first, elsewhere }: { readonly first: boolean; readonly elsewhere: boolean },
  ): void {
    const anew = (this.#divides || this.#maybe) && opensAnew(one);
    if (anew) [this.#divides, this.#maybe] = [false, undefined];
    this.#divided ??= dividedAt(counted, at, meaning, this.#tokens);
    const next = counted[at + 1];
    // 累计公布规范性文件1029条（现行有效的136条）: what a bracket divides was put up over the years, by whomever.
    if (isCumulative(one) && next && next.depth > one.depth) this.#divides = true;
    if (!first && !elsewhere) return;
    const quantity = meaning?.quantity;
    const carried = quantity === deeds.carryIn || quantity === deeds.carryOut;
    // 予以公开的21件中，自然人申请的15件; 不予公开6件，其中国家秘密2件 is what the tables divide.
    const ended = first && quantity !== undefined && quantity.id in outcomes && next?.before.some(isBy) === true;
    const alone = first && (carried || ended);
    if (!alone && !elsewhere) return;
    // 上年结转的6件，予以公开4件: what became of those, whether they add up or not.
    const became = alone && carried && next?.before.some(isOutcomeWord) === true;
    const divided = isDivided(one, next) || became || (alone && addUp(counted, at));
    if (divided) [this.#divides, this.#row] = [true, alone ? quantity : undefined];
    // 结转下年的3件申请，自然人2件、企业1件: of those, or of all that were received.
    else if (carried && first) this.#maybe = quantity;
  }

  /** Applicants within what is divided; nothing where that is no row of the table. */
  inRow(meaning: Meaning | undefined): Meaning | undefined {
    if (!this.divides) return meaning;
    return this.#row && meaning?.quantity === byApplicant ? { ...meaning, quantity: this.#row } : undefined;
  }

  /** What a number counts within the columns that are divided; itself, it may be what those behind it divide. */
  inColumns(one: Counted, counts: Meaning, counted: readonly Counted[], at: number, first: boolean): Meaning {
    const said = this.#divided ? endedSo(counts, this.#divided) : counts;
    if (said.quantity === byApplicant && this.#maybe) {
      const readings = [...byApplicant.readings, ...this.#maybe.readings];
      return { ...said, quantity: { ...byApplicant, readings } };
    }
    const columns = said.columns || said.quantity.table !== deeds.take.table ? undefined : this.#columns;
    if (!said.columns && (first || !opensAnew(one))) return columns ? { ...said, columns } : said;
    const next = counted[at + 1];
    const divided = isDivided(one, next) || (next !== undefined && next.depth > one.depth) || addUp(counted, at);
    // Of several kinds of applicants what follows may be said of all.
    this.#columns = !first ? undefined : divided ? said.columns : orAll(said.columns);
    return columns ? { ...said, columns } : said;
  }
}
