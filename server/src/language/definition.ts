import type { DocumentHighlight, DocumentHighlightKind, Location } from "vscode-languageserver";
import type { Position } from "../position.ts";
import type { BoundCell } from "../report/index.ts";
import { linkedCellAt } from "./cell-links.ts";
import type { CheckedDraft } from "./checked-draft.ts";

const READ: DocumentHighlightKind = 2;
const WRITE: DocumentHighlightKind = 3;

/** On a total, the cells that it is made of. */
export function findDefinition(draft: CheckedDraft, position: Position): Location[] {
  const linked = linkedCellAt(draft.report, draft.lines.offsetAt(position));
  return (linked?.parts ?? []).map((cell) => locationOf(draft, cell));
}

/** On a cell, the totals and balances that it is a part of; the cell itself where that is asked for. */
export function findReferences(draft: CheckedDraft, position: Position, itself: boolean): Location[] {
  const linked = linkedCellAt(draft.report, draft.lines.offsetAt(position));
  if (!linked) return [];
  return [...(itself ? [linked.cell] : []), ...linked.totals].map((cell) => locationOf(draft, cell));
}

/** On a total, the cells that it sums; on another cell, the totals that it counts in. */
export function findDocumentHighlights(draft: CheckedDraft, position: Position): DocumentHighlight[] {
  const linked = linkedCellAt(draft.report, draft.lines.offsetAt(position));
  if (!linked) return [];
  const { cell, parts, totals } = linked;
  const highlight = (one: BoundCell, kind: DocumentHighlightKind) => ({ range: rangeOf(draft, one), kind });
  const others =
    parts.length > 0 ? parts.map((one) => highlight(one, READ)) : totals.map((one) => highlight(one, WRITE));
  return [highlight(cell, parts.length > 0 ? WRITE : READ), ...others];
}

const locationOf = (draft: CheckedDraft, cell: BoundCell): Location => ({
  uri: draft.uri,
  range: rangeOf(draft, cell),
});

/** The words of a cell; of a blank one all of it. */
function rangeOf({ lines }: CheckedDraft, { source }: BoundCell) {
  return lines.rangeOf(source.span.from < source.span.to ? source.span : source.cell);
}
