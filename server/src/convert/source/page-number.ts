import { isNumber } from "../import/words.ts";
import { isLine, type Source, type SourceBlock } from "./source.ts";

/** `— 3 —`: dashes on both sides, so that no number of a table is taken for it. */
const PAGE_NUMBER = /^\s*[-－—–―─]{1,3}\s*\d{1,3}\s*[-－—–―─]{1,3}\s*$/;

const BARE = /^\s*\d{1,3}\s*$/;

/** Whether a line is no more than the number of a page. */
export const isPageNumber = (line: string): boolean => PAGE_NUMBER.test(line);

/** The source without numbers of pages that stand bare between the parts of a table which the page's end cut in two. */
export function withoutPagesBetween(source: Source): Source {
  const isGrid = (block: SourceBlock | undefined) => block !== undefined && !isLine(block);
  const blocks = source.blocks.filter(
    (block, i, all) => !(isLine(block) && BARE.test(block.text) && isGrid(all[i - 1]) && isGrid(all[i + 1])),
  );
  return { ...source, blocks, pageNumbers: source.pageNumbers + source.blocks.length - blocks.length };
}

const isRow = (line: string | undefined): line is string => line?.includes("\t") === true;
const numbersIn = (row: string) => row.split("\t").filter((cell) => isNumber(cell.trim())).length;

/**
 * The lines with bare numbers of pages as such. They stand between two rows of tabs of which the first is full, and go up:
 * last cells that fell out of their rows do neither.
 */
export function withPageNumbers(lines: readonly string[]): readonly string[] {
  const filled = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const lineAt = (place: number) => lines[filled[place] ?? -1];
  const pages = filled.filter((at, place) => {
    const [before, next] = [lineAt(place - 1), lineAt(place + 1)];
    if (!BARE.test(lines[at] ?? "") || !isRow(before) || !isRow(next)) return false;
    return numbersIn(before) > 0 && numbersIn(before) >= numbersIn(next);
  });
  const rise = pages.every((at, i) => i === 0 || Number(lines[pages[i - 1] ?? 0]) < Number(lines[at]));
  return rise ? lines.map((line, at) => (pages.includes(at) ? `-${line.trim()}-` : line)) : lines;
}
