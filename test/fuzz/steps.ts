import { Session } from "node:inspector";

/**
 * How many steps a piece of work takes, as V8 counts the blocks of code that it runs: the same on every machine, and
 * however busy it is. What runs inside of V8, such as a regular expression, is not counted.
 */
export class Steps {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#ask("Profiler.enable");
    this.#ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  of(work: () => void): number {
    this.#take();
    work();
    return this.#take();
  }

  end(): void {
    this.#ask("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
  }

  #take(): number {
    const { result = [] } = this.#ask("Profiler.takePreciseCoverage");
    let steps = 0;
    for (const { functions } of result) {
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
    return steps;
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
