import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fits, isPattern } from "../wildcard.ts";

/**
 * The files that a pattern names, in the order of their names: `*` and `?` within a name, `**` for any number of
 * folders. A pattern without such signs is the file it names. Quoted, it works alike in every shell.
 */
export function filesMatching(pattern: string, cwd: string): string[] {
  const parts = pattern.replaceAll("\\", "/").split("/");
  const first = parts.findIndex(isPattern);
  if (first < 0) return statSync(resolve(cwd, pattern)).isFile() ? [pattern] : [];
  return search(parts.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : ""), parts.slice(first), cwd);
}

function search(folder: string, [part = "", ...rest]: readonly string[], cwd: string): string[] {
  const entries = readdirSync(resolve(cwd, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  // `**` stands for no folder, too.
  const here = part === "**" && rest.length > 0 ? search(folder, rest, cwd) : [];
  const below = entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (part === "**") return search(path, [part, ...rest], cwd);
      return rest.length > 0 && fits(entry.name, part) ? search(path, rest, cwd) : [];
    }
    return rest.length === 0 && fits(entry.name, part) ? [path] : [];
  });
  return [...here, ...below];
}
