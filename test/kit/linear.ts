import { afterAll, beforeAll, expect } from "vitest";
import { Steps } from "./steps.ts";

/**
 * What four times as much adds, to what the four times before added: 4 where steps grow with the length, 16 where
 * they grow with its square, and more than this already where one of the rows were compared with each of the others.
 */
const MOST = 4.4;

/** Too few steps to tell by. */
const NOISE = 1000;

let steps: Steps;
beforeAll(() => {
  steps = new Steps();
});
afterAll(() => steps.end());

/** The steps of a piece of work: see `Steps`. */
export const stepsOf = (work: () => unknown): number => steps.of(work);

/** Expects that `work` takes steps by the length of what `make` makes, up to `n` of it, and not by its square. */
export function expectLinear<Input>(make: (n: number) => Input, n: number, work: (input: Input) => unknown): void {
  // What is made at the first call, and kept, is no part of the measure.
  work(make(n / 16));
  const [few = 0, more = 0, most = 0] = [n / 16, n / 4, n].map((size) => {
    const input = make(size);
    return stepsOf(() => work(input));
  });
  expect(most - more, `${few} steps, ${more} steps, ${most} steps`).toBeLessThan(MOST * (more - few) + NOISE);
}
