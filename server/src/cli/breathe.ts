import { setImmediate } from "node:timers/promises";

/** How long the program may be deaf to signals. */
const LIMIT = 50;
let last = Date.now();

/** Lets signals and other events in, now and then, where work comes in many small pieces. */
export async function breathe(): Promise<void> {
  if (Date.now() - last < LIMIT) return;
  await setImmediate();
  last = Date.now();
}
