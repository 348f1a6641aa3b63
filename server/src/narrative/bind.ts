import type { Span } from "../draft/index.ts";
import type { BoundCell } from "../report/index.ts";
import type { Figure, Figures } from "./figures.ts";
import type { Meaning } from "./meaning.ts";
import { mayBe, type SaidNumber } from "./number.ts";
import type { Counted } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import type { Token } from "./tokens.ts";
import { isWord } from "./words.ts";

/** A number of the narrative, and what of the tables it speaks of. */
export interface BoundNumber {
  /** Where the number stands. */
  readonly span: Span;
  readonly number: SaidNumber;
  readonly quantity: Quantity;
  /** Every reading that could be computed, the nearest to the number first. */
  readonly figures: readonly Tried[];
  /** The cells of the nearest reading. */
  readonly cells: readonly BoundCell[];
  /** One of the readings gives the number, or could, had its cells been filled. */
  readonly holds: boolean;
}

export interface Tried extends Figure {
  readonly says: { readonly zh: string; readonly en: string };
  readonly holds: boolean;
}

/** 办理23件，累计办理310件: over all years. */
export const isCumulative = (before: readonly Token[]) =>
  before.some((token) => isWord(token, "filler") && token.text === "累计");

/** Tries every reading of what a number counts. `named` and `withdrawn` are what the sentence says beside it. */
export function bind(
  { number, before }: Counted,
  { quantity, columns }: Meaning,
  figures: Figures,
  named: ReadonlySet<string>,
  withdrawn: number,
): BoundNumber {
  const tried: Tried[] = [];
  let open = false;
  for (const typed of figures.doubtful ? [false, true] : [false]) {
    for (const column of columns ?? [undefined]) {
      for (const reading of quantity.readings) {
        if (reading.unless?.some((sense) => named.has(sense))) continue;
        const figure = figures.read(quantity.table, reading, column?.columns, typed);
        if (figure === "unknown") open = true;
        if (figure === undefined || figure === "unknown") continue;
        const says = column
          ? { zh: `${reading.says.zh}（${column.says.zh}）`, en: `${reading.says.en} (${column.says.en})` }
          : reading.says;
        const known =
          figures.doubtful &&
          tried.some((one) => one.says.zh === says.zh && one.value === figure.value && one.most === figure.most);
        if (!known) tried.push({ ...figure, says, holds: gives(figure, number, withdrawn, quantity.id) });
      }
    }
  }
  const sorted = tried.sort((a, b) => distance(a, number) - distance(b, number));
  // 截至年底累计收到310件: over several years it may be more.
  const years = isCumulative(before) && sorted.every((one) => number.value > one.most);
  const holds = open || years || sorted.length === 0 || sorted.some((one) => one.holds);
  const best = sorted.find((one) => one.holds) ?? sorted[0];
  return { span: number.span, number, quantity, figures: sorted, cells: best?.cells ?? [], holds };
}

function gives({ value, most, reading }: Figure, number: SaidNumber, withdrawn: number, quantity: string): boolean {
  if (mayBe(number, value) || (number.value >= value && number.value <= most)) return true;
  if (reading.atLeast === true && number.value >= value) return true;
  if (reading.atMost === true && number.value <= value) return true;
  const ends = /finish|answer/.test(quantity);
  return ends && withdrawn > 0 && number.value + withdrawn >= value && number.value + withdrawn <= most;
}

const distance = ({ value, most }: Figure, { value: said }: SaidNumber) =>
  said > most ? said - most : said < value ? value - said : 0;
