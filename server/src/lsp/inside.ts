import { realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { isWithin } from "../within.ts";

/**
 * Fails where a path in the workspace leads out of it by a link. A path that is in no workspace, such as that of a draft
 * opened by itself, keeps to its own folder.
 */
export async function keepInside(path: string, roots: readonly string[]): Promise<void> {
  const folders = roots.filter((uri) => uri.startsWith("file:")).map((uri) => fileURLToPath(uri));
  const known = folders.some((folder) => isWithin(path, folder));
  const real = await realpath(path);
  const allowed = await Promise.all((known ? folders : [dirname(path)]).map(realOrNothing));
  if (!allowed.some((folder) => folder !== undefined && isWithin(real, folder))) {
    throw new Error(`${path} leads out of the workspace and was not read`);
  }
}

async function realOrNothing(folder: string): Promise<string | undefined> {
  try {
    return await realpath(folder);
  } catch {
    return undefined;
  }
}
