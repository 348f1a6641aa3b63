import { isLine, type Source, type SourceBlock } from "./source.ts";

/** `— 3 —`: dashes on both sides, so that no number of a table is taken for it. */
const PAGE_NUMBER = /^\s*[-－—–―─]{1,3}\s*\d{1,3}\s*[-－—–―─]{1,3}\s*$/;

/** Whether a line is no more than the number of a page. */
export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);

/** The source without numbers of pages that stand bare between the parts of a table which the page's end cut in two. */
export function withoutPagesBetween(source: Source): Source {
  const blocks = source.blocks.filter((_, index) => !isBetween(source.blocks, index));
  return { ...source, blocks, pageNumbers: source.pageNumbers + source.blocks.length - blocks.length };
}

function isBetween(blocks: readonly SourceBlock[], index: number): boolean {
  const [before, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!before || !block || !next || isLine(before) || !isLine(block) || isLine(next)) return false;
  return /^\s*\d{1,3}\s*$/.test(block.text);
}
