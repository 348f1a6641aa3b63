import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Fails where a path in the workspace leads out of it by a link. A path that is in no workspace, such as that of a draft
 * opened by itself, keeps to its own folder.
 */
export async function keepInside(path: string, roots: readonly string[]): Promise<void> {
  const folders = roots.filter((uri) => uri.startsWith("file:")).map((uri) => fileURLToPath(uri));
  const known = folders.some((folder) => contains(folder, path));
  const real = await realpath(path);
  const allowed = await Promise.all((known ? folders : [dirname(path)]).map(realOrNothing));
  if (!allowed.some((folder) => folder !== undefined && contains(folder, real))) {
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

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
