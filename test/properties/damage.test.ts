import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reported } from "../../server/src/check.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { checkText, fixText } from "../../server/src/index.ts";
import { render } from "../../server/src/message.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { type Written, writeDraft } from "../kit/draft.ts";
import { findingsOf } from "../kit/marked.ts";
import { anyContent, anyLayout } from "../kit/random.ts";
import { PATIENCE } from "./patience.ts";

/** Right reports, damaged as people and programs damage them; what holds for any text must hold for these. */

type Damage = (text: string) => string;

/** Replaces the match of a pattern that `pick` chooses; nothing where there is none. */
const replaceOne =
  (pattern: RegExp, pick: number, by: (found: string) => string): Damage =>
  (text) => {
    const all = [...text.matchAll(pattern)];
    const match = all[pick % Math.max(1, all.length)];
    if (!match) return text;
    return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
  };

const lineDamage =
  (pick: number, other: number, change: (line: string, another: string) => string[]): Damage =>
  (text) => {
    const lines = text.split(/(?<=\n)/);
    const at = pick % Math.max(1, lines.length);
    lines.splice(at, 1, ...change(lines[at] ?? "", lines[other % Math.max(1, lines.length)] ?? ""));
    return lines.join("");
  };

const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1);
const FULL = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const anyDamage: fc.Arbitrary<Damage> = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(14)).map(([pick, other, kind]) => {
  const kinds: Damage[] = [
    replaceOne(/[\u4e00-\u9fff]{4,30}/g, pick, (label) => without(label, other % label.length)),
    replaceOne(/[（）“”、]/g, pick, (mark) => ({ "（": "(", "）": ")", "“": '"', "”": '"', "、": "." })[mark] ?? mark),
    replaceOne(/\d\./g, pick, (mark) => mark.replace(".", "、")),
    replaceOne(/\|[ \t]*\d+[ \t]*(?=\|)/g, pick, () => "| "),
    replaceOne(/\|[ \t]*\d+[ \t]*(?=\|)/g, pick, () => "| — "),
    replaceOne(/\d+(?=[ \t]*\|)/g, pick, FULL),
    replaceOne(/\d+(?=[ \t]*\|)/g, pick, (digits) => `${digits}件`),
    replaceOne(/\d+(?=[ \t]*\|)/g, pick, (digits) => `0${digits}`),
    replaceOne(/\|/g, pick, () => "｜"),
    replaceOne(/\|/g, pick, () => ""),
    replaceOne(/^#+ /gm, pick, () => ""),
    lineDamage(pick, other, () => []),
    lineDamage(pick, other, (line) => [line, line]),
    lineDamage(pick, other, (line, another) => [line, another]),
    moveSection(pick, other),
  ];
  return kinds[kind] ?? ((text) => text);
});

function moveSection(pick: number, other: number): Damage {
  return (text) => {
    const parts = text.split(/(?=^## )/m);
    const [moved = ""] = parts.splice(pick % parts.length, 1);
    parts.splice(other % (parts.length + 1), 0, moved);
    return parts.join("");
  };
}

const anyDamaged = fc
  .tuple(anyContent, anyLayout, fc.array(anyDamage, { minLength: 1, maxLength: 6 }))
  .map(([content, layout, damages]) =>
    damages.reduce((text, damage) => damage(text), writeDraft(content, layout).text),
  );

/** Numbers of base cells, by their place in the form. */
function baseNumbers(text: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const table of bindReport(parseDraft(text)).tables) {
    for (const cell of table.rows.flatMap((row) => (row.form?.heads ? [] : row.cells))) {
      const key = `${table.form.id}/${cell.row.id}/${cell.column.id}`;
      if (!cell.derived && cell.value.kind === "number" && cell.certain && !numbers.has(key))
        numbers.set(key, cell.value.value);
    }
  }
  return numbers;
}

describe("damaged reports", { timeout: PATIENCE }, () => {
  test("fix all comes to an end, has nothing to do twice, and changes no base number", () => {
    fc.assert(
      fc.property(anyDamaged, (text) => {
        const fixed = fixText(text).text;
        expect(fixText(fixed)).toEqual({ text: fixed, applied: 0 });
        const after = baseNumbers(fixed);
        for (const [key, value] of baseNumbers(text)) expect(`${key} ${after.get(key)}`).toBe(`${key} ${value}`);
      }),
      { numRuns: 50 },
    );
  });

  test("a blank line between two rows of a table, header and all, is one finding, and its fix takes it out again", () => {
    fc.assert(
      fc.property(anyContent, anyLayout, fc.nat(9999), (content, layout, pick) => {
        const { text } = writeDraft(content, layout);
        const lines = text.split(layout.eol);
        // Above the caption of another table it parts the two.
        const within = (at: number) => /\|/.test(lines[at - 1] ?? "") && /^(?!.*第二十条).*\|/.test(lines[at] ?? "");
        const places = lines.flatMap((_, at) => (within(at) ? at : []));
        const torn = lines.toSpliced(places[pick % places.length] ?? 0, 0, "").join(layout.eol);
        const before = findingsOf(text).length;
        expect(findingsOf(torn).length).toBe(before + 1);
        const found = findingsOf(torn).find(({ rule }) => rule === "ragged-row");
        expect(applyEdits(torn, found?.fixes?.[0]?.edits ?? [])).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test("each fix by itself takes its finding away", () => {
    fc.assert(
      fc.property(anyDamaged, fc.nat(99), (text, pick) => {
        const found = findingsOf(text).filter(({ fixes }) => fixes?.length);
        const finding = found[pick % Math.max(1, found.length)];
        const same = (all: readonly Reported[]) =>
          all.filter(
            ({ rule, message }) =>
              rule === finding?.rule && render(message, "zh-cn") === render(finding.message, "zh-cn"),
          );
        for (const { edits, title } of finding?.fixes ?? []) {
          const left = same(findingsOf(applyEdits(text, edits))).length;
          const what = `${finding?.rule}: ${render(title, "zh-cn")}`;
          expect([what, left < same(findingsOf(text)).length]).toEqual([what, true]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("LF or CRLF: the same findings at the same lines and characters, and the same text after fix all", () => {
    fc.assert(
      fc.property(anyDamaged, (damaged) => {
        const lf = damaged.replaceAll("\r\n", "\n");
        const crlf = lf.replaceAll("\n", "\r\n");
        const of = (text: string) => JSON.stringify(checkText(text)).replaceAll("\\r\\n", "\\n");
        expect(of(crlf)).toBe(of(lf));
        expect(fixText(crlf).text).toBe(fixText(lf).text.replaceAll("\n", "\r\n"));
      }),
      { numRuns: 40 },
    );
  });

  test("fix all restores wording, style and markup", () => {
    const mild: fc.Arbitrary<(written: Written) => string> = fc
      .array(fc.tuple(fc.nat(9999), fc.nat(3)), { minLength: 1, maxLength: 8 })
      .map((all) => (written) => {
        const cells = [...written.cells];
        const edits = all.map(([pick, kind]) => {
          const [key, span] = cells[pick % cells.length] ?? ["", { from: 0, to: 0 }];
          const number = written.text.slice(span.from, span.to);
          const plain = /^\d+$/.test(number);
          // Of money counted in 件 nobody can say what it is.
          const counted = key.endsWith("/amount") ? number : `${number}件`;
          return {
            span,
            newText: plain ? ([FULL(number), `0${number}`, counted, ` ${number}`][kind] ?? number) : number,
          };
        });
        return applyEdits(written.text, edits);
      });
    const markup = { rules: { "heading-markup": "off" } } as const;
    fc.assert(
      fc.property(anyContent, anyLayout, mild, (content, layout, damage) => {
        // A space within the stars is no emphasis any more.
        const written = writeDraft(content, { ...layout, markup: "none" });
        const fixed = fixText(damage(written), markup).text;
        expect(fixed.replaceAll(" ", "")).toBe(written.text.replaceAll(" ", ""));
      }),
      { numRuns: 40 },
    );
  });
});
