import { type FormLabel, likeness, squeeze } from "./label.ts";
import type { Fit } from "./report.ts";

/** Which label of the form a typed one is. */
export interface Match {
  readonly index: number;
  readonly fit: Fit;
}

/** More labels than this in one table are not a report's: only those that are equal to the form's are then bound. */
const MOST_NEAR = 500;

/**
 * Aligns a column (or header) of typed labels with the form's, as a whole: the pairing in order with the greatest
 * likeness. So `3.其他` finds its own group, and a lost row shifts nothing. A label out of its place is bound
 * afterwards if it is equal to one that is still free. What fits nothing is undefined.
 */
export function align(typed: readonly string[], form: readonly FormLabel[]): (Match | undefined)[] {
  const texts = typed.map(squeeze);
  const before = texts.length - form.length;
  if (isWhole(texts, form, before)) {
    return texts.map((_, i) => (i < before ? undefined : { index: i - before, fit: "exact" }));
  }
  const scores = likenessTable(texts, form);
  const matches = bestPairing(scores, form.length);
  const taken = new Set(matches.map((match) => match?.index));
  return matches.map((match, i) => {
    if (match) return match;
    const own = scores[i] as Float64Array;
    const index = own.findIndex((score, j) => score >= 0.99 && !taken.has(j));
    if (index < 0) return undefined;
    taken.add(index);
    return { index, fit: fitFor(own[index] as number) };
  });
}

/** Every label of the form, letter by letter, behind so many that are none of them (a header's corner). */
function isWhole(texts: readonly string[], form: readonly FormLabel[], before: number): boolean {
  for (let i = 0; i < form.length; i++) if (!form[i]?.right.includes(texts[before + i] as string)) return false;
  for (let i = 0; i < before; i++) if (form.some((label) => label.right.includes(texts[i] as string))) return false;
  return true;
}

const fitFor = (score: number): Fit => (score === 1 ? "exact" : score >= 0.99 ? "folded" : "near");

function likenessTable(texts: readonly string[], form: readonly FormLabel[]): Float64Array[] {
  const nearToo = texts.length <= MOST_NEAR;
  const known = new Map<string, Float64Array>();
  return texts.map((text) => {
    let scores = known.get(text);
    if (!scores) {
      scores = Float64Array.from(form, (label) => (label.right.includes(text) ? 1 : 0));
      // An equal label leaves no doubt, so likeness to others is not measured.
      if (!scores.includes(1)) scores = Float64Array.from(form, (label) => likeness(text, label, nearToo));
      known.set(text, scores);
    }
    return scores;
  });
}

/** No two labels that are merely near outweigh one that is right. */
const weight = (score: number) => (score >= 0.99 ? score + 2 : score);

/** Needleman and Wunsch without a cost for gaps: the in-order pairing of the greatest weight. */
function bestPairing(scores: readonly Float64Array[], width: number): (Match | undefined)[] {
  const best: Float64Array[] = [new Float64Array(width + 1)];
  for (let i = 0; i < scores.length; i++) {
    const above = best[i] as Float64Array;
    const row = new Float64Array(width + 1);
    for (let j = 0; j < width; j++) {
      const paired = (above[j] as number) + weight(scores[i]?.[j] as number);
      row[j + 1] = Math.max(paired, above[j + 1] as number, row[j] as number);
    }
    best.push(row);
  }
  const matches: (Match | undefined)[] = new Array(scores.length).fill(undefined);
  for (let i = scores.length, j = width; i > 0 && j > 0; ) {
    const here = best[i]?.[j] as number;
    if (here === best[i - 1]?.[j]) i--;
    else if (here === best[i]?.[j - 1]) j--;
    else {
      matches[i - 1] = { index: j - 1, fit: fitFor(scores[i - 1]?.[j - 1] as number) };
      i--;
      j--;
    }
  }
  return matches;
}
