import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";
import { scannedBy } from "./scans.ts";

/**
 * How many steps a piece of work takes: the blocks of code that V8 counts as it runs them, and what the built-in
 * functions look through (see `scannedBy`). The same on every machine, and however busy it is.
 */
export class Steps {
  readonly #session = new Session();

  constructor() {
    // What V8 optimizes, and when, is not the same each time, and optimized code counts less.
    setFlagsFromString("--no-opt --no-flush-bytecode");
    this.#session.connect();
    this.#ask("Profiler.enable");
    this.#ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  of(work: () => unknown): number {
    // What was run until now is no part of it, nor is what adds it up.
    this.#take();
    const scanned = scannedBy(work);
    const { result = [] } = this.#take();
    let steps = scanned;
    for (const { functions } of result) {
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
    return steps;
  }

  end(): void {
    this.#ask("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
    setFlagsFromString("--opt --flush-bytecode");
  }

  #take(): Taken {
    return this.#ask("Profiler.takePreciseCoverage");
  }

  /** Answers before it returns, as all of this does within one process. */
  #ask(method: string, params: object = {}): Taken {
    let answer: Taken = {};
    this.#session.post(method, params, (error, result) => {
      if (error) throw error;
      answer = (result ?? {}) as Taken;
    });
    return answer;
  }
}

interface Taken {
  readonly result?: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}
