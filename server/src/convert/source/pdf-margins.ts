import { vocabulary } from "../../report/vocabulary.ts";
import { tidy } from "../tidy.ts";
import type { PageContent } from "./pdf-page.ts";
import { isLine } from "./source.ts";

/** The pages without what stands in the margins of several of them: running heads, and what browsers print there. */
export function withoutRunningHeads(pages: readonly PageContent[]): { pages: PageContent[]; left: number } {
  const counts = new Map<string, number>();
  for (const { margins } of pages) {
    for (const shape of new Set(margins.map(({ text }) => shapeOf(text))))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const running = new Set(
    pages.flatMap(({ margins }) =>
      margins.filter(({ text }) => Number(counts.get(shapeOf(text))) > 1 && !isOfTable(text)),
    ),
  );
  return {
    pages: pages.map((page) => ({
      ...page,
      blocks: page.blocks.filter((block) => !(isLine(block) && running.has(block))),
    })),
    left: running.size,
  };
}

/** What is alike on all pages; their numbers count on. */
const shapeOf = (text: string) => tidy(text).replace(/\d+/g, "#");

/** A table without lines repeats its header on each page. */
const isOfTable = (text: string) =>
  text.split(/\s+/).some((word) => vocabulary.isHeaderWord(word) || vocabulary.captionOf(word) !== undefined);
