import type { Counted } from "./clauses.ts";
import { isDivided, opensAnew } from "./following.ts";
import { addUp, columnsOf, isCarried, leadOf, orAll } from "./leads.ts";
import type { Meaning } from "./meaning.ts";
import { byApplicant, type Columns, deeds } from "./quantities/index.ts";
import type { Quantity } from "./quantity.ts";
import type { Token } from "./tokens.ts";

/** What the numbers of a sentence are parts of: of one row, of one kind of applicant, or of what the tables do not divide. */
export class Within {
  #divides: boolean;
  /** What applicants divide then: 结转下年的9件中，自然人7件. */
  #row: Quantity | undefined;
  /** The columns of the one kind of applicant whose applications are divided: 商业企业提出的申请7件，其中予以公开3件. */
  #columns: readonly Columns[] | undefined;

  constructor(tokens: readonly Token[]) {
    const lead = leadOf(tokens);
    this.#divides = lead.some(isCarried);
    this.#columns = this.#divides ? undefined : columnsOf(lead);
  }

  /** What was said last is divided, and the tables do not divide it so. */
  get divides(): boolean {
    return this.#divides;
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
    if (this.#divides && opensAnew(one)) this.#divides = false;
    const carried = meaning?.quantity === deeds.carryIn || meaning?.quantity === deeds.carryOut;
    const alone = carried && first;
    const divided = isDivided(one, counted[at + 1]) || (alone && addUp(counted, at));
    if ((alone || elsewhere) && divided) [this.#divides, this.#row] = [true, alone ? meaning?.quantity : undefined];
  }

  /** Applicants within what is divided; nothing where that is no row of the table. */
  inRow(meaning: Meaning | undefined): Meaning | undefined {
    if (!this.#divides) return meaning;
    return this.#row && meaning?.quantity === byApplicant ? { ...meaning, quantity: this.#row } : undefined;
  }

  /** What a number counts within the columns that are divided; itself, it may be what those behind it divide. */
  inColumns(one: Counted, said: Meaning, counted: readonly Counted[], at: number, first: boolean): Meaning {
    const columns = said.columns || said.quantity.table !== deeds.take.table ? undefined : this.#columns;
    const next = counted[at + 1];
    const divided = isDivided(one, next) || (next !== undefined && next.depth > one.depth) || addUp(counted, at);
    // Of several kinds of applicants what follows may be said of all.
    if (said.columns || (opensAnew(one) && !first))
      this.#columns = !first ? undefined : divided ? said.columns : orAll(said.columns);
    return columns ? { ...said, columns } : said;
  }
}
