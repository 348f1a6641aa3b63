import type { Message } from "../message.ts";

/** Names one behind the other, as each language lists them. */
export const listed = (names: readonly string[]): Message => ({
  text: { zh: names.join("、"), en: names.join(", ") },
  args: {},
});
