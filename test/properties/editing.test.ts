import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDraft } from "../../server/src/draft/index.ts";
import { applyEdits } from "../../server/src/edit/edit.ts";
import { fixText } from "../../server/src/edit/fix-all.ts";
import { formatText } from "../../server/src/edit/format.ts";
import { relayout } from "../../server/src/edit/relayout.ts";
import { findCodeLenses } from "../../server/src/language/code-lenses.ts";
import { doComplete } from "../../server/src/language/completion.ts";
import { findDefinition, findDocumentHighlights, findReferences } from "../../server/src/language/definition.ts";
import { findDocumentSymbols } from "../../server/src/language/document-symbols.ts";
import { findFoldingRanges } from "../../server/src/language/folding-ranges.ts";
import { formatOnType } from "../../server/src/language/formatting.ts";
import { doHover } from "../../server/src/language/hover.ts";
import { findInlayHints } from "../../server/src/language/inlay-hints.ts";
import { quietFindings } from "../../server/src/language/quiet.ts";
import { rewritesAt } from "../../server/src/language/rewrites.ts";
import { findSelectionRanges } from "../../server/src/language/selection-ranges.ts";
import { findSemanticTokens } from "../../server/src/language/semantic-tokens.ts";
import { bindReport } from "../../server/src/report/index.ts";
import { writeDraft } from "../kit/draft.ts";
import { findingsOf } from "../kit/marked.ts";
import { anyContent, anyLayout } from "../kit/random.ts";
import { checkedDraft } from "../language/kit.ts";
import { PATIENCE } from "./patience.ts";

const anyDraft = fc.tuple(anyContent, anyLayout).map(([content, layout]) => writeDraft(content, layout).text);

/** One with a piece cut out of it, wherever. */
const damaged = fc.tuple(anyDraft, fc.nat(), fc.nat(60)).map(([text, at, length]) => {
  const from = at % (text.length + 1);
  return text.slice(0, from) + text.slice(from + length);
});

const holds = (texts: fc.Arbitrary<string>, property: (text: string) => void, numRuns = 60) =>
  fc.assert(fc.property(texts, property), { numRuns });

describe("any draft in any layout", { timeout: PATIENCE }, () => {
  test("formatted is formatted, and says the same", () => {
    const bare = (text: string) => text.replace(/[^\S\n]|-/g, "");
    const said = (text: string) =>
      findingsOf(text).map(({ rule, at }) => `${rule} ${bare(text.slice(at.from, at.to))}`);
    holds(damaged, (text) => {
      const formatted = formatText(text);
      expect(formatText(formatted)).toBe(formatted);
      expect(bare(formatted)).toBe(bare(text));
      expect(said(formatted)).toEqual(said(text));
    });
  });

  test("fixed and formatted is formatted, fixed and formatted", () => {
    const fix = (text: string) => fixText(text).text;
    const property = (text: string) => {
      expect(formatText(fix(formatText(text)))).toBe(formatText(fix(text)));
    };
    holds(damaged, property, 30);
  });

  test("laid out anew holds the same numbers, and is right again", () => {
    const numbers = (text: string) => {
      const { tables } = bindReport(parseDraft(text));
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      return cells
        .filter(({ source }) => source.text !== "")
        .map(({ table, row, column, source }) => `${table.id} ${row.id} ${column.id} ${source.text}`)
        .sort();
    };
    holds(anyDraft, (text) => {
      const report = bindReport(parseDraft(text));
      for (const table of report.tables) {
        for (const to of ["canonical", "official"] as const) {
          const edit = relayout(report, table, to);
          if (!edit) continue;
          const made = applyEdits(text, [edit]);
          expect(numbers(made)).toEqual(numbers(text));
          expect(findingsOf(made).filter(({ rule }) => rule !== "heading-markup")).toEqual([]);
        }
      }
    });
  });

  test("has an answer for every request at every place", () => {
    const texts = fc.tuple(damaged, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }));
    fc.assert(
      fc.property(texts, ([text, places]) => {
        const draft = checkedDraft(text);
        const whole = draft.lines.rangeOf({ from: 0, to: text.length });
        findCodeLenses(draft);
        findDocumentSymbols(draft);
        findFoldingRanges(draft);
        findInlayHints(draft, whole);
        findSemanticTokens(draft);
        for (const place of places) {
          const offset = place % (text.length + 1);
          const position = draft.lines.positionAt(offset);
          doHover(draft, position);
          doComplete(draft, position, true);
          formatOnType(draft, position, "\n");
          formatOnType(draft, position, "|");
          findDefinition(draft, position);
          findReferences(draft, position, true);
          findDocumentHighlights(draft, position);
          quietFindings(draft.findings, draft, position.line);
          rewritesAt(draft, { from: offset, to: offset });
          expect(findSelectionRanges(draft, [position])).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
