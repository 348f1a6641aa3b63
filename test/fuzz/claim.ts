/** What a property says when it does not hold; anything else that is thrown is a fault as well. */
export class Broken extends Error {
  override readonly name = "Broken";
}

export function claim(holds: boolean, what: string, ...seen: unknown[]): asserts holds {
  if (!holds) throw new Broken([what, ...seen.map((one) => JSON.stringify(one)?.slice(0, 2000))].join("\n  "));
}

/** Two texts that should be one. */
export function same(seen: string, wanted: string, what: string): void {
  if (seen === wanted) return;
  let at = 0;
  while (seen[at] === wanted[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  claim(false, what, `at ${at}`, around(seen), around(wanted));
}
