import { Worker } from "node:worker_threads";
import type { Job, Outcome } from "./check-one.ts";

/** Lists of jobs that a thread may hold: one it works on, and one so that it need not wait for the next. */
const AHEAD = 2;

/** Checks lists of jobs on so many threads. The outcomes come in the order of the jobs, whoever is done first. */
export async function* checkOnThreads(
  lists: AsyncIterable<readonly Job[]>,
  threads: number,
): AsyncGenerator<readonly Outcome[]> {
  const { workerUrl } = await import("./check-worker.ts");
  const pool = Array.from({ length: threads }, () => new Thread(workerUrl));
  const waiting: Promise<readonly Outcome[]>[] = [];
  try {
    for await (const list of lists) {
      const idlest = pool.reduce((best, thread) => (thread.busy < best.busy ? thread : best));
      const outcomes = idlest.check(list);
      // It is looked at when its turn comes.
      outcomes.catch(() => {});
      waiting.push(outcomes);
      if (waiting.length >= threads * AHEAD) yield await (waiting.shift() as (typeof waiting)[number]);
    }
    for (const outcomes of waiting) yield await outcomes;
  } finally {
    await Promise.all(pool.map((thread) => thread.end()));
  }
}

interface Asked {
  resolve(outcomes: readonly Outcome[]): void;
  reject(error: Error): void;
}

/** A thread that answers in the order it was asked. */
class Thread {
  readonly #worker: Worker;
  readonly #asked: Asked[] = [];

  constructor(url: string) {
    this.#worker = new Worker(new URL(url));
    this.#worker.on("message", (outcomes: readonly Outcome[]) => this.#asked.shift()?.resolve(outcomes));
    this.#worker.on("error", (error) => {
      for (const { reject } of this.#asked.splice(0)) reject(error);
    });
  }

  get busy(): number {
    return this.#asked.length;
  }

  check(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.postMessage(jobs);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
