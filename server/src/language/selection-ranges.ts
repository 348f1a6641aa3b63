import type { SelectionRange } from "vscode-languageserver";
import type { Span } from "../draft/index.ts";
import type { Position } from "../position.ts";
import type { Report } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { within } from "./place.ts";
import { tableSpan } from "./table-span.ts";

/** What to select next, from the words outwards: words, cell, row, table, section, draft; or sentence, paragraph, section. */
export function findSelectionRanges({ report, lines }: CheckedDraft, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = lines.offsetAt(position);
    const spans = spansAround(report, offset);
    const ranges = growing(spans, offset).map((span) => lines.rangeOf(span));
    return ranges.reduceRight<SelectionRange | undefined>(
      (parent, range) => (parent ? { range, parent } : { range }),
      undefined,
    ) as SelectionRange;
  });
}

/** Each strictly larger than the one before; the draft itself is always the last. */
function growing(spans: readonly Span[], offset: number): Span[] {
  const around = spans.filter((span) => within(span, offset)).sort((a, b) => a.to - a.from - (b.to - b.from));
  const kept: Span[] = [];
  for (const span of around) {
    const inner = kept.at(-1);
    const grows =
      !inner || (span.from <= inner.from && span.to >= inner.to && span.to - span.from > inner.to - inner.from);
    if (grows) kept.push(span);
  }
  return kept;
}

function spansAround({ draft, tables, sections }: Report, offset: number): Span[] {
  const { text } = draft;
  const block = draft.blocks.find((one) => within(one.block, offset));
  const rows = block?.kind === "table" ? block.rows.filter(({ line }) => within(line, offset)) : [];
  const cells = rows.flatMap((row) => row.cells.filter(({ cell }) => within(cell, offset))).slice(0, 1);
  return [
    ...cells.flatMap(({ span, cell }) => [span, cell]),
    ...rows.map(({ line }) => line),
    ...(block ? [block.block] : []),
    ...(block?.kind === "paragraph" ? [sentenceAt(text, block.block, offset)] : []),
    ...(block?.kind === "paragraph" ? block.lines.map(({ line }) => line) : []),
    ...tables.map(tableSpan),
    ...sections.map(({ span }) => ({
      from: span.from,
      to: span.from + text.slice(span.from, span.to).trimEnd().length,
    })),
    { from: 0, to: text.length },
  ];
}

const ENDS = /[。；！？\r\n]/;

function sentenceAt(text: string, { from, to }: Span, offset: number): Span {
  let start = offset;
  while (start > from && !ENDS.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < to && !ENDS.test(text.charAt(end))) end++;
  return { from: start, to: end < to && !/[\r\n]/.test(text.charAt(end)) ? end + 1 : end };
}
