import type { Edition } from "./schema.ts";

/** What is made of an edition once, when it is first asked for. */
export function perEdition<T>(make: (edition: Edition) => T): (edition: Edition) => T {
  const made = new WeakMap<Edition, { readonly value: T }>();
  return (edition) => {
    let known = made.get(edition);
    if (!known) {
      known = { value: make(edition) };
      made.set(edition, known);
    }
    return known.value;
  };
}
