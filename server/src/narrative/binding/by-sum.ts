import { deeds } from "../quantities/index.ts";
import type { BoundNumber } from "./bind.ts";
import { wrongAs } from "./wrong-as.ts";

/**
 * 收到63件，上年结转4件，共计67件: where what was carried in and all together are the tables' numbers, the first number is of the new
 * ones, and no longer holds as anything else. `all` are the numbers of one sentence, in their order.
 */
export function addedUp(all: readonly BoundNumber[]): readonly BoundNumber[] {
  const at = all.findIndex(({ quantity }) => quantity === deeds.both);
  const [taken, carried, both] = at < 2 ? [] : all.slice(at - 2, at + 1);
  if (!taken?.holds || !carried?.holds || !both?.holds) return all;
  if (taken.quantity !== deeds.take || carried.quantity !== deeds.carryIn) return all;
  const left = both.number.value - carried.number.value;
  const fresh = taken.figures.find(({ reading }) => reading === deeds.takeNew.readings[0]);
  if (taken.number.value === left || fresh?.value !== left) return all;
  return all.map((one) => (one === taken ? wrongAs(taken, fresh.reading) : one));
}
