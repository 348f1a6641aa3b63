import { cases } from "../quantities/index.ts";
import type { Quantity } from "../quantities/quantity.ts";
import type { BoundNumber } from "./bind.ts";
import { wrongAs } from "./wrong-as.ts";

/**
 * 行政诉讼9件，其中结果维持5件、其他结果1件、尚未审结3件: the results of all suits, for they add up to all of them; 尚未审结2件
 * is then not of one kind of suits alone. Where the results do so in the tables, the one number that is not its result no
 * longer holds. `all` are the numbers of one sentence, in their order.
 */
export function dividedByResult(all: readonly BoundNumber[]): readonly BoundNumber[] {
  const at = all.findIndex(
    ({ quantity, holds }) => holds && (quantity === cases.litigation || quantity === cases.cases),
  );
  const whole = all[at];
  if (!whole) return all;
  // 行政诉讼9件（直接起诉2件、复议后起诉7件），维持5件: of all of them, unless they add up to those of one kind.
  const kinds = oneKindsBehind(all, at);
  const parts = resultsBehind(all, at + kinds.length, whole.quantity);
  if (kinds.some((kind) => isOf(kind, sum(parts.map(said))))) return all;
  // Most are right, and need not be looked into.
  if (parts.length < 2 || parts.some(({ holds }) => !holds) || sum(parts.map(said)) === whole.number.value) return all;
  const odd = parts.filter((part) => said(part) !== inAllRows(part));
  if (odd.length !== 1 || sum(parts.map(inAllRows)) !== whole.number.value) return all;
  return all.map((one) => {
    const meant = one === odd[0] && ofAllRows(one);
    return meant ? wrongAs(one, meant) : one;
  });
}

/**
 * 直接起诉2件，结果维持2件，复议后起诉1件，结果维持1件: each kind of suits with its own results, where both are named and the first has
 * some. Those that only another kind has no longer hold.
 */
export function dividedBySuit(all: readonly BoundNumber[]): readonly BoundNumber[] {
  const [first = -1, second = -1, ...more] = all.flatMap(({ quantity }, at) => (isOneKind(quantity) ? at : []));
  if (second < 0 || more.length > 0) return all;
  const before = resultsBehind(all, first, cases.litigation);
  if (before.length === 0 || first + before.length + 1 !== second) return all;
  const meant = new Map<BoundNumber, BoundNumber>();
  for (const at of [first, second]) {
    const row = all[at]?.quantity === cases.direct ? 1 : 2;
    for (const one of resultsBehind(all, at, cases.litigation)) {
      const reading = one.quantity.readings[row];
      const own = one.figures.find((tried) => tried.reading === reading);
      if (reading && own && one.holds && !own.holds) meant.set(one, wrongAs(one, reading));
    }
  }
  return meant.size === 1 ? all.map((one) => meant.get(one) ?? one) : all;
}

/** As it is said, or as the tables give it. */
const isOf = (kind: BoundNumber, value: number) =>
  said(kind) === value || kind.figures.some((figure) => figure.value <= value && value <= figure.most);

/** The kinds of suits that stand right behind the number at `at`. */
function oneKindsBehind(all: readonly BoundNumber[], at: number): readonly BoundNumber[] {
  const behind = all.slice(at + 1);
  const end = behind.findIndex(({ quantity }) => !isOneKind(quantity));
  return end < 0 ? behind : behind.slice(0, end);
}

/** Suits of one kind. */
const isOneKind = (quantity: Quantity) => quantity === cases.direct || quantity === cases.afterReview;

/** The results of these cases that stand right behind the number at `at`. */
export function resultsBehind(all: readonly BoundNumber[], at: number, { id }: Quantity): readonly BoundNumber[] {
  const behind = all.slice(at + 1);
  const end = behind.findIndex(({ quantity }) => !quantity.id.startsWith(`${id}.`));
  return end < 0 ? behind : behind.slice(0, end);
}

const said = ({ number }: BoundNumber) => number.value;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Of the rows of all kinds of suits; 已审结5件 beside others are those that are not pending. */
const ofAllRows = ({ quantity }: BoundNumber) => quantity.readings[quantity.id.endsWith(".decided") ? 1 : 0];

const inAllRows = (part: BoundNumber) =>
  part.figures.find(({ reading }) => reading === ofAllRows(part))?.value ?? Number.NaN;
