import type { Span } from "../draft/index.ts";

/** Replaces a range of the text it was computed from. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Applies edits that were all computed from `text`. Their order in the list matters only to those at one place; of
 * two that overlap the one that begins later in the text is left out, so the result is always a text that some of them
 * asked for.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of withoutOverlaps(edits)) {
    result += text.slice(at, edit.span.from) + edit.newText;
    at = edit.span.to;
  }
  return result + text.slice(at);
}

/**
 * Edits sorted by where they begin, then by where they end, then as listed, without those that begin inside the range of
 * one kept before them.
 */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.from - b.edit.span.from || a.edit.span.to - b.edit.span.to || a.index - b.index);
  const kept: Edit[] = [];
  for (const { edit } of sorted) {
    const last = kept[kept.length - 1];
    if (!last || edit.span.from >= last.span.to) kept.push(edit);
  }
  return kept;
}
