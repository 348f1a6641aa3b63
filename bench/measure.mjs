import { performance } from "node:perf_hooks";

/**
 * Measures works in turns, so that what else the machine does falls on all alike: in each round every work runs for about
 * `slice` ms, once at least, and the median of that slice counts. Before, each warms up for `warm` ms or 2000 runs. A work may
 * be asynchronous. One `Series` each.
 */
export async function inTurns(works, { rounds = 25, slice = 20, warm = 2000 } = {}) {
  if (warm > 0) for (const work of works) await timesOf(work, warm, 2000);
  const series = works.map(() => new Series());
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < works.length; turn++) {
      // Nobody always comes behind the same other, whose garbage may be left.
      const which = (round + turn) % works.length;
      series[which].times[round] = middle(await timesOf(works[which], slice));
    }
  }
  return series;
}

/** The times of one work, round by round, in milliseconds. */
export class Series {
  times = [];

  get median() {
    return middle(this.times);
  }

  /** How many times as long as `other`: the median over the rounds, which compares what ran side by side. */
  over(other) {
    return middle(this.times.map((time, round) => time / other.times[round]));
  }

  /** How many milliseconds longer than `other`, in the same way. */
  beyond(other) {
    return middle(this.times.map((time, round) => time - other.times[round]));
  }
}

async function timesOf(work, budget, most = Number.POSITIVE_INFINITY) {
  const times = [];
  const begin = performance.now();
  do {
    const start = performance.now();
    const going = work();
    // To wait for what is there already would cost more than some of the works.
    if (going instanceof Promise) await going;
    times.push(performance.now() - start);
  } while (performance.now() - begin < budget && times.length < most);
  return times;
}

export function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
