import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disjoint } from "../../server/src/edit/disjoint.ts";
import type { Edit } from "../../server/src/edit/edit.ts";

const edit = (from: number, to: number): Edit => ({ span: { from, to }, newText: "" });

/** Which of the fixes, each given by its ranges, are kept. */
const kept = (...fixes: [from: number, to: number][][]) => {
  const all = fixes.map((spans) => spans.map(([from, to]) => edit(from, to)));
  return disjoint(all).map((fix) => all.indexOf(fix as Edit[]));
};

describe("disjoint", () => {
  test("keeps those that lie side by side", () => {
    expect(kept([[0, 2]], [[2, 4]], [[4, 4]])).toEqual([0, 1, 2]);
    expect(kept()).toEqual([]);
  });

  test("of two that meet, keeps the earlier one of the list, wherever it stands", () => {
    expect(kept([[5, 9]], [[0, 6]], [[0, 5]])).toEqual([0, 2]);
    expect(kept([[0, 9]], [[3, 4]], [[9, 10]])).toEqual([0, 2]);
  });

  test("an insertion meets what it lies inside of, and another at its place", () => {
    expect(kept([[3, 3]], [[3, 3]], [[3, 5]], [[2, 4]])).toEqual([0, 2]);
    expect(kept([[2, 4]], [[3, 3]], [[2, 2]], [[4, 4]])).toEqual([0, 2, 3]);
  });

  test("leaves a fix out as a whole, so that others may take its place", () => {
    const first: [number, number][] = [[10, 12]];
    const second: [number, number][] = [
      [0, 5],
      [11, 13],
    ];
    expect(kept(first, second, [[1, 3]])).toEqual([0, 2]);
  });

  test("keeps what comparing each with each keeps", () => {
    const meet = ({ span: a }: Edit, { span: b }: Edit) =>
      (a.from === b.from && a.to === b.to) || (a.from < b.to && b.from < a.to);
    const slow = (fixes: readonly Edit[][]) => {
      const taken: Edit[] = [];
      return fixes.filter((edits) => {
        const clash = edits.some((one) => taken.some((other) => meet(one, other)));
        if (!clash) taken.push(...edits);
        return !clash;
      });
    };
    const anyEdit = fc.tuple(fc.nat(30), fc.nat(6)).map(([from, length]) => edit(from, from + length));
    const anyFix = fc.array(anyEdit, { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(anyFix, { maxLength: 12 }), (fixes) => {
        expect(disjoint(fixes)).toEqual(slow(fixes));
      }),
      { numRuns: 300 },
    );
  });

  test("twice as many fixes are looked at twice as often", () => {
    const looks = (count: number) => {
      let seen = 0;
      const spy = (from: number): Edit => ({
        newText: "",
        get span() {
          seen++;
          return { from, to: from + 2 };
        },
      });
      // Every other one meets the one before it.
      disjoint(Array.from({ length: count }, (_, i) => [spy(3 * i - (i % 2) * 2)]));
      return seen;
    };
    expect(looks(4000)).toBe(2 * looks(2000));
  });
});
