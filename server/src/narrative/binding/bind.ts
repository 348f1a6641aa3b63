import type { Span } from "../../draft/index.ts";
import type { BoundCell } from "../../report/index.ts";
import type { Counted } from "../clauses/clauses.ts";
import { isCumulative } from "../clauses/total-words.ts";
import type { Meaning } from "../meaning/meaning.ts";
import type { Quantity, Reading } from "../quantities/quantity.ts";
import type { SaidNumber } from "../words/number.ts";
import type { Figures } from "./figures.ts";
import { type Beside, type Tried, triesOf } from "./tries.ts";

/** A number of the narrative, and what of the tables it speaks of. */
export interface BoundNumber {
  /** Where the number stands. */
  readonly span: Span;
  readonly number: SaidNumber;
  readonly quantity: Quantity;
  /** Every reading that could be computed, the nearest to the number first. */
  readonly figures: readonly Tried[];
  /** The nearest reading; nothing where none could be computed. */
  readonly reading?: Reading;
  /** The cells of the nearest reading. */
  readonly cells: readonly BoundCell[];
  /** One of the readings gives the number, or could, had its cells been filled. */
  readonly holds: boolean;
}

/** Tries the readings of what a number counts until one gives just that number; the others only when somebody asks. */
export function bind(counted: Counted, meaning: Meaning, figures: Figures, beside: Beside): BoundNumber {
  const { number } = counted;
  const tries = () => triesOf(counted, meaning, figures, beside);
  const tried: Tried[] = [];
  let open = false;
  for (const one of tries()) {
    if (one === "unknown") open = true;
    else if (one.holds && distance(one, number) === 0) return new Bound(number, meaning.quantity, true, one, tries);
    else tried.push(one);
  }
  const sorted = nearestFirst(tried, number);
  // 截至年底累计收到310件: over several years it may be more; behind 上年结转3件，累计办结89件 is of this one, and 累计现行有效 of now.
  const now = beside.names("carryIn") || meaning.quantity.id.endsWith(".inForce");
  const years = isCumulative(counted) && !now && sorted.every((one) => number.value > one.most);
  const holds = open || years || sorted.length === 0 || sorted.some((one) => one.holds);
  const best = sorted.find((one) => one.holds) ?? sorted[0];
  return new Bound(number, meaning.quantity, holds, best, tries);
}

/** Most numbers are right, and nobody asks what else they might have been. */
class Bound implements BoundNumber {
  readonly span: Span;
  readonly number: SaidNumber;
  readonly quantity: Quantity;
  readonly reading?: Reading;
  readonly cells: readonly BoundCell[];
  readonly holds: boolean;
  readonly #tries: () => Iterable<Tried | "unknown">;
  #figures: readonly Tried[] | undefined;

  constructor(
    number: SaidNumber,
    quantity: Quantity,
    holds: boolean,
    best: Tried | undefined,
    tries: () => Iterable<Tried | "unknown">,
  ) {
    this.span = number.span;
    this.number = number;
    this.quantity = quantity;
    if (best) this.reading = best.reading;
    this.cells = best?.cells ?? [];
    this.holds = holds;
    this.#tries = tries;
  }

  get figures(): readonly Tried[] {
    this.#figures ??= nearestFirst(
      [...this.#tries()].filter((one) => one !== "unknown"),
      this.number,
    );
    return this.#figures;
  }
}

const nearestFirst = (tried: readonly Tried[], number: SaidNumber): readonly Tried[] =>
  [...tried].sort((a, b) => distance(a, number) - distance(b, number));

const distance = ({ value, most }: Tried, { value: said }: SaidNumber) =>
  said > most ? said - most : said < value ? value - said : 0;
