import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { narrativeCount } from "../../server/src/rules/narrative-count.ts";
import { narrativePart } from "../../server/src/rules/narrative-part.ts";
import { narrativePercentage } from "../../server/src/rules/narrative-percentage.ts";
import { readCases } from "./sentences.ts";

const cases = readCases();

function marksOf(text: string): string[] {
  const report = bindReport(parseDraft(text));
  const found = [narrativeCount, narrativePart, narrativePercentage].flatMap((rule) => [
    ...(rule.check?.(report) ?? []),
  ]);
  return found.sort((a, b) => a.at.from - b.at.from).map(({ at }) => text.slice(at.from, at.to));
}

describe("sentences of sentences.txt", () => {
  test.each(cases)("$name", ({ text, marks }) => {
    expect(marksOf(text)).toEqual(marks);
  });

  test("there are more right ones than wrong ones, and enough of both", () => {
    const wrong = cases.filter(({ marks }) => marks.length > 0).length;
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.length - wrong).toBeGreaterThan(wrong);
  });
});
