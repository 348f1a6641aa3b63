import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { writeCell } from "../../server/src/edit/cell.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { recompute } from "../../server/src/edit/recompute.ts";
import { bindReport } from "../../server/src/report/index.ts";

const clean = readFileSync(join(import.meta.dirname, "../../examples/2024-city-clean.nianbao.md"), "utf8");
const bind = (text: string) => bindReport(parseDraft(text));
const cells = (text: string) => bind(text).tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
const derived = cells(clean).filter((cell) => cell.derived && !cell.row.heads);

function recomputed(text: string): { text: string; left: number } {
  const { edits, left } = recompute(bind(text));
  return { text: applyEdits(text, edits), left: left.length };
}

test("a clean draft stays as it is", () => {
  expect(derived.length).toBeGreaterThan(20);
  expect(recomputed(clean)).toEqual({ text: clean, left: 0 });
});

test("any derived cells, written over, come back to the byte", () => {
  const change = fc.tuple(fc.nat({ max: derived.length - 1 }), fc.constantFrom("0", "9", "12345", "若干", "7件"));
  fc.assert(
    fc.property(fc.uniqueArray(change, { selector: ([index]) => index, maxLength: 8 }), (changes) => {
      const edits = changes.flatMap(([index, now]) => {
        const cell = derived[index];
        return cell ? { span: cell.source.span, newText: now } : [];
      });
      expect(recomputed(applyEdits(clean, edits))).toEqual({ text: clean, left: 0 });
    }),
    { numRuns: 50 },
  );
});

test("a blank one is filled in, with its pipes where they were", () => {
  for (const { source } of derived) {
    const blank = clean.slice(0, source.span.from) + " ".repeat(source.text.length) + clean.slice(source.span.to);
    expect(recomputed(blank).text).toBe(clean);
  }
});

test("no base cell is ever changed, and totals of numbers in doubt are left", () => {
  const base = cells(clean).filter((cell) => !cell.derived && cell.value.kind === "number");
  for (const { source, table } of base.filter((_, index) => index % 5 === 0)) {
    const slip = `${clean.slice(0, source.span.from)}98765${clean.slice(source.span.to)}`;
    const after = recomputed(slip);
    if (table.id === "applications") expect(after).toEqual({ text: slip, left: expect.any(Number) });
    expect(after.text.startsWith(slip.slice(0, source.span.from + 5))).toBe(true);
  }
});

describe("writing into a cell", () => {
  const write = (row: string, now: string) => {
    const table = parseDraft(`| a | b |\n| - | - |\n${row}`).blocks[0];
    const cell = table?.kind === "table" ? table.rows[2]?.cells[1] : undefined;
    return cell ? applyEdits(`| a | b |\n| - | - |\n${row}`, [writeCell(cell, now)]).split("\n")[2] : undefined;
  };

  test.each([
    ["| x |  24 |", "23", "| x |  23 |"],
    ["| x |  9  |", "10", "| x |  10  |"],
    ["| x |     |", "10", "| x |  10 |"],
    ["| x ||", "10", "| x | 10 |"],
    ["| x | |", "10", "| x | 10 |"],
    ["| x |  24 |", "", "| x |   |"],
  ])("%s, %s", (row, now, expected) => {
    expect(write(row, now)).toBe(expected);
  });
});
