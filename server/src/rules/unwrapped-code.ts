import type { Span } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";

const FENCE = /^ {0,3}(?:`{3,}|~{3,})[^`~|]*$/;

/** Takes rows of a table out of code that holds nothing else: without its fences, or without its indentation. */
export function unwrapped(text: string, { from, to }: Span): Edit[] | undefined {
  const lines = linesOf(text, { from: text.lastIndexOf("\n", from - 1) + 1, to });
  const edits: Edit[] = [];
  for (const [i, { line, words }] of lines.entries()) {
    const isRow = /^\s*\|/.test(words) && words.trimEnd().endsWith("|") && !words.includes("\r");
    const isFence = (i === 0 || i === lines.length - 1) && FENCE.test(words);
    if (!isRow && !isFence) return undefined;
    const indent = words.length - words.trimStart().length;
    const span = { from: line.from, to: isRow ? line.from + indent : line.to };
    if (span.from < span.to) edits.push({ span, newText: "" });
  }
  return edits;
}

function linesOf(text: string, { from, to }: Span): { line: Span; words: string }[] {
  let at = from;
  return text
    .slice(from, to)
    .split("\n")
    .map((raw) => {
      const words = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
      const line = { from: at, to: at + words.length };
      at += raw.length + 1;
      return { line, words };
    });
}
