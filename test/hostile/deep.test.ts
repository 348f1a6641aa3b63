/** Documents that nobody writes: whatever there is in them, there is a result. */
import { expect, test } from "vitest";
import { checkText } from "../../server/src/index.ts";
import { drafts } from "./large-drafts.ts";

/** More than a call takes arguments, and deeper than calls go. */
test.each([
  ["a table of its own without a heading", 130_000],
  ["columns in a row", 130_000],
  ["characters in a label", 1_000_000],
  ["nested brackets in a sentence", 10_000],
  ["nested square brackets", 10_000],
  ["levels of quotes", 10_000],
])("%s: %i of them", (name, n) => {
  const text = drafts[name]?.(n) ?? "";
  expect(text.length).toBeGreaterThan(n);
  expect(() => checkText(text)).not.toThrow();
});
