import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { type Written, writeDraft } from "../kit/draft.ts";
import { type Content, cases, cellText, kinds, outcomes, results } from "../kit/figures.ts";
import { findingsOf } from "../kit/marked.ts";
import { anyContent, anyLayout } from "../kit/random.ts";
import { PATIENCE } from "./patience.ts";

/** Reports with wrong numbers: what must be found is worked out here, from the numbers alone. */

type Typed = (key: string) => number;

interface Failing {
  readonly rule: string;
  readonly at: string;
  /** By how much the typed number exceeds what it should be, and the base cells with the sign that they count by. */
  readonly excess: number;
  readonly base: ReadonlyMap<string, number>;
}

/** Every sum of sections three and four. */
function sumsOf({ edition }: Content, typed: Typed): Failing[] {
  const rows = ["received", "carriedOver", ...results[edition], "carriedForward"];
  const cell = (row: string, column: string) => `applications/${row}/${column}`;
  const sum = (rule: string, at: string, base: readonly string[], less: readonly string[] = []): Failing => {
    const counts = new Map([...base.map((key) => [key, 1] as const), ...less.map((key) => [key, -1] as const)]);
    const expected = [...counts].reduce((all, [key, sign]) => all + sign * typed(key), 0);
    return { rule, at, excess: typed(at) - expected, base: counts };
  };
  const inColumn = (column: string) => results[edition].map((row) => cell(row, column));
  return [
    ...rows.map((row) =>
      sum(
        "row-total",
        cell(row, "total"),
        kinds.map((kind) => cell(row, kind)),
      ),
    ),
    ...kinds.map((kind) => sum("column-total", cell("outcomeTotal", kind), inColumn(kind))),
    sum("column-total", cell("outcomeTotal", "total"), kinds.flatMap(inColumn)),
    ...kinds.map((kind) =>
      sum("balance", cell("carriedForward", kind), [cell("received", kind), cell("carriedOver", kind)], inColumn(kind)),
    ),
    ...cases.map((row) =>
      sum(
        "case-total",
        `reviews/${row}/total`,
        outcomes.map((column) => `reviews/${row}/${column}`),
      ),
    ),
  ];
}

/** The base cells, and their values, that make all sums hold when they alone are changed. */
function mends(sums: readonly Failing[], typed: Typed): { cell: string; value: number }[] {
  const failing = sums.filter((sum) => sum.excess !== 0);
  const cells = new Set(failing.flatMap((sum) => [...sum.base.keys(), ...(sum.rule === "balance" ? [sum.at] : [])]));
  return [...cells].flatMap((cell) => {
    const touched = sums.filter((sum) => sum.base.has(cell) || (sum.rule === "balance" && sum.at === cell));
    const wanted = touched.map((sum) => (sum.at === cell ? -sum.excess : sum.excess * (sum.base.get(cell) ?? 0)));
    const [change = 0] = wanted;
    const all = failing.every((sum) => touched.includes(sum)) && wanted.every((one) => one === change);
    return all && change !== 0 && typed(cell) + change >= 0 ? [{ cell, value: typed(cell) + change }] : [];
  });
}

interface Change {
  readonly key: string;
  readonly text: string;
}

function damaged({ text, cells }: Written, changes: readonly Change[]): string {
  return applyEdits(
    text,
    changes.flatMap(({ key, text: newText }) => {
      const span = cells.get(key);
      return span ? [{ span, newText }] : [];
    }),
  );
}

const isDerived = (key: string) =>
  /^(applications|reviews)\/.*\/total$/.test(key) || key.startsWith("applications/outcomeTotal/");

const summedKeys = ({ edition }: Content) => [
  ...["received", "carriedOver", ...results[edition], "outcomeTotal", "carriedForward"].flatMap((row) =>
    [...kinds, "total"].map((column) => `applications/${row}/${column}`),
  ),
  ...cases.flatMap((row) => [...outcomes, "total"].map((column) => `reviews/${row}/${column}`)),
];

/** A report, some of its cells and other numbers to write there. */
const withChanges = (most: number, which: (key: string) => boolean) =>
  fc.tuple(anyContent, anyLayout).chain(([content, layout]) =>
    fc
      .uniqueArray(
        fc.record({
          key: fc.constantFrom(...summedKeys(content).filter(which)),
          by: fc.oneof(fc.constantFrom(1, -1, 2, 9, 10), fc.integer({ min: -99_999, max: 99_999 })),
        }),
        { minLength: 1, maxLength: most, selector: ({ key }) => key },
      )
      .map((all) =>
        all.map(({ key, by }) => {
          const right = Number(rightText(content, key));
          const wrong = right + (by || 1);
          return { key, text: String(wrong < 0 ? right - by + 1 : wrong) };
        }),
      )
      .map((changes) => ({ content, layout, changes })),
  );

function rightText(content: Content, key: string): string {
  const [table = "", row = "", column = ""] = key.split("/");
  return cellText(content, table, row, column);
}

/** Plain headings are another matter here. */
const NUMBERS = { rules: { "heading-markup": "off" } } as const;

