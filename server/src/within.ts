import { isAbsolute, relative, sep } from "node:path";

/** Whether a path lies in a folder or is that folder, as the two are written: links are the caller's to resolve. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
