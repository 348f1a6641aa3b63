import type { Counted, Sentence, Whose } from "../clauses/clauses.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import { inCases, isDoneBehind } from "./following.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { ofAll, ofNobody } from "./of-body.ts";

/** What a number of a sentence counts by its own words; of those taken before it matters only in what unit they count, and of whom. */
export class ByItself {
  readonly #units = new Set<string>();
  readonly #bodies = new Set<Whose | undefined>();
  readonly #tokens: readonly Token[];
  readonly #kind: AgencyKind;

  constructor({ tokens }: Sentence, kind: AgencyKind) {
    this.#tokens = tokens;
    this.#kind = kind;
  }

  /** Notes what unit a number has that was taken, and whose it is. */
  take({ number, subject }: Counted): void {
    this.#units.add(number.unit);
    this.#bodies.add(subject);
  }

  /** 办公厅新收950件，其中以省政府名义办理188件: once a body is spoken of, another is a part of it. */
  meaningOf(one: Counted): Meaning | undefined {
    // 每万人4.2件: no count.
    if (countsCases(one.number.unit) && !Number.isInteger(one.number.value)) return undefined;
    const meaning =
      meaningOf(one, this.#kind, this.#units) ??
      (isDoneBehind(one, this.#tokens) ? meaningOf(inCases(one), this.#kind, this.#units) : undefined);
    if (meaning || this.#bodies.size > 1) return meaning;
    return this.#bodies.size === 0 || this.#bodies.has(one.subject) ? ofAll(one, this.#kind, this.#units) : undefined;
  }

  /** 全县收到327件: what it would count, were it not another's. */
  ofNobody(one: Counted): Meaning | undefined {
    return meaningOf(ofNobody(one), this.#kind, this.#units);
  }
}
