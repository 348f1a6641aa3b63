/**
 * How many characters and elements the built-in functions look through while `work` runs, which V8 does not count as
 * blocks of code: what stands between the start of a search and its find, or its end where there is none, and what is
 * copied of a list. How an expression looks back within its find is not seen; `scripts/recheck.mjs` asks for that.
 */
export function scannedBy(work: () => unknown): number {
  let scanned = 0;
  const originals: (readonly [object, PropertyKey, PropertyDescriptor])[] = [];
  for (const [prototype, costs] of watched) {
    for (const [name, cost] of costs) {
      const original = Object.getOwnPropertyDescriptor(prototype, name);
      if (!original) throw new Error(`no ${String(name)}`);
      originals.push([prototype, name, original]);
      const { value } = original;
      Object.defineProperty(prototype, name, {
        ...original,
        value(this: never, ...given: never[]) {
          const from = cost.from?.(this) ?? 0;
          const result = value.apply(this, given) as never;
          scanned += cost.of(this, result, given, from);
          return result;
        },
      });
    }
  }
  try {
    work();
  } finally {
    for (const [prototype, name, original] of originals) Object.defineProperty(prototype, name, original);
  }
  return scanned;
}

interface Cost {
  /** What is to be known before the call. */
  from?(self: never): number;
  of(self: never, result: never, given: readonly never[], from: number): number;
}

type Sized = { readonly length: number };

/** A find, or all that was looked through for nothing. */
const search: Cost = {
  of: (self: Sized, found: number | boolean, [, from = 0]: readonly number[]) =>
    (typeof found === "number" && found >= 0 ? found + 1 : self.length) - from,
};
const backwards: Cost = {
  of: (self: Sized, found: number, [, from = self.length]: readonly number[]) =>
    Math.min(from, self.length) - Math.max(found, 0),
};
const whole: Cost = { of: (self: Sized) => self.length };
const copy: Cost = { of: (_: unknown, result: Sized) => result.length };

/** Where it is called, every method of an expression or of a string with one goes through it. */
const exec: Cost = {
  from: (self: RegExp) => (self.global || self.sticky ? self.lastIndex : 0),
  of: (self: RegExp, match: RegExpExecArray | null, [text]: readonly string[], from) => {
    if (match) return match.index + match[0].length - from;
    return self.sticky ? 1 : String(text).length - from;
  },
};

const under = (cost: Cost, ...names: PropertyKey[]) => names.map((name) => [name, cost] as const);

const watched: readonly (readonly [object, readonly (readonly [PropertyKey, Cost])[]])[] = [
  [RegExp.prototype, under(exec, "exec")],
  [
    String.prototype,
    [...under(search, "indexOf", "includes"), ...under(backwards, "lastIndexOf"), ...under(whole, "normalize", "trim")],
  ],
  [
    Array.prototype,
    [
      ...under(search, "indexOf", "includes"),
      ...under(backwards, "lastIndexOf"),
      ...under(copy, "slice", "concat"),
      // To be gone through, which a copy by `[...list]` does inside of V8.
      ...under(whole, Symbol.iterator, "splice", "shift", "unshift", "join"),
    ],
  ],
];
