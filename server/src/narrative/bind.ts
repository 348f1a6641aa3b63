import type { Span } from "../draft/index.ts";
import type { BoundCell } from "../report/index.ts";
import type { Counted } from "./clauses.ts";
import type { Figure, Figures } from "./figures.ts";
import type { Meaning } from "./meaning.ts";
import { mayBe, type SaidNumber } from "./number.ts";
import type { Quantity, Reading } from "./quantity.ts";
import type { Sense } from "./sense.ts";
import { isWord } from "./words.ts";

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

export interface Tried extends Figure {
  readonly says: { readonly zh: string; readonly en: string };
  readonly holds: boolean;
}

/** 办理23件，累计办理310件: over all years; 2024年，累计办理23件 and 今年累计办理23件 are not. */
export const isCumulative = ({ before, ofYear }: Counted) =>
  !ofYear &&
  !before.some((token) => isWord(token, "thisYear")) &&
  before.some((token) => isWord(token, "filler") && token.text === "累计");

/** What the sentence says beside a number. */
export interface Beside {
  /** Whether an outcome has a number of its own. */
  names(sense: Sense): boolean;
  /** Whether the number is said to hold one of a kind, in brackets or behind 其中. */
  includes(sense: Sense): boolean;
  /** How many were withdrawn. */
  readonly withdrawn: number;
  /** What numbers before it leave: 收到205件，除2件结转外其余203件. */
  left(): readonly number[];
  /** What the numbers that stand in one list with it add up to: 答复7件，不予受理4件. */
  apart(): number;
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
  // 截至年底累计收到310件: over several years it may be more.
  const years = isCumulative(counted) && sorted.every((one) => number.value > one.most);
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

/** What each reading gives, in the order of the data; `unknown` where the tables do not tell. */
function* triesOf(
  { number }: Counted,
  { quantity, columns, some = false }: Meaning,
  figures: Figures,
  beside: Beside,
): Generator<Tried | "unknown"> {
  // As computed and as typed may well be the same.
  const seen = figures.doubtful ? new Set<string>() : undefined;
  for (const typed of figures.doubtful ? [false, true] : [false]) {
    for (const column of columns ?? [undefined]) {
      for (const reading of quantity.readings) {
        if (
          (reading.some && number.value === 0) ||
          reading.unless?.some((sense) => beside.names(sense)) ||
          (reading.where && !reading.where.some((sense) => beside.names(sense))) ||
          reading.unlessHolds?.some((sense) => beside.includes(sense))
        )
          continue;
        const figure = figures.read(quantity.table, reading, column?.columns, typed);
        if (figure === "unknown") yield figure;
        if (figure === undefined || figure === "unknown") continue;
        const says = column
          ? { zh: `${reading.says.zh}（${column.says.zh}）`, en: `${reading.says.en} (${column.says.en})` }
          : reading.says;
        if (seen) {
          const key = `${says.zh} ${figure.value} ${figure.most}`;
          if (seen.has(key)) continue;
          seen.add(key);
        }
        const { value, most, cells } = figure;
        yield {
          reading,
          value,
          most,
          cells,
          says,
          holds: gives(figure, number, beside, quantity.id) || (some && number.value <= most),
        };
      }
    }
  }
}

const nearestFirst = (tried: readonly Tried[], number: SaidNumber): readonly Tried[] =>
  [...tried].sort((a, b) => distance(a, number) - distance(b, number));

function gives({ value, most, reading }: Figure, number: SaidNumber, beside: Beside, quantity: string): boolean {
  if (mayBe(number, value) || (number.value >= value && number.value <= most)) return true;
  if (reading.atLeast === true && number.value >= value) return true;
  if (reading.atMost === true && number.value <= value) return true;
  if (!/finish|answer|take|handle/.test(quantity)) return false;
  if (beside.left().includes(number.value)) return true;
  return [beside.withdrawn, beside.apart()].some(
    (more) => more > 0 && number.value + more >= value && number.value + more <= most,
  );
}

const distance = ({ value, most }: Figure, { value: said }: SaidNumber) =>
  said > most ? said - most : said < value ? value - said : 0;
