import type { Token } from "../words/tokens.ts";
import { isApplication, isMark, isWord } from "../words/words.ts";
import type { Counted } from "./clauses.ts";
import { saysTotal } from "./total-words.ts";

/** By which way applications came in: 网上申请99件、快递申请19件. What is said right behind may be said of those alone. */

const CHANNEL = /[网邮递信线面]|传真|电话|平台|窗口|上门|来函|现场|来访/;

/** 网络申请19件. */
export const namesWay = ({ before }: Counted): boolean =>
  before.some((token) => isWord(token, "limit") && CHANNEL.test(token.text));

function isWay(one: Counted): boolean {
  const { before, number, otherYear } = one;
  if (number.approximate || otherYear || before.some((token) => isWord(token, "foreign"))) return false;
  if (namesWay(one)) return true;
  const named = before.some(isApplication);
  return named && before.some((token) => token.kind === "rest");
}

/** The ways that stand right before a number. */
function waysBefore(counted: readonly Counted[], at: number): readonly Counted[] {
  let from = at;
  while (from > 0 && isWay(counted[from - 1] as Counted)) from--;
  return counted.slice(from, at);
}

const sumOf = (ways: readonly Counted[]) => ways.reduce((sum, { number }) => sum + number.value, 0);

/** 网上申请99件、快递申请19件，合计118件: all that came in. */
export function sumsUpWays(counted: readonly Counted[], at: number): boolean {
  const one = counted[at];
  if (!one || !saysTotal(one)) return false;
  return sumOfWays(counted, at) === one.number.value;
}

/** What the ways right before a total add up to; 0 where there are fewer than two. */
export function sumOfWays(counted: readonly Counted[], at: number): number {
  const ways = waysBefore(counted, at);
  return ways.length > 1 ? sumOf(ways) : 0;
}

/**
 * 收到315件，其中在线申请200件、信函申请90件，已答复89件: of those, where the ways are not all of the whole. Behind a semicolon
 * another matter begins.
 */
export function isOfWays(
  counted: readonly Counted[],
  tokens: readonly Token[],
  at: number,
  whole: number | undefined,
): boolean {
  const [before, one] = [counted[at - 1], counted[at]];
  if (!before || !one || tokens.slice(before.index, one.index).some((token) => isMark(token, "；;"))) return false;
  const sum = sumOf(waysBefore(counted, at));
  return sum > 0 && sum !== whole && one.number.value <= sum;
}
