import { type Counted, ownWords, type Sentence, type Whose } from "../clauses/clauses.ts";
import type { Meaning } from "../meaning/meaning.ts";
import type { Said } from "../meaning/meanings.ts";
import { byApplicant, outcomes } from "../quantities/index.ts";
import { idsOf, type Quantity } from "../quantities/quantity.ts";
import type { SaidNumber } from "../words/number.ts";
import { has, isEnd, isTaken } from "../words/words.ts";
import { apartOf } from "./apart.ts";
import type { BoundNumber } from "./bind.ts";
import { isHalf, sumsOf } from "./halves.ts";
import { isSlip } from "./slip.ts";
import type { Tried } from "./tries.ts";

/** A sentence with its numbers: what each counts (`said`) and what of the tables it is bound to (`all`), in the same order. */
export interface Read {
  readonly sentence: Sentence;
  readonly said: readonly Said[];
  readonly all: readonly BoundNumber[];
}

/** Whose applications the tables count, though it be doubtful by the name: 全县收到327件 where the table has 327. */
export const wholeBodies = (read: readonly Read[]): ReadonlySet<Whose | undefined> =>
  new Set(
    read.flatMap(({ said, all }) =>
      all.flatMap((one, at) =>
        said[at]?.meaning.scope && one.quantity.table === "applications" && isWhole(one)
          ? said[at].counted.subject
          : [],
      ),
    ),
  );

const wholesOf = (all: readonly BoundNumber[], said: readonly Said[]) =>
  all.filter((one, at) => said[at]?.meaning.scope && isWhole(one));

/**
 * The numbers that count: what may mean something else (`weak`, `loose`, `bare`, `scope` of its meaning) does only where
 * another number of the sentence bears it out, or its own digits do; applications also where another sentence shows that
 * the tables count those of the same body (`proven`).
 */
export function borneOut({ sentence, said, all }: Read, proven: ReadonlySet<Whose | undefined>): BoundNumber[] {
  // Most sentences leave nothing open.
  if (all.every(({ holds }) => holds) && !said.some(({ meaning }) => isOpen(meaning))) return [...all];
  const bodies = new Map(all.map((one, at) => [one, said[at]?.counted.subject]));
  const wholes = wholesOf(all, said);
  const wrong = new Set(all.flatMap(({ holds, number }) => (holds ? [] : number)));
  const bound = new Set(all.map(({ number }) => number));
  const times = new Map<Quantity, number>();
  // 予以公开21件，其中自然人15件: one number of all applicants.
  for (const [at, { quantity }] of all.entries())
    if (!said[at]?.meaning.columns) times.set(quantity, (times.get(quantity) ?? 0) + 1);
  // 新收19件，予以公开13件；上年结转2件，予以公开2件: each is a part of what the table gives.
  const isTwice = ({ quantity }: BoundNumber) => quantity.id in outcomes && (times.get(quantity) ?? 0) > 1;
  const given = said.some(({ meaning }) => meaning.weak || meaning.loose || meaning.scope) ? all.filter(isGiven) : [];
  const none = all.filter(isNone);
  const sums = sumsOf(all);
  return all.filter((one, at) => {
    const { weak, loose, bare, scope } = said[at]?.meaning ?? {};
    if ((weak || loose || scope) && meantBy(one)) return true;
    if (weak && ![...given, ...none].some((other) => isBeside(one, other))) return false;
    if (loose && !given.some((other) => isBeside(one, other) && isKind(other))) return false;
    if (bare && isAfar(one) && !said.some(isPlainly(all))) return false;
    if (
      !one.holds &&
      ((isTwice(one) && !said[at]?.meaning.columns) ||
        isHalf(one, sums, said[at]) ||
        isThrown(said[at], sentence, wrong, bound))
    )
      return false;
    // 全市收到43件，我办收到34件: where the table is the city's, the office's own are some of them.
    if (!scope) return wholes.length === 0 || one.holds || one.quantity.table !== "applications";
    const bears = (other: BoundNumber) => other !== one && bodies.get(other) === bodies.get(one);
    if (one.quantity.table === "regulations")
      return given.some((other) => bears(other) && isBeside(one, other) && isMany(other));
    // 全县收到行政复议申请74件: of whatever matter.
    const told = one.quantity.table === "applications" || !ownWords(said[at]?.counted as Counted).some(isTaken);
    return wholes.some(bears) || (told && proven.has(bodies.get(one)));
  });
}

