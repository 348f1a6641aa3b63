/** A path as it is typed behind a command, so that a line which the user copies does what it says. */
export function quoted(path: string): string {
  // It would be taken for an option.
  if (/^-./.test(path)) return quoted(`./${path}`);
  if (/^[\p{L}\p{N}_./\\:~-]+$/u.test(path)) return path;
  // Within double quotes a POSIX shell still reads these; Windows has no file with a double quote in its name.
  return /["$`!]/.test(path) ? `'${path.replaceAll("'", `'\\''`)}'` : `"${path}"`;
}
