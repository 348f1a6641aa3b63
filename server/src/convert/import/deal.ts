import type { TableForm } from "../../edition/index.ts";
import { Measure } from "./measure.ts";
import type { Pieces } from "./pieces.ts";

/** A run of values bound to a row of the form, and the pieces of text that are its label. */
export interface Dealt {
  /** Index of the row in the form; none where no label fits. */
  readonly row: number | undefined;
  /** The pieces of the label: from the gap before the run, and from the gap behind it. */
  readonly label: readonly string[];
  readonly likeness: number;
  /** Pieces before the label that are not part of any: labels of groups, headers, strangers. */
  readonly aside: readonly string[];
}

export interface Dealing {
  readonly rows: readonly Dealt[];
  /** Pieces behind the last row. */
  readonly rest: readonly string[];
  readonly score: number;
}

/** Labels broken over more pieces than this do not occur; it bounds the search. */
const MOST_PIECES = 10;

interface Step {
  readonly score: number;
  readonly row: number;
  /** Where in the gap before the run the label begins. */
  readonly from: number;
  /** How many pieces of that gap end the label of the run before. */
  readonly taken: number;
  readonly last: Step | undefined;
}

/**
 * Deals runs of values out to the rows of a form, in order: the pairing by which the pieces of text between the runs make
 * the labels that are most like the form's. A label may begin before its values and end behind them, as extraction
 * leaves a cell whose text runs over several lines.
 */
export function deal(pieces: Pieces, form: TableForm): Dealing {
  const measure = new Measure(form);
  const gaps = [...pieces.runs.map((run) => run.before), pieces.rest];
  let [before = [], ...others] = gaps;
  let steps = starts(before, form, measure);
  for (const [index, gap] of others.entries()) {
    // A row left blank is one only by the label before it.
    const most = pieces.runs[index]?.values.some((value) => value !== "") ? Math.min(gap.length, MOST_PIECES) : 0;
    steps = follow(steps, before, gap, most, index === others.length - 1, form, measure);
    before = gap;
  }
  const best = steps.reduce((one, other) => (one.score >= other.score ? one : other));
  return unroll(best, gaps, measure);
}

function starts(gap: readonly string[], form: TableForm, measure: Measure): Step[] {
  const steps: Step[] = [];
  for (let from = Math.max(0, gap.length - MOST_PIECES); from <= gap.length; from++) {
    const score = leftAside(gap.slice(0, from), from === gap.length, measure);
    for (let row = -1; row < form.rows.length; row++) steps.push({ score, row, from, taken: 0, last: undefined });
  }
  return steps;
}

/**
 * The best way to every pair of a row and a beginning of its label, for one run more: `gap` stands behind that, and at
 * `most` so many of its pieces end the label of the run before.
 */
function follow(
  steps: readonly Step[],
  before: readonly string[],
  gap: readonly string[],
  most: number,
  atEnd: boolean,
  form: TableForm,
  measure: Measure,
): Step[] {
  const next: Step[] = [];
  for (let taken = 0; taken <= most; taken++) {
    // For each row, the best step with it or an earlier one, once its label is ended here.
    const best = new Map<number, { readonly score: number; readonly step: Step }>();
    for (const step of steps) {
      const score = step.score + measure.label(before.slice(step.from), gap.slice(0, taken), step.row);
      // A run without a row keeps its place among the others by the row before it.
      const place = step.row < 0 ? lastRow(step) + 1 : step.row + 1;
      const known = best.get(place);
      if (!known || score > known.score) best.set(place, { score, step });
    }
    let leading = best.get(0);
    const upTo = Array.from({ length: form.rows.length + 1 }, (_, place) => {
      const one = best.get(place);
      if (one && (!leading || one.score > leading.score)) leading = one;
      return leading;
    });
    for (let from = atEnd ? gap.length : Math.max(taken, gap.length - MOST_PIECES); from <= gap.length; from++) {
      const aside = leftAside(gap.slice(taken, from), from === gap.length && !atEnd, measure);
      for (let row = -1; row < form.rows.length; row++) {
        if (atEnd && row >= 0) break;
        const last = upTo[row < 0 ? form.rows.length : row];
        if (last) next.push({ score: last.score + aside, row, from, taken, last: last.step });
      }
    }
  }
  return pruned(next);
}

/** What pieces cost that are left before a run; `all` of them where nothing of its label stands there. */
function leftAside(pieces: readonly string[], all: boolean, measure: Measure): number {
  return measure.aside(pieces) + (all ? measure.passedOver(pieces) : 0);
}

function lastRow(step: Step): number {
  for (let at: Step | undefined = step; at; at = at.last) if (at.row >= 0) return at.row;
  return -1;
}

/** Of steps that are alike but in how they were reached, the best. */
function pruned(steps: readonly Step[]): Step[] {
  const best = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.row} ${step.from} ${step.row < 0 ? lastRow(step) : ""}`;
    const known = best.get(key);
    if (!known || step.score > known.score) best.set(key, step);
  }
  return [...best.values()];
}

function unroll(end: Step, gaps: readonly (readonly string[])[], measure: Measure): Dealing {
  const rows: Dealt[] = [];
  const last = gaps.length - 1;
  let after = end;
  for (let run = last - 1, step = end.last; step; run--, step = step.last) {
    const [before = [], next = []] = gaps.slice(run, run + 2);
    const behind = next.slice(0, after.taken);
    const aside = before.slice(step.taken, step.from);
    const row = step.row < 0 ? undefined : step.row;
    rows.unshift({ row, aside, ...measure.labelOf(before.slice(step.from), behind, step.row) });
    after = step;
  }
  return { rows, rest: gaps.slice(last).flat().slice(end.taken), score: end.score };
}
