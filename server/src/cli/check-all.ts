import { availableParallelism } from "node:os";
import { say } from "../message.ts";
import { breathe } from "./breathe.ts";
import type { Cache } from "./cache.ts";
import { checkOne, type Outcome, type Task } from "./check-one.ts";
import type { Configs } from "./configs.ts";
import { Failure } from "./failure.ts";
import type { Input } from "./inputs.ts";
import { OtherDrafts } from "./others.ts";
import type { Run } from "./run.ts";

/** Drafts from which on threads are worth their start: each has to warm up as well. */
const MANY = 3000;
/** Drafts that are handed to a thread at once. */
const LIST = 16;

/** How many threads `--jobs` asks for; none where it is left to this program. */
export function jobsOf(run: Run): number | undefined {
  const value = run.line.value("jobs");
  if (value === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(value)) throw new Failure(say(texts.jobs, { value }));
  return Number(value);
}

/** Of 500 drafts two threads on two cores take longer than one, of 5000 less (`npm run bench -- folder-500 folder-5000`). */
const worthwhile = (drafts: number) => (drafts < MANY ? 1 : Math.min(8, availableParallelism()));

export interface CheckAll {
  readonly inputs: AsyncIterable<Input>;
  /** How many there are, where that is known before. */
  readonly total?: number | undefined;
  readonly configs: Configs;
  readonly cache?: Cache | undefined;
}

/** Checks every input, on as many threads as are worth it; outcomes in the order of the inputs. */
export async function* checkAll(run: Run, { inputs, total, configs, cache }: CheckAll): AsyncGenerator<Outcome> {
  const threads = jobsOf(run) ?? worthwhile(total ?? 0);
  const tasks = tasksOf(run, inputs, configs, cache);
  if (threads === 1) {
    for await (const task of tasks) yield "job" in task ? keep(task, checkOne(task.job), cache) : task.outcome;
    return;
  }
  const { checkOnThreads } = await import("./check-threads.ts");
  // Of records that come one by one none waits for the next.
  const lists = listsOf(tasks, total === undefined ? 1 : LIST);
  const open: Task[][] = [];
  const jobs = (async function* () {
    for await (const list of lists) {
      open.push(list);
      yield list.flatMap((task) => ("job" in task ? [task.job] : []));
    }
  })();
  for await (const outcomes of checkOnThreads(jobs, threads)) {
    let next = 0;
    for (const task of open.shift() ?? []) {
      yield "job" in task ? keep(task, outcomes[next++] as Outcome, cache) : task.outcome;
    }
  }
}

async function* tasksOf(
  run: Run,
  inputs: AsyncIterable<Input>,
  configs: Configs,
  cache: Cache | undefined,
): AsyncGenerator<Task> {
  const others = new OtherDrafts(run, configs);
  for await (const input of inputs) {
    await breathe();
    if ("failure" in input) {
      const { file, failure } = input;
      yield { outcome: { ...(file !== undefined && { file }), failed: failure.said } };
    } else {
      const options = { ...(await configs.optionsFor(input.file)), lang: run.lang };
      const found = "path" in input ? await others.of(input.path) : {};
      const job = { file: input.file, source: input, options, ...(Object.keys(found).length > 0 && { others: found }) };
      yield cache?.lookUp(job) ?? { job };
    }
  }
}

async function* listsOf(tasks: AsyncIterable<Task>, length: number): AsyncGenerator<Task[]> {
  let list: Task[] = [];
  for await (const task of tasks) {
    list.push(task);
    if (list.length < length) continue;
    yield list;
    list = [];
  }
  if (list.length > 0) yield list;
}

function keep({ key }: { readonly key?: string }, outcome: Outcome, cache: Cache | undefined): Outcome {
  if (key !== undefined && !("failed" in outcome)) cache?.keep(key, outcome);
  return outcome;
}

const texts = {
  jobs: {
    zh: "--jobs 后面应是 1 到 99 的整数，写的是 {value}",
    en: "--jobs needs a whole number from 1 to 99, not {value}",
  },
};
