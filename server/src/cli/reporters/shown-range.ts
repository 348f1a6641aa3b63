import type { Range } from "../../position.ts";

/** Where a finding stands as an editor counts it, and as SARIF wants it: the byte-order mark takes no column. */
export function shownRange(text: string, { start, end }: Range): Range {
  const shown = (place: Range["start"]) =>
    place.line === 0 && text.startsWith("\uFEFF") ? { line: 0, character: Math.max(0, place.character - 1) } : place;
  return { start: shown(start), end: shown(end) };
}
