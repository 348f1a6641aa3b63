import { expect, test } from "vitest";
import { firstIndex } from "../server/src/first-index.ts";

test.each([0, 1, 2, 3, 4, 7])("finds where among %i items a condition begins to hold, or their end", (count) => {
  const items = Array.from({ length: count }, (_, index) => index);
  for (let begin = 0; begin <= count; begin++) expect(firstIndex(items, (item) => item >= begin)).toBe(begin);
});
