/**
 * Whether a name fits a pattern: `*` stands for any characters, `?` for one. Linear in the name for each `*`, whatever
 * the pattern: what stands in a configuration cannot keep anybody busy.
 */
export function fits(name: string, pattern: string): boolean {
  const [text, signs] = [[...name], [...pattern]];
  let [at, sign] = [0, 0];
  /** Where the last `*` stands, and what it has swallowed so far. */
  let star = -1;
  let swallowed = 0;
  while (at < text.length) {
    if (signs[sign] === "*") [star, swallowed] = [sign++, at];
    else if (sign < signs.length && (signs[sign] === "?" || signs[sign] === text[at])) [at, sign] = [at + 1, sign + 1];
    else if (star >= 0) [at, sign] = [++swallowed, star + 1];
    else return false;
  }
  return signs.slice(sign).every((rest) => rest === "*");
}

/** The parts of a path that may be a pattern. Several `**` behind each other are one. */
export function partsOf(pattern: string): string[] {
  const parts = pattern.replaceAll("\\", "/").split("/");
  return parts.filter((part, index) => part !== "**" || parts[index - 1] !== "**");
}

/** Whether a part of a path has a sign in it that stands for others. */
export const isPattern = (part: string): boolean => /[*?]/.test(part);
