import type { Span } from "../draft/index.ts";
import type { BoundCell, Report } from "../report/index.ts";
import { type AgencyKind, agencyKind } from "./agency.ts";
import { type Figure, Figures } from "./figures.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { mayBe, type SaidNumber } from "./number.ts";
import { type Counted, isTopic, isWord, type Sentence } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import type { Sense } from "./sense.ts";
import { readSentences } from "./sentences.ts";
import { type Statement, statementsOf } from "./statements.ts";
import type { Token } from "./tokens.ts";

export type { Figure } from "./figures.ts";
export type { SaidNumber } from "./number.ts";
export type { Sentence } from "./phrases.ts";
export type { Quantity, Reading } from "./quantity.ts";
export type { Statement } from "./statements.ts";

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

export interface Narrative {
  readonly sentences: readonly Sentence[];
  readonly numbers: readonly BoundNumber[];
  readonly statements: readonly Statement[];
}

/**
 * The report that was read last, for three rules ask for the same one in turn. A WeakMap of all reports costs more than
 * reading does: its entries outlive every quick collection of garbage.
 */
let last: { readonly report: Report; readonly narrative: Narrative } | undefined;

/** Reads the narrative of a report: its sentences, the numbers that its tables hold, and what it says was none or all. */
export function readNarrative(report: Report): Narrative {
  if (last?.report !== report) last = { report, narrative: readAll(report) };
  return last.narrative;
}

/** The numbers of the narrative bound to the cells that they speak of, in the order of the text. Pure. */
export function bindNarrative(report: Report): readonly BoundNumber[] {
  return readNarrative(report).numbers;
}

function readAll(report: Report): Narrative {
  const sentences = readSentences(report);
  const kind = agencyKind(report.agency);
  const figures = new Figures(report);
  const numbers: BoundNumber[] = [];
  const statements: Statement[] = [];
  for (const sentence of sentences) {
    // 对25件申请收取了处理费: what was charged for is not what was received.
    if (sentence.senses.has("fee")) continue;
    const before = numbers.length;
    const said = meaningsOf(sentence, kind);
    const named = namedBy(
      sentence,
      said.map(({ meaning }) => meaning),
    );
    const withdrawn = withdrawnOf(sentence);
    for (const { counted, meaning } of said) {
      if (meaning) numbers.push(bind(counted, meaning, figures, named, withdrawn));
    }
    statements.push(...statementsOf(sentence, figures, { kind, year: report.year }, numbers.slice(before)));
  }
  return { sentences, numbers, statements };
}

interface Said {
  readonly counted: Counted;
  readonly meaning: Meaning | undefined;
}

/** What each number of a sentence counts, one in the light of those before it. */
function meaningsOf({ counted }: Sentence, kind: AgencyKind): Said[] {
  const said: Said[] = [];
  let strayed = false;
  for (const one of counted) {
    const words = one.ownAfter ? [...one.before, ...one.after] : one.before;
    const named = words.some(isTopic) && !isAttribute(words);
    let meaning = meaningOf(one, kind);
    // 办理督查平台转办件8件，办结8件: what follows speaks of the same.
    if (named && meaning) strayed = false;
    else if (strayed) meaning = undefined;
    else if (!meaning && !one.number.approximate && !one.otherYear && takesIn(one)) strayed = true;
    // 办理23件，累计办理310件: over all years.
    const again = meaning && said.some((other) => other.meaning?.quantity === meaning?.quantity);
    if (again && isCumulative(one.before)) meaning = undefined;
    said.push({ counted: one, meaning });
  }
  return said;
}

const isCumulative = (before: readonly Token[]) =>
  before.some((token) => isWord(token, "filler") && token.text === "累计");

/** 印发公文320件，其中…依申请公开120件: how a document may be had, not what was applied for. */
const isAttribute = (words: readonly Token[]) =>
  words.some((token) => isWord(token, "application") && token.text.endsWith("公开")) &&
  !words.some((token) =>
    ["take", "takeNew", "handle", "finish", "answer"].some((deed) => isWord(token, deed as Sense)),
  );

const takesIn = ({ before }: Counted) =>
  before.some((token) => isWord(token, "take") || isWord(token, "handle") || isWord(token, "foreign"));

/** The outcomes that a sentence gives a number of its own. */
function namedBy({ senses }: Sentence, meanings: readonly (Meaning | undefined)[]): ReadonlySet<string> {
  const own = meanings.flatMap((meaning) => meaning?.quantity.id.split(/[+|]/) ?? []);
  return new Set([...own].filter((id) => (senses as ReadonlySet<string>).has(id)));
}

/** 8件申请人主动撤销: how many the sentence sets beside those that were finished. */
function withdrawnOf({ counted }: Sentence): number {
  return counted.reduce((sum, { number, before, after, ownAfter }) => {
    const words = ownAfter ? [...before, ...after] : before;
    return words.some((token) => isWord(token, "withdraw")) ? sum + number.value : sum;
  }, 0);
}

function bind(
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
  const ends = /finish|answer/.test(quantity);
  return ends && withdrawn > 0 && number.value + withdrawn >= value && number.value + withdrawn <= most;
}

const distance = ({ value, most }: Figure, { value: said }: SaidNumber) =>
  said > most ? said - most : said < value ? value - said : 0;

/** The counted number of a sentence that stands at an offset. */
export function countedAt({ counted }: Sentence, offset: number): Counted | undefined {
  return counted.find(({ number }) => number.span.from <= offset && offset <= number.span.to);
}
