import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportReport, importReport } from "../../server/src/convert/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { anyContent, anyLayout } from "../kit/random.ts";
import { PATIENCE } from "../properties/patience.ts";
import { contentOf, example, findingsOf } from "./same-report.ts";

/** The same report, without what a layout may vary in a draft. */
function said(draft: string) {
  const { title, edition, sections, cells } = contentOf(draft);
  return { title, edition, sections, cells: cells.map((cell) => cell.replace(/=\s+/, "=")) };
}

const examples = [
  "2024-city-clean",
  "2024-county-office",
  "2024-district-office",
  "2024-district-office-gazette",
  "2024-district-office-zero",
  "2020-district",
];

describe.each(["html", "docx"] as const)("draft → %s → draft", (format) => {
  test.each(examples)("%s", async (name) => {
    const draft = example(name);
    const imported = await importReport(await exportReport(draft, format));
    expect(contentOf(imported.draft)).toEqual(contentOf(draft));
    expect(findingsOf(imported.draft)).toEqual(findingsOf(draft));
    expect(imported.strays).toEqual([]);
  });

  test(
    "random reports of both editions, in every layout",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyContent, anyLayout, async (content, layout) => {
          const draft = writeDraft(content, layout).text;
          const imported = await importReport(await exportReport(draft, format));
          expect(said(imported.draft)).toEqual(said(writeDraft(content).text));
          expect(findingsOf(imported.draft)).toEqual(findingsOf(writeDraft(content).text));
          expect(imported.strays).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );
});
