import type { SaidNumber } from "./number.ts";
import { MOST_NUMBERS } from "./parts.ts";
import type { Counted, Sentence } from "./phrases.ts";
import { isPercent } from "./units.ts";
import { has, isWord } from "./words.ts";

/** A percentage beside the numbers that it was computed from. */
export interface Percentage {
  readonly number: SaidNumber;
  /** `share` of one number in another; `change` against last year's number. */
  readonly kind: "share" | "change";
  /** Part and whole, or this year's and last year's; the nearest pair first. */
  readonly pairs: readonly (readonly [SaidNumber, SaidNumber])[];
  readonly holds: boolean;
}

/** Whether `of / whole` gives the percentage as shown, by rounding or by cutting off. */
export function isPercentOf({ value, step }: SaidNumber, part: number, whole: number): boolean {
  return whole > 0 && Math.abs((part / whole) * 100 - value) < (step || 1) - 1e-9;
}

/** The percentages of a sentence that stand right behind the numbers they speak of; `wholes` are the tables' own. */
export function percentagesOf({ counted }: Sentence, wholes: readonly number[]): Percentage[] {
  if (counted.length > MOST_NUMBERS) return [];
  return counted.flatMap((one, at) => {
    if (!isPercent(one.number.unit) || one.number.approximate) return [];
    const before = counted.slice(0, at).filter(({ number }) => !number.approximate && !isPercent(number.unit));
    return share(one, before, wholes) ?? change(one, before) ?? [];
  });
}

function share(one: Counted, before: readonly Counted[], wholes: readonly number[]): Percentage | undefined {
  const plain = one.before.every(
    (token) => token.kind === "word" && (token.sense === "share" || token.sense === "filler"),
  );
  const last = before[before.length - 1];
  if (!plain || !has(one.before, "share") || !last) return undefined;
  const others = before.filter(({ number }) => number !== last.number && number.unit === last.number.unit);
  if (others.length === 0 || last.otherYear) return undefined;
  const all = [...others, last].map(({ number }) => number);
  const known = [...all.map(({ value }) => value), ...wholes];
  const holds = all.some((part) => known.some((whole) => isPercentOf(one.number, part.value, whole)));
  const pairs = others.reverse().map(({ number }) => [last.number, number] as const);
  return { number: one.number, kind: "share", pairs, holds };
}

const DOWN = /下降|减少|降低|减|降/;

/** 较2022年（31起）下降29%: both numbers stand in the sentence. */
function change(one: Counted, before: readonly Counted[]): Percentage | undefined {
  if (!has(one.before, "change") || has(one.before, "share")) return undefined;
  const past = [...before]
    .reverse()
    .find((other) => other.otherYear && (has(other.before, "change") || has(other.before, "last")));
  if (!past) return undefined;
  const now = before
    .filter((other) => !other.otherYear && other.number.unit === past.number.unit)
    .map(({ number }) => number);
  if (now.length === 0) return undefined;
  const down = saysDown(one);
  const pairs = now.reverse().map((number) => [number, pastOf(number, past)] as const);
  const holds = pairs.some(([to, from]) => isChange(one.number, to.value, from.value, down));
  return { number: one.number, kind: "change", pairs, holds };
}

/** 42件，较上年增加11件: last year there were 31. */
function pastOf(now: SaidNumber, past: Counted): SaidNumber {
  const verb = past.before.findLast((token) => !isWord(token, "filler"));
  if (!verb || !isWord(verb, "change") || !/增|升|降|减|多|少/.test(verb.text)) return past.number;
  return {
    ...past.number,
    value: now.value + (DOWN.test(verb.text) || verb.text === "少" ? 1 : -1) * past.number.value,
  };
}

export function isChange(percent: SaidNumber, now: number, past: number, down: boolean): boolean {
  return isPercentOf(percent, down ? past - now : now - past, past);
}

export const saysDown = ({ before }: Counted): boolean =>
  before.some((token) => isWord(token, "change") && DOWN.test(token.text));
