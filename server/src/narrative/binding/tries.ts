import type { BoundCell } from "../../report/index.ts";
import { otherCases } from "../clauses/about.ts";
import type { Counted } from "../clauses/clauses.ts";
import type { Sense } from "../lexicon/sense.ts";
import type { Meaning } from "../meaning/meaning.ts";
import { isCasesId } from "../quantities/index.ts";
import { mayBe } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isWord } from "../words/words.ts";
import type { Figure, Figures } from "./figures.ts";

/** A reading of what a number counts, and what it gives. */
export interface Tried extends Figure {
  readonly says: { readonly zh: string; readonly en: string };
  readonly holds: boolean;
}

/** What the sentence says beside a number. */
export interface Beside {
  /** Whether an outcome has a number of its own. */
  names(sense: Sense): boolean;
  /** Whether the number is said to hold one of a kind, in brackets or behind 其中. */
  includes(sense: Sense): boolean;
  /** How many of a kind are counted by themselves: withdrawn, expired; without those that are `others` by their words. */
  counts(sense: Sense, others?: Sense): number;
  /** What numbers before it leave: 收到205件，除2件结转外其余203件. */
  left(): readonly number[];
  /** How many were accepted, where the sentence counts those as well that were not: 收到45件，不属于申请7件，受理38件. */
  accepted(): number | undefined;
  /** What it adds up to with numbers that are none of the tables': 转来5份，直接收到31份，合计36份. */
  total(): number | undefined;
  /** How many are counted by themselves that were published before: 属于主动公开范围2件. */
  open(): number;
  /** What the numbers that stand in one list with it add up to: 答复7件，不予受理4件. */
  apart(): number;
}

/** What each reading gives, in the order of the data; `unknown` where the tables do not tell. */
export function* triesOf(
  counted: Counted,
  { quantity, columns, some = false }: Meaning,
  figures: Figures,
  beside: Beside,
): Generator<Tried | "unknown"> {
  const { number } = counted;
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
          holds: gives(figure, counted, beside, quantity.id) || (some && number.value <= most),
        };
      }
    }
  }
}

/** 其余, 剩余的. */
const saysLeft = (before: readonly Token[]) =>
  before.some((token) => isWord(token, "extra") && /^(?:其余|剩余|余下)/.test(token.text));

/** One unit of the last digit that the cells show. */
function lastDigitOf(cells: readonly BoundCell[]): number {
  const decimals = cells.map(({ source }) => /\.(\d+)/.exec(source.text)?.[1]?.length ?? 0);
  return 10 ** -Math.max(0, ...decimals);
}

function gives(
  { value, most, reading, cells }: Figure,
  { number, before }: Counted,
  beside: Beside,
  quantity: string,
): boolean {
  if (mayBe(number, value)) return true;
  // 收费143.27万元 of the table is 1432650元.
  const digit = reading.times === undefined ? 0 : reading.times * lastDigitOf(cells);
  if (number.step < digit && Math.abs(number.value - value) < digit) return true;
  // 收到63件，上年结转3件，其中结转下年6件，其余58件已答复: just what is left, so no range will do.
  const exact = saysLeft(before) && beside.left().length > 1;
  if (!exact && number.value >= value && number.value <= most) return true;
  if (reading.atLeast === true && number.value >= value) return true;
  if (reading.atMost === true && number.value <= value) return true;
  const isWith = (more: number) => more > 0 && number.value + more >= value && number.value + more <= most;
  // 新增复议案件26件，加上年未审结的5件: both are counted.
  if (isCasesId(quantity) && before.some((token) => isWord(token, "takeNew")))
    return (["carryIn", "carry"] as const).some((sense) => isWith(beside.counts(sense, otherCases(quantity))));
  const kind = besides.find(([pattern]) => pattern.test(quantity))?.[1];
  if (kind) return isWith(beside.counts(kind));
  if (quantity === "grant") return isWith(beside.open());
  // 收到复议申请25件，不予受理4件，受理21件: those that were accepted.
  if (isCasesId(quantity)) return beside.accepted() === value;
  if (/^take/.test(quantity) && [beside.accepted(), beside.total()].includes(value)) return true;
  // 新制定4件，修改14件: those that were changed may be among the 18 that were issued.
  if (!/finish|answer|take|handle|\.issue$/.test(quantity)) return false;
  if (beside.left().includes(number.value)) return true;
  // 收到0件，予以公开2件: none came in, so none is apart from those.
  if (/^take/.test(quantity) && number.value === 0) return false;
  return !exact && [beside.counts("withdraw"), beside.apart()].some(isWith);
}

/** What the table may count with a number, though the sentence counts it by itself: 废止2件、宣布失效3件; 强制措施36件、强制执行5件. */
const besides: readonly (readonly [quantity: RegExp, sense: Sense])[] = [
  [/\.repeal$/, "expire"],
  [/^coercion$/, "enforcement"],
];
