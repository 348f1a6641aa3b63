import type { Block, Span } from "../draft/index.ts";

const PICTURE = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)?|<img\b[^>\n]{0,500}>?/i;

/** The first picture in a block. */
export function pictureIn(block: Block, text: string): Span | undefined {
  if (block.kind === "heading" || block.kind === "table") return undefined;
  const { from, to } = block.block;
  const found = PICTURE.exec(text.slice(from, to));
  return found ? { from: from + found.index, to: from + found.index + found[0].length } : undefined;
}
