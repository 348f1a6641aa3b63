import { apartOf } from "./beside.ts";
import type { BoundNumber } from "./bind.ts";
import type { Sentence } from "./clauses.ts";
import type { Said } from "./meanings.ts";
import { byApplicant, outcomes } from "./quantities/index.ts";

/**
 * The numbers that count: what may mean something else (`weak`, `loose`, `bare`, `scope` of its meaning) does only where
 * another number of the sentence bears it out. `said` are the meanings of `all`, in the same order.
 */
export function borneOut(all: readonly BoundNumber[], said: readonly Said[], sentence: Sentence): BoundNumber[] {
  const bodies = new Map(all.map((one, at) => [one, said[at]?.counted.subject]));
  const wide = all.some((one, at) => said[at]?.meaning.scope && isWhole(one));
  return all.filter((one, at) => {
    const { weak, loose, bare, scope } = said[at]?.meaning ?? {};
    if (weak && !all.some((other) => isBeside(one, other))) return false;
    if (loose && !all.some((other) => isBeside(one, other) && isKind(other))) return false;
    if (bare && isAfar(one)) return false;
    if (!one.holds && isTwice(one, all)) return false;
    if (!one.holds && isThrown(said[at], sentence, all)) return false;
    // 全市收到43件，我办收到34件: where the table is the city's, the office's own are some of them.
    if (!scope) return !wide || one.holds || one.quantity.table !== "applications";
    return all.some((other) => other !== one && isWhole(other) && bodies.get(other) === bodies.get(one));
  });
}

/** 办理行政许可98214件、行政处罚31077件: another number of the same tables, and just what they give. */
const isBeside = (one: BoundNumber, other: BoundNumber) =>
  other.quantity !== one.quantity &&
  tablesOf(other) === tablesOf(one) &&
  other.number.value > 0 &&
  other.figures.some(({ holds, reading }) => holds && !reading.atLeast && !reading.atMost);

const WHOLES: ReadonlySet<string> = new Set(["takeNew", "take", "handle", "finish", "answer"]);

/** 收到34件: what was taken or done in all, just as the table gives it, and too many to be so by chance. */
const isWhole = ({ quantity, number, figures }: BoundNumber) =>
  number.value >= 10 && quantity.id.split("|").every((id) => WHOLES.has(id)) && figures.some(({ holds }) => holds);

/** An outcome, or applications of one kind of applicant. */
const isKind = ({ quantity: { id } }: BoundNumber) =>
  id === byApplicant.id || id.split(/[+|]/).every((one) => one in outcomes);

/** 新收19件，予以公开13件；上年结转2件，予以公开2件: each is a part of what the table gives. */
const isTwice = (one: BoundNumber, all: readonly BoundNumber[]) =>
  one.quantity.id in outcomes && all.some((other) => other !== one && other.quantity === one.quantity);

/** 办结4件，重复申请5件: what does not come out because a number that is set beside it is wrong by itself. */
const isThrown = (one: Said | undefined, sentence: Sentence, all: readonly BoundNumber[]) =>
  one !== undefined &&
  /^(?:finish|answer)/.test(one.meaning.quantity.id) &&
  apartOf(one, sentence).some(({ number }) => all.some((other) => !other.holds && other.number === number));

/** 申请事项26万件 beside a table of 197: applications for something else. */
const isAfar = ({ holds, number, figures }: BoundNumber) =>
  !holds && number.value >= 1000 && figures.every(({ most }) => number.value > 10 * most);

/** Licences, penalties and charges are spoken of in one breath. */
const tablesOf = ({ quantity }: BoundNumber) =>
  ["penalties", "fees"].includes(quantity.table) ? "licences" : quantity.table;
