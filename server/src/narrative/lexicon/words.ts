import type { Sense } from "./sense.ts";

/** Words by what they mean. */
export type Words = Readonly<Partial<Record<Sense, readonly string[]>>>;