const isOpen = ({ weak, loose, bare, scope }: Meaning) => weak || loose || bare || scope;

/** 行政许可418件 where 481 were decided: the number of the table that was mistyped. */
export function meantBy({ holds, number, figures }: BoundNumber): Tried | undefined {
  if (holds || number.approximate) return undefined;
  return figures.find(({ value, most, reading }) => value === most && !reading.atLeast && isSlip(number.value, value));
}

/** Just what the tables give, and something. */
const isGiven = (one: BoundNumber) =>
  one.holds &&
  one.number.value > 0 &&
  one.figures.some(({ holds, reading }) => holds && !reading.atLeast && !reading.atMost);

/** 行政许可0件、行政处罚17件: none were decided; 行政许可0项 may be kinds of them. */
const isNone = ({ holds, number, quantity }: BoundNumber) =>
  holds && number.value === 0 && /^[件宗起]$/.test(number.unit) && tablesOf({ quantity }) === "licences";

/** 办理行政许可98214件、行政处罚31077件: another number of the same tables. */
const isBeside = (one: BoundNumber, other: BoundNumber) =>
  other !== one &&
  (other.quantity !== one.quantity || one.quantity === byApplicant) &&
  tablesOf(other) === tablesOf(one);

const WHOLES: ReadonlySet<string> = new Set([
  "takeNew",
  "take",
  "handle",
  "finish",
  "answer",
  "review",
  "litigation",
  "cases",
]);

/** Too many to be just what the table gives by chance. */
const isMany = ({ number }: BoundNumber) => number.value >= 10;

/** 收到34件: what was taken or done in all, just as the table gives it. */
const isWhole = (one: BoundNumber) =>
  isMany(one) && one.quantity.id.split("|").every((id) => WHOLES.has(id)) && one.figures.some(({ holds }) => holds);

/** An outcome, or applications of one kind of applicant. */
const isKind = ({ quantity }: BoundNumber) =>
  quantity.id === byApplicant.id || idsOf(quantity).every((id) => id in outcomes);

/**
 * 办结4件，重复申请5件: what does not come out because a number that is set beside it is `wrong` by itself; 答复5件，未答复3件:
 * or may be, where the tables have no such number.
 */
const isThrown = (
  one: Said | undefined,
  sentence: Sentence,
  wrong: ReadonlySet<SaidNumber>,
  bound: ReadonlySet<SaidNumber>,
) =>
  one !== undefined &&
  /^(?:finish|answer)/.test(one.meaning.quantity.id) &&
  apartOf(one, sentence).some((other) => wrong.has(other.number) || (!bound.has(other.number) && isUndone(other)));

/** 未答复3件, 不予受理4件: no row of the tables has it. */
const isUndone = (one: Counted) => has(ownWords(one), "limit") && !ownWords(one).some(isEnd);

/** 办结4642件, as the table gives it: no other applications are spoken of. */
const isPlainly =
  (all: readonly BoundNumber[]) =>
  ({ meaning }: Said, at: number): boolean => {
    const one = all[at];
    return !meaning.bare && one?.quantity.table === "applications" && isGiven(one) && isMany(one);
  };

/** 申请事项26万件 beside a table of 197: applications for something else. */
const isAfar = ({ holds, number, figures }: BoundNumber) =>
  !holds && number.value >= 1000 && figures.every(({ most }) => number.value > 10 * most);

/** Licences, penalties and charges are spoken of in one breath. */
const tablesOf = ({ quantity }: Pick<BoundNumber, "quantity">) =>
  ["penalties", "fees"].includes(quantity.table) ? "licences" : quantity.table;
