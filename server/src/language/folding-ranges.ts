import type { FoldingRange } from "vscode-languageserver";
import type { Span } from "../draft/index.ts";
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
  const headings = draft.blocks.filter((block) => block.kind === "heading");
  const ends = sections.map(({ span }) => span.from);
  const below = headings.map(({ block, level }, index) => {
    const next = headings.slice(index + 1).find((heading) => heading.level <= level);
    const section = ends.find((end) => end > block.from);
    const end = next?.block.from ?? draft.text.length;
    return { from: block.from, to: level === 1 ? end : Math.min(end, section ?? end) };
  });
  // The title would take the whole draft with it.
  return [...sections.map(({ span }) => span), ...below.filter((_, index) => headings[index]?.level !== 1)];
}

function tableSpans(table: BoundTable): Span[] {
  const groups = table.rows.flatMap(({ form, source }) => {
    if (!form?.heads) return [];
    const below = table.rows.filter((row) => row.form && isUnder(table, row.form.group, form.id));
    const last = below.at(-1);
    return last ? [{ from: source.line.from, to: last.source.line.to }] : [];
  });
  return [tableSpan(table), ...groups];
}

function isUnder({ form }: BoundTable, group: string | undefined, id: string): boolean {
  for (let at = group; at !== undefined; at = form.rows.find((row) => row.id === at)?.group) if (at === id) return true;
  return false;
}
