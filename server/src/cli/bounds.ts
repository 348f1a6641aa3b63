import { realpathSync } from "node:fs";
import { dirname, relative } from "node:path";
import { isWithin } from "../within.ts";

/** Whether a path, once its links are resolved, lies in a folder or is that folder. */
export function isInside(path: string, folder: string): boolean {
  try {
    return isWithin(realpathSync(path), realpathSync(folder));
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

/** A path as messages call it: from the folder that the command runs in, where it lies in that. */
export function shownPath(path: string, cwd: string): string {
  return isWithin(path, cwd) ? relative(cwd, path) : path;
}