describe("wrong numbers", { timeout: PATIENCE }, () => {
  test("a wrong total is one finding at its cell, and its fix restores the text byte for byte", () => {
    fc.assert(
      fc.property(withChanges(1, isDerived), ({ content, layout, changes }) => {
        const written = writeDraft(content, layout);
        const text = damaged(written, changes);
        const [finding, ...rest] = findingsOf(text, NUMBERS);
        expect(rest).toEqual([]);
        const [table, row] = changes[0]?.key.split("/") ?? [];
        const rule = table === "reviews" ? "case-total" : row === "outcomeTotal" ? "column-total" : "row-total";
        expect(finding?.rule).toBe(rule);
        expect(finding?.at.from).toBe(written.cells.get(changes[0]?.key ?? "")?.from);
        const [fix] = finding?.fixes ?? [];
        expect(fix?.safe).toBe(true);
        expect(applyEdits(text, fix?.edits ?? [])).toBe(written.text);
      }),
      { numRuns: 80 },
    );
  });

  test("any number of wrong totals are found each by itself, and fix all restores the text byte for byte", () => {
    fc.assert(
      fc.property(withChanges(40, isDerived), ({ content, layout, changes }) => {
        const written = writeDraft(content, layout);
        const text = damaged(written, changes);
        expect(findingsOf(text, NUMBERS)).toHaveLength(changes.length);
        expect(fixText(text, NUMBERS)).toEqual({ text: written.text, applied: changes.length });
      }),
      { numRuns: 60 },
    );
  });

  test("one wrong base number in section three is suspected, its fix restores it, and fix all leaves the totals alone", () => {
    const inThree = (key: string) => key.startsWith("applications/") && !isDerived(key);
    fc.assert(
      fc.property(withChanges(1, inThree), ({ content, layout, changes }) => {
        const written = writeDraft(content, layout);
        const text = damaged(written, changes);
        const found = findingsOf(text, NUMBERS);
        const suspects = found.filter(({ rule }) => rule === "suspect-cell");
        expect(suspects.map(({ at }) => at.from)).toEqual([written.cells.get(changes[0]?.key ?? "")?.from]);
        for (const finding of found) {
          expect(finding.fixes?.[0]?.safe).toBe(false);
          expect(applyEdits(text, finding.fixes?.[0]?.edits ?? [])).toBe(written.text);
        }
        expect(fixText(text, NUMBERS)).toEqual({ text, applied: 0 });
      }),
      { numRuns: 80 },
    );
  });

  test("up to four wrong numbers anywhere: the failing sums, a suspect only where it is the only one, no base number touched", () => {
    fc.assert(
      fc.property(
        withChanges(4, () => true),
        ({ content, layout, changes }) => {
          const written = writeDraft(content, layout);
          const text = damaged(written, changes);
          const wrong = new Map(changes.map((change) => [change.key, change.text]));
          const typed: Typed = (key) => Number(wrong.get(key) ?? rightText(content, key));
          const sums = sumsOf(content, typed);
          const failing = sums.filter((sum) => sum.excess !== 0);
          const three = sums.filter((sum) => sum.at.startsWith("applications/"));
          const suspects = three.filter((sum) => sum.excess !== 0).length > 1 ? mends(three, typed) : [];
          const expected = [
            ...failing.map(({ rule, at }) => `${rule} ${at}`),
            ...(suspects.length === 1 ? suspects.map(({ cell }) => `suspect-cell ${cell}`) : []),
          ];
          const keyAt = new Map(
            [...written.cells].map(([key, span]) => [shift(written, wrong, key) ?? span.from, key]),
          );
          const found = findingsOf(text, NUMBERS);
          expect(found.map(({ rule, at }) => `${rule} ${keyAt.get(at.from)}`).sort()).toEqual(expected.sort());
          for (const { fixes } of found.filter(({ rule }) => rule === "suspect-cell")) {
            expect(fixes?.[0]?.edits[0]?.newText).toBe(String(suspects[0]?.value));
          }
          const fixed = fixText(text, NUMBERS).text;
          expect(fixText(fixed, NUMBERS).applied).toBe(0);
          for (const [key, now] of numbersOf(written, wrong, text, fixed)) {
            if (!isDerived(key)) expect(`${key} ${now}`).toBe(`${key} ${typedText(content, wrong, key)}`);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});

const typedText = (content: Content, wrong: ReadonlyMap<string, string>, key: string) =>
  wrong.get(key) ?? rightText(content, key);

/** Where a cell stands once the wrong numbers are written: they may be longer or shorter. */
function shift({ cells }: Written, wrong: ReadonlyMap<string, string>, key: string): number | undefined {
  const place = cells.get(key);
  if (!place) return undefined;
  let at = place.from;
  for (const [changed, text] of wrong) {
    const span = cells.get(changed);
    if (span && span.from < place.from) at += text.length - (span.to - span.from);
  }
  return at;
}

/** The text of every cell of a fixed draft: fix all writes numbers only, so the rest of the text is as it was. */
function* numbersOf(written: Written, wrong: ReadonlyMap<string, string>, text: string, fixed: string) {
  const between = (whole: string) => whole.split(/\d+/);
  expect(between(fixed)).toEqual(between(text));
  const before = [...text.matchAll(/\d+/g)];
  const after = [...fixed.matchAll(/\d+/g)];
  const place = new Map(before.map((match, i) => [match.index, after[i]?.[0] ?? ""]));
  for (const key of written.cells.keys()) {
    if (!/^(applications|reviews)/.test(key)) continue;
    yield [key, place.get(shift(written, wrong, key) ?? -1)] as const;
  }
}
