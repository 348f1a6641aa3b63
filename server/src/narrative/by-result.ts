import type { BoundNumber } from "./bind.ts";
import { wrongAs } from "./by-applicant.ts";
import { cases } from "./quantities/index.ts";

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
  const behind = all.slice(at + 1);
  const end = behind.findIndex(({ quantity }) => !quantity.id.startsWith(`${whole.quantity.id}.`));
  const parts = end < 0 ? behind : behind.slice(0, end);
  // Most are right, and need not be looked into.
  if (parts.length < 2 || parts.some(({ holds }) => !holds) || sum(parts.map(said)) === whole.number.value) return all;
  const odd = parts.filter((part) => said(part) !== inAllRows(part));
  if (odd.length !== 1 || sum(parts.map(inAllRows)) !== whole.number.value) return all;
  return all.map((one) => {
    const meant = one === odd[0] && ofAllRows(one);
    return meant ? wrongAs(one, meant) : one;
  });
}

const said = ({ number }: BoundNumber) => number.value;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Of the rows of all kinds of suits; 已审结5件 beside others are those that are not pending. */
const ofAllRows = ({ quantity }: BoundNumber) => quantity.readings[quantity.id.endsWith(".decided") ? 1 : 0];

const inAllRows = (part: BoundNumber) =>
  part.figures.find(({ reading }) => reading === ofAllRows(part))?.value ?? Number.NaN;
