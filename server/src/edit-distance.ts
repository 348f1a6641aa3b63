/** Levenshtein's distance over UTF-16 units. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Whoever asks for a similarity asks for as much at least, and it is never more than the share of characters in common. */
const LEAST = 0.3;

/** 1 minus the share of characters that must change to make the two equal; parts of a label count as near it. */
export function similarity(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length === 0) return 1;
  if (short.length >= 4 && short.length * 2 >= long.length && long.includes(short)) return 0.85;
  if (sharedCharacters(short, long) < LEAST * long.length) return 0;
  return 1 - editDistance(short, long) / long.length;
}

function sharedCharacters(a: string, b: string): number {
  let shared = 0;
  for (const character of a) if (b.includes(character)) shared++;
  return shared;
}
