/** The text that the tests start from: a complete draft in which every sum holds. */
import { readFileSync } from "node:fs";

export const clean = readFileSync(new URL("fixtures/clean.nianbao.md", import.meta.url), "utf8");

/** The draft with one thing changed; throws where it is not there, lest a test checks an unspoilt draft. */
export function spoil(from, to, text = clean) {
  if (!text.includes(from)) throw new Error(`not in the draft: ${from}`);
  return text.replace(from, to);
}
