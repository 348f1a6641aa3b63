import { createHash } from "node:crypto";
import type { CheckedDiagnostic } from "../index.ts";
import { Lines } from "../position.ts";

/**
 * What each finding of a draft is known by from one run to the next. It holds as long as the finding says the same of
 * the same words: lines may move and tables be aligned, but another number, or another sum, makes it a new finding.
 */
export function fingerprints(text: string, diagnostics: readonly CheckedDiagnostic[]): string[] {
  const lines = new Lines(text);
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const hash = hashOf(diagnostic, text, lines);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  });
}

/** Nothing in it depends on the language of the messages. */
function hashOf({ rule, cell, range, fixes }: CheckedDiagnostic, text: string, lines: Lines): string {
  const { from, to } = lines.lineSpan(range.start.line);
  const marked = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  const parts = [
    rule,
    cell && [cell.table, cell.row, cell.column],
    squeezed(marked),
    squeezed(text.slice(from, to)),
    fixes.map(({ edits }) => edits.map(({ newText }) => squeezed(newText))),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** Without white space and byte-order mark; rulers of tables grow with their columns. */
function squeezed(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, "").replace(/-{2,}/g, "--");
}
