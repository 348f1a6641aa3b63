import type { FoldingRange } from "vscode-languageserver";
import type { Span } from "../draft/index.ts";
import { groupsOf } from "../edition/index.ts";
import type { BoundTable, Report } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { tableSpan } from "./table-span.ts";

/** Sections and what stands under other headings, tables, and the groups of their rows. */
export function findFoldingRanges({ report, lines }: CheckedDraft, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const { text } = report.draft;
  const found = new Map<number, FoldingRange>();
  for (const { from, to } of [...headingSpans(report), ...report.tables.flatMap(tableSpans)]) {
    const startLine = lines.positionAt(from).line;
    const endLine = lines.positionAt(from + text.slice(from, to).trimEnd().length).line;
    // Two that begin on one line cannot both be folded.
    if (endLine > startLine && !found.has(startLine)) found.set(startLine, { startLine, endLine });
  }
  return [...found.values()].sort((a, b) => a.startLine - b.startLine).slice(0, limit);
}

/** From each heading to the next one that is not below it. */
function headingSpans({ draft, sections }: Report): Span[] {
  const below: Span[] = [];
  // Where the next section begins, and for each level the next heading that is not below it.
  let section = sections.length;
  const next = Array.from({ length: 7 }, () => draft.text.length);
  for (const block of draft.blocks.toReversed()) {
    if (block.kind !== "heading") continue;
    const { from } = block.block;
    while ((sections[section - 1]?.span.from ?? 0) > from) section--;
    const end = Math.min(next[block.level] ?? draft.text.length, sections[section]?.span.from ?? draft.text.length);
    // The title would take the whole draft with it.
    if (block.level > 1) below.push({ from, to: end });
    next.fill(from, block.level);
  }
  return [...sections.map(({ span }) => span), ...below.reverse()];
}

function tableSpans(table: BoundTable): Span[] {
  const groups = table.rows.flatMap(({ form, source }) => {
    if (!form?.heads) return [];
    const below = table.rows.filter((row) => row.form && groupsOf(table.form, row.form).includes(form));
    const last = below.at(-1);
    return last ? [{ from: source.line.from, to: last.source.line.to }] : [];
  });
  return [tableSpan(table), ...groups];
}
