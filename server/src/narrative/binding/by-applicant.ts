import { isCarried } from "../clauses/leads.ts";
import type { Said } from "../meaning/meanings.ts";
import { byApplicant, deeds } from "../quantities/index.ts";
import type { Reading } from "../quantities/quantity.ts";
import type { Token } from "../words/tokens.ts";
import { has, statementAt } from "../words/words.ts";
import type { BoundNumber } from "./bind.ts";
import type { Tried } from "./tries.ts";
import { fieldsOf, wrongAs } from "./wrong-as.ts";

/**
 * 收到103件，其中自然人96件，法人或其他组织6件: the applicants divide one whole, so that one reading holds for all of them and
 * for the whole. Where each number has a reading and no reading fits all, the one number that does not fit the best of them
 * no longer holds. `all` are the numbers of `said`, in the same order; `tokens` are those of their sentence.
 */
export function dividedByApplicant(
  all: readonly BoundNumber[],
  said: readonly Said[],
  tokens: readonly Token[],
): readonly BoundNumber[] {
  const parts = all.filter(({ quantity, holds }, at) => holds && quantity === byApplicant && said[at]?.meaning.columns);
  if (parts.length === 0) return all;
  const first = all.indexOf(parts[0] as BoundNumber);
  // 答复117件，…；在新收申请中，自然人提交102件: what is counted before the statement is not what it divides.
  const from = statementAt(tokens, said[first]?.counted.index ?? 0);
  const before = all.slice(0, first).filter((_, at) => (said[at]?.counted.index ?? 0) >= from);
  // Most are right, and need not be looked into.
  const reading = parts[0]?.reading;
  if (before.some((one) => one.holds && one.reading === reading) && parts.every((one) => one.reading === reading))
    return all;
  const wholes = before.length > 0 ? readingsBefore(before) : readingsAhead(tokens.slice(from), parts.length);
  const whole = wrongWhole(before, parts, wholes);
  if (whole)
    return all.map((one) => (one === whole.number ? { ...fieldsOf(one), ...whole.fields, holds: false } : one));
  const [best, ...others] = byApplicant.readings
    .filter((reading) => wholes.has(reading))
    .map((reading) => ({ reading, apart: parts.filter((part) => !holdsAs(part, reading)) }))
    .sort((a, b) => a.apart.length - b.apart.length);
  const [odd, ...more] = best?.apart ?? [];
  if (!best || !odd || more.length > 0 || others.some(({ apart }) => apart.length === 1 && apart[0] !== odd))
    return all;
  return all.map((one) => (one === odd ? wrongAs(odd, best.reading) : one));
}

/** 收到48件，其中自然人36件、企业3件、其他2件, all three as the 41 new ones: the number before them is not what they divide. */
function wrongWhole(before: readonly BoundNumber[], parts: readonly BoundNumber[], wholes: ReadonlySet<Reading>) {
  const number = before.length === 1 ? before[0] : undefined;
  const reading = byApplicant.readings.find((one) => parts.every((part) => holdsAs(part, one)));
  const sum = parts.reduce((total, part) => total + part.number.value, 0);
  const figures = number?.figures.filter((one) => one.reading === reading && one.value === sum) ?? [];
  if (!number || !reading || wholes.has(reading) || parts.length < 2 || figures.length === 0) return undefined;
  return { number, fields: { figures, cells: figures[0]?.cells ?? [] } };
}

/** What the numbers of all applicants were read as. */
function readingsBefore(all: readonly BoundNumber[]): ReadonlySet<Reading> {
  const held = new Set<Reading>();
  for (const one of all) {
    if (one.quantity === deeds.carryIn) for (const reading of deeds.handle.readings) held.add(reading);
    for (const { reading, holds } of one.figures) if (holds) held.add(reading);
  }
  return held;
}

/** 新收的申请中，自然人提出33件: what is said ahead of all numbers. Where nothing is, three applicants have one reading. */
function readingsAhead(tokens: readonly Token[], parts: number): ReadonlySet<Reading> {
  const lead = tokens.slice(
    0,
    tokens.findIndex(({ kind }) => kind === "number"),
  );
  const fresh = has(lead, "takeNew") && !lead.some(isCarried);
  return new Set(fresh ? deeds.takeNew.readings : parts > 2 ? byApplicant.readings : []);
}

const holdsAs = ({ figures }: BoundNumber, reading: Reading) =>
  figures.some((one: Tried) => one.reading === reading && one.holds);
