import type { Counted, Sentence } from "../clauses/clauses.ts";
import { saysTotal } from "../clauses/total-words.ts";
import { accepts } from "../meaning/following.ts";
import type { Said } from "../meaning/meanings.ts";

// Of what was received, what the tables count: less than came in, or more than came in directly.

/** 收到45件，其中7件不属于政府信息公开申请，受理38件: how many were, where those that were not are counted as well. */
export function acceptedOf(one: Counted, counted: readonly Counted[]): number | undefined {
  const from = counted.indexOf(one) + 1;
  let left = false;
  for (let at = from; at < from + NEAR; at++) {
    const other = counted[at];
    if (other?.number.unit !== one.number.unit) return undefined;
    if (left && accepts(other)) return other.number.value;
    left = one.number.value - other.number.value === counted[at + 1]?.number.value;
  }
  return undefined;
}

/** So many numbers behind another may belong to it; the bound keeps the whole linear. */
const NEAR = 6;

/** 转来5份，直接收到31份，合计36份: the total of a number and one right beside it that is none of the tables'. */
export function totalOf(said: readonly Said[], at: number, { counted }: Sentence): number | undefined {
  const one = (said[at] as Said).counted;
  const own = counted.indexOf(one);
  for (const beside of [own - 1, own + 1]) {
    const [other, total] = [counted[beside], counted[Math.max(own, beside) + 1]];
    if (!other || one.number.value + other.number.value !== total?.number.value || !saysTotal(total)) continue;
    const read = said[at - 1]?.counted === other || said[at + 1]?.counted === other;
    const alike = [one, other].every(({ number, depth }) => number.unit === total.number.unit && depth === total.depth);
    if (!read && alike) return total.number.value;
  }
  return undefined;
}
