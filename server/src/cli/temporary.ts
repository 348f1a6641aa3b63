import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Named so that nothing takes it for a draft, and nobody else's file for ours. */
const LITTER = /^\..+\.(\d+)\.nianbao-tmp$/;

/** So much of a file's name, which may be as long as the system lets a name be, leaves room for the rest. */
const SHOWN = 20;

const swept = new Set<string>();

/** Where to write what is to become a file; what a run that was killed left in the same folder is taken away first. */
export function temporaryFor(file: string): string {
  const folder = dirname(file);
  if (!swept.has(folder)) sweep(folder);
  swept.add(folder);
  return join(folder, `.${basename(file).slice(0, SHOWN)}.${process.pid}.nianbao-tmp`);
}

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = LITTER.exec(name)?.[1];
    if (pid !== undefined && !isAtWork(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** Of our own number there can only be one that died. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
