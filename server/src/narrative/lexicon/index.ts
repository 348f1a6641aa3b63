import { loose } from "./loose.ts";

export { tree } from "./tree.ts";

const isShort: ReadonlySet<string> = new Set(Object.values(loose).flat());

/** Whether a word is a short name that may be said of something else as well. */
export const isLoose = (word: string): boolean => isShort.has(word);
