import { type SaidNumber, sumsFromFirst } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { has, textOf } from "../words/words.ts";
import type { Opening, Part } from "./division.ts";
import { isRemainder, mayOverlap, namesAgain } from "./part-words.ts";

/** A list that has ended: a whole, its parts and how they were listed. */
export interface Listed {
  readonly whole: Part;
  readonly opening: Opening;
  readonly parts: readonly Part[];
  readonly sum: number;
  /** The whole is information of every kind. */
  readonly general: boolean;
  readonly sort: string | undefined;
  /** By what the parts divide the whole: outcomes, applicants. */
  readonly kind: string | undefined;
  /** The mark between the parts. */
  readonly separator: string;
  /** Each part is of applications that came in one way. */
  readonly ofWays: boolean;
  /** The last part is whatever the others leave. */
  readonly rest: boolean;
}

/** The parts are more than the whole, and than all that stands before it. */
export function exceeds(listed: Listed, wholes: readonly SaidNumber[]): boolean {
  const { whole, sum } = listed;
  return (
    sum > whole.number.value + slackOf(listed) &&
    isSure(listed) &&
    wholes.every((one) => one.value < sum) &&
    !sumsFromFirst(wholes).includes(sum) &&
    sum !== 2 * whole.number.value &&
    isDivided(listed)
  );
}

/**
 * The parts are less than the whole and name an 其他 or 其余 (`lack`), or are both sides of it (`short`); the list may go
 * on behind (`rest`).
 */
export function lacks(
  listed: Listed,
  wholes: readonly SaidNumber[],
  rest: () => Iterable<readonly SaidNumber[]>,
): "lack" | "short" | undefined {
  const { whole, parts, sum, ofWays } = listed;
  const { value } = whole.number;
  const isOther = ({ phrase }: Part) => isRemainder(phrase, whole.phrase) || (ofWays && has(phrase, "rest"));
  const names = listed.rest || parts.some(isOther);
  const is =
    (names || isBothSides(parts)) &&
    parts.length > 1 &&
    isSure(listed) &&
    sum < value - slackOf(listed) &&
    wholes.every((one) => one.value !== sum) &&
    !parts.some(isOpen) &&
    ![...rest()].some((numbers) => sumsFromFirst(numbers).includes(value));
  return is ? (names ? "lack" : "short") : undefined;
}

/** 18.2万件、12.3万件: by how much rounded parts may be off, all together. */
const slackOf = ({ parts, whole }: Listed): number =>
  [whole, ...parts].reduce((sum, { number }) => sum + (number.step > 1 ? number.step : 0), 0);

/** Enough parts for what opens the list. */
function isSure({ whole, opening: { bracket, bare, behind }, parts, separator }: Listed): boolean {
  // 88件（其中网络申请151件）: only a bracket that opens so divides by one number.
  if (bracket && parts.length < 2 && !parts.some(({ phrase }) => has(phrase, "list"))) return false;
  // 甲13条、乙18条，共3条: two are enough where each is more.
  const each = behind && parts.length > 1 && parts.every(({ number }) => number.value > whole.number.value);
  return each || parts.length > 2 || !(bare || separator === "；");
}

/** 线上办理61件，线下办理19件; 22件属于我委职能范围，14件不属于: there is no third. */
function isBothSides(parts: readonly Part[]): boolean {
  const [first = "", second = "", ...more] = parts.map(({ phrase }) => textOf(phrase));
  const are = (a: string, b: string) => SIDES.some(([one, other]) => one.test(a) && other.test(b));
  return more.length === 0 && (are(first, second) || are(second, first));
}

const SIDES = [
  [/线上/, /线下/],
  [/^属于?/, /^不属于?/],
] as const;

export const isOneSide = (token: Token): boolean => "text" in token && /^(?:线下|不属于)$/.test(token.text);

/** 动态等20条: some are not named. */
const isOpen = ({ phrase }: Part) => phrase.some((token) => token.kind === "rest" && /等$/.test(token.text));

/**
 * Whether it is the whole that the parts divide. 规范性文件3件，其中政府办2件，通知25件 goes back to the list that the
 * whole stands in; only of information of every kind may a part that is more than the whole be meant as its part.
 */
function isDivided({ whole, opening, parts, general, sort, kind, ofWays }: Listed): boolean {
  const { value } = whole.number;
  const values = parts.map(({ number }) => number.value);
  const most = Math.max(...values);
  // 24件，其中网上申请24件，书面申请1件: an application comes in one way.
  if (ofWays) return true;
  // 收到16件，其中同意公开9件、其他47件: each ended in one way.
  if (kind === "outcome" && !general) return true;
  // 收到6件，其中上年结转1件，新收6件: an application is the one or the other.
  if (parts.length > 1 && parts.every((one) => cameIn(one.phrase))) return true;
  // 公开100条，其中网站80条、公众号60条: one piece may be put up in several places.
  if (parts.some(({ phrase }) => mayOverlap(phrase))) return most > value;
  if (parts.length === 1 || opening.bracket || opening.exact) return true;
  if (sort === "channel" && general && most > value) return true;
  // 发布解读18条，其中专家解读3条、领导解读41条.
  if (parts.some(({ number, phrase }) => number.value > value && namesAgain(phrase, whole.phrase))) return true;
  const kinds = general && parts.length >= 3 && sort !== "body";
  return most < value || (kinds && most > value && !values.includes(value));
}

/** 上年结转, 新收. */
export const cameIn = (phrase: readonly Token[]) => has(phrase, "carryIn") || has(phrase, "takeNew");
