/** Numbers that look random and are the same again for the same seed: mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<T>(all: readonly [T, ...T[]]): T;
  pick<T>(all: readonly T[]): T | undefined;
  pick<T>(all: readonly T[]): T | undefined {
    return all[this.below(all.length)];
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }
}

/** The seed that an input gives by itself, so that it is tried in the same way whenever it comes again: FNV-1a. */
export function seedOf(input: string | Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < input.length; i++) {
    hash = Math.imul(hash ^ (typeof input === "string" ? input.charCodeAt(i) : (input[i] ?? 0)), 0x01000193);
  }
  return hash >>> 0;
}
