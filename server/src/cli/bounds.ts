import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";

/** Whether a path, once its links are resolved, lies in a folder or is that folder. */
export function isInside(path: string, folder: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(path));
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  } catch {
    return false;
  }
}

/**
 * How far a configuration reaches: the folder that the command runs in, and what lies beside the configuration's own,
 * such as last year's folder. It came with the drafts, and perhaps from a stranger.
 */
export function isInReach(path: string, { cwd, folder }: { readonly cwd: string; readonly folder: string }): boolean {
  return isInside(path, cwd) || isInside(path, dirname(folder));
}
