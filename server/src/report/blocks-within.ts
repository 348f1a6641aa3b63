import type { Block } from "../draft/index.ts";
import { firstIndex } from "../first-index.ts";

/** The blocks, in the order of the text, of which something stands in a stretch of it; lines read as headings are left out. */
export function blocksWithin(
  blocks: readonly Block[],
  from: number,
  to: number,
  headingLines: ReadonlySet<number>,
): Block[] {
  const within: Block[] = [];
  for (let i = firstIndex(blocks, ({ block }) => block.to > from); i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.block.from >= to) break;
    if (block.kind !== "paragraph") {
      if (block.block.from >= from) within.push(block);
      continue;
    }
    const lines = block.lines.filter(
      ({ line }) => line.from >= from && line.to <= to && (block.nested || !headingLines.has(line.from)),
    );
    if (lines.length > 0) within.push({ ...block, lines });
  }
  return within;
}
