import { spawnSync } from "node:child_process";

/** Whether a program is here; where it is not, says what its tests were skipped for. */
export function isThere(program: string): boolean {
  const here = spawnSync(program, ["--version"]).status === 0;
  if (!here) console.warn(`skipped: no ${program} here`);
  return here;
}
