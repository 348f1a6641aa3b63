import type { SyntaxNode } from "@lezer/common";
import type { Span, Unclosed } from "./draft.ts";

/**
 * A comment or a code fence at the top of a draft that nothing closes: up to the end of the text, or, as Markdown has
 * it, up to where the next comment ends.
 */
export function unclosedAt(text: string, node: SyntaxNode): Unclosed | undefined {
  const block: Span = { from: node.from, to: node.to };
  if (node.name === "FencedCode") {
    const [mark, closing] = node.getChildren("CodeMark");
    return mark && !closing ? { kind: "fence", mark: { from: mark.from, to: mark.to }, block } : undefined;
  }
  if (node.name !== "CommentBlock") return undefined;
  const words = text.slice(block.from, block.to);
  if (words.includes("-->") && !/\n[ \t]*<!--/.test(words)) return undefined;
  const from = block.from + words.indexOf(OPENING);
  return { kind: "comment", mark: { from, to: from + OPENING.length }, block };
}

const OPENING = "<!--";
