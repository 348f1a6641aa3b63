import { parentPort } from "node:worker_threads";
import { checkOne, type Job, type Outcome } from "./check-one.ts";

/** This module as the entry of a thread: it answers each list of jobs with the list of their outcomes. */
export const workerUrl = import.meta.url;

parentPort?.on("message", (jobs: readonly Job[]) => {
  parentPort?.postMessage(jobs.map((job) => light(checkOne(job))));
});

/** Without findings nobody needs the text again, and it need not be copied. */
function light(outcome: Outcome): Outcome {
  return "failed" in outcome || outcome.diagnostics.length > 0 ? outcome : { ...outcome, text: "" };
}
