import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeDraft } from "../kit/draft.ts";
import type { Content } from "../kit/figures.ts";
import { canonical, choices, type Layout } from "../kit/layout.ts";
import { findingsOf } from "../kit/marked.ts";
import { anyContent, anyLayout } from "../kit/random.ts";
import { PATIENCE } from "./patience.ts";

/** A right report has nothing to hear but that its headings want a `#`, where they have none. */
function expectRight(content: Content, layout: Partial<Layout>): void {
  const { text, unmarked } = writeDraft(content, layout);
  const found = findingsOf(text).map(({ rule, at }) => ({ rule, ...at, words: text.slice(at.from, at.to) }));
  const expected = unmarked.map((at) => ({ rule: "heading-markup", ...at, words: text.slice(at.from, at.to) }));
  expect(found).toEqual(expected);
}

const sample: Content = {
  edition: "2021",
  agency: "示例县人民政府办公室",
  year: 2024,
  base: { applications: { received: { naturalPerson: "3" }, granted: { naturalPerson: "3" } } },
};

describe("right reports", { timeout: PATIENCE }, () => {
  test("every choice of the layout by itself", () => {
    for (const [field, values] of Object.entries(choices)) {
      for (const value of values) {
        expectRight(sample, { ...canonical, [field]: value });
        expectRight({ ...sample, edition: "2019", year: 2020 }, { ...canonical, [field]: value });
      }
    }
  });

  test("500 random ones in any layout", () => {
    fc.assert(
      fc.property(anyContent, anyLayout, (content, layout) => expectRight(content, layout)),
      { numRuns: 500 },
    );
  });
});
