import { describe, expect, test } from "vitest";
import { isOpenAt, quietFindings } from "../../server/src/language/quiet.ts";
import { checkedDraft, example } from "./kit.ts";

const office = example("2024-county-office");
/** One wrong total at the bottom of a column, by a slip in another row. */
const wrong = office.replace(/(\| （七）总计 +\| +)22/, "$199");
const row = office.split("\n").find((line) => line.startsWith("| （二）部分公开")) ?? "";
const line = office.split("\n").indexOf(row);

/** What is said of a text, the author being at a line, after what was found `before` it. */
function told(before: string, now: string, at = line): string[] {
  const draft = checkedDraft(now);
  return quietFindings(checkedDraft(before).findings, draft, at).map(({ rule, at: { from, to } }) => {
    return `${rule}: ${now.slice(from, to).trim()}`;
  });
}

const withRow = (text: string, change: (row: string) => string) => text.replace(row, change(row));
const blanked = (text: string) => withRow(text, (one) => one.replace(/\d+ \|/, "   |"));

describe("a row that is being typed", () => {
  test("is not told that it is blank, short, or half a number", () => {
    expect(told(office, blanked(office))).toEqual([]);
    expect(
      told(
        office,
        withRow(office, (one) => one.replace(/\d+ \|$/, "")),
      ),
    ).toEqual([]);
    expect(
      told(
        office,
        withRow(office, (one) => one.replace(/\d+ \|/, "- |")),
      ),
    ).toEqual([]);
    expect(told(office, blanked(office), line + 1)).toContain("cell-blank: ");
  });

  test("keeps the sums that need it as they were", () => {
    const before = told(wrong, wrong);
    expect(before).toContain("column-total: 99");
    expect(checkedDraft(blanked(wrong)).findings.map(({ rule }) => rule)).not.toContain("column-total");
    expect(told(wrong, blanked(wrong))).toEqual(before);
  });

  test("without the fixes of an older version", () => {
    const draft = checkedDraft(blanked(wrong));
    const kept = quietFindings(checkedDraft(wrong).findings, draft, line).find(({ rule }) => rule === "column-total");
    expect([kept?.fixes, kept?.related]).toEqual([undefined, undefined]);
  });

  test("does not hold back what is wrong elsewhere", () => {
    const elsewhere = office.replace("|    1 |   23 |", "|    1 |   24 |");
    expect(told(office, blanked(elsewhere))).toEqual(["row-total: 24"]);
  });

  test("is spoken of at once when it is complete", () => {
    const typed = withRow(office, (one) => one.replace(/\d+ \|$/, "7 |"));
    expect(told(office, typed)).toContain("row-total: 7");
  });

  test("counts once it is changed, or as long as it holds no number", () => {
    const draft = checkedDraft(blanked(office));
    expect([isOpenAt(draft, line), isOpenAt(draft, line, true)]).toEqual([true, false]);
    const fresh = checkedDraft(withRow(office, (one) => one.replace(/\d+/g, " ")));
    expect(isOpenAt(fresh, line, true)).toBe(true);
    expect(isOpenAt(draft, 0)).toBe(false);
  });
});
