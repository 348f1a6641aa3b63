import type { DocumentHighlight, DocumentHighlightKind, Location } from "vscode-languageserver";
import type { Position } from "../position.ts";
import type { CheckedDraft } from "./checked-draft.ts";
import { linksAt, type Spot } from "./links.ts";

const READ: DocumentHighlightKind = 2;
const WRITE: DocumentHighlightKind = 3;

/**
 * On a total, or on a number of the narrative, the cells that it is made of; on 上年结转 last year's 结转下年度. A cell
 * that is made of nothing, but used, is its own: VS Code, where it stands on the definition, shows the references.
 */
export function findDefinition(draft: CheckedDraft, position: Position): Location[] {
  const links = linksAt(draft.report, draft.lines.offsetAt(position));
  if (!links) return [];
  const { sources, uses, origin } = links;
  const found = sources.length > 0 || uses.length === 0 ? sources : [origin];
  return found.flatMap((spot) => locationOf(draft, spot));
}

/** On a cell, the totals and sentences that it counts in; the cell itself where that is asked for. */
export function findReferences(draft: CheckedDraft, position: Position, itself: boolean): Location[] {
  const links = linksAt(draft.report, draft.lines.offsetAt(position));
  if (!links) return [];
  return [...(itself ? [links.origin] : []), ...links.uses].flatMap((spot) => locationOf(draft, spot));
}

/** On a total, the cells that it sums; on another cell, the totals and sentences that it counts in. */
export function findDocumentHighlights(draft: CheckedDraft, position: Position): DocumentHighlight[] {
  const links = linksAt(draft.report, draft.lines.offsetAt(position));
  if (!links) return [];
  const highlight = ({ at }: Spot, kind: DocumentHighlightKind) => ({ range: draft.lines.rangeOf(at), kind });
  const here = ({ report }: Spot) => report === draft.report;
  const sources = links.sources.filter(here);
  if (sources.length > 0) return [highlight(links.origin, WRITE), ...sources.map((spot) => highlight(spot, READ))];
  return [highlight(links.origin, READ), ...links.uses.filter(here).map((spot) => highlight(spot, WRITE))];
}

/** None in a report whose file nobody has told. */
function locationOf({ uri, report, lines }: CheckedDraft, spot: Spot): Location[] {
  if (spot.report === report) return [{ uri, range: lines.rangeOf(spot.at) }];
  const { file, draft } = spot.report;
  return file === undefined ? [] : [{ uri: file, range: lines.of(draft.text).rangeOf(spot.at) }];
}
