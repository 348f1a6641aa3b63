import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { gridsOf } from "./pdf-grid.ts";
import type { PdfLibrary } from "./pdf-library.ts";
import { linesOf, type PdfLine } from "./pdf-lines.ts";
import { type Matrix, matrixOf, place } from "./pdf-matrix.ts";
import { rulesOf } from "./pdf-rules.ts";
import type { SourceBlock, SourceLine } from "./source.ts";

/** A word on a page, in points from the top left corner; `y` is its base line. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PageContent {
  readonly blocks: readonly SourceBlock[];
  readonly pageNumbers: number;
  /** Lines of `blocks` in the margins, where running heads stand. */
  readonly margins: readonly SourceLine[];
}

/** How much of a page's height the margins are in which running heads stand. */
const MARGIN = 0.08;

/** Signs that fonts draw as others; of the two the PDF names the one with the lower number, which nobody types. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ["\u2015", "—"],
  ["\u2215", "／"],
  ["\u2329", "〈"],
  ["\u232a", "〉"],
  ["\u301c", "～"],
  ["㬵", "胶"],
]);
const TWIN = new RegExp(`[${[...TWINS.keys()].join("")}]`, "g");

/** A page's lines and tables from top to bottom. */
export async function readPage(page: PDFPageProxy, operations: PdfLibrary["OPS"]): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const shown = matrixOf(view.transform);
  const words = await wordsOf(page, shown);
  if (words.length === 0) return { blocks: [], pageNumbers: 0, margins: [] };
  const grids = gridsOf(await rulesOf(page, shown, operations), words);
  const inTables = new Set(grids.flatMap((grid) => grid.words));
  const lines = linesOf(words.filter((word) => !inTables.has(word)));
  const kept = lines.filter((line) => !isPageNumber(line, view.height));
  const isOuter = ({ y }: { y: number }) => y < view.height * MARGIN || y > view.height * (1 - MARGIN);
  // Running heads reach out further than the text does.
  const left = Math.min(...kept.filter((line) => !isOuter(line)).map(({ x }) => x));
  const typed = kept.map((line, index) => ({ y: line.y, block: lineBlock(line, left, kept[index - 1]) }));
  const placed: { y: number; block: SourceBlock }[] = [
    ...typed,
    ...grids.map(({ top, grid }) => ({ y: top, block: grid })),
  ];
  placed.sort((a, b) => a.y - b.y);
  return {
    blocks: placed.map(({ block }) => block),
    pageNumbers: lines.length - kept.length,
    margins: typed.filter(isOuter).map(({ block }) => block),
  };
}

async function wordsOf(page: PDFPageProxy, view: Matrix): Promise<Word[]> {
  const { items } = await page.getTextContent();
  const words: Word[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [, b, , d, e, f] = matrixOf(item.transform);
    const [x, y] = place(view, e, f);
    const text = item.str.replace(TWIN, (sign) => TWINS.get(sign) ?? sign);
    words.push(...split({ text, x, y, width: item.width, size: Math.hypot(b, d) }));
  }
  return words;
}

/** Text drawn in one go may run over several cells of a table: it is taken apart at its spaces. */
function split(whole: Word): Word[] {
  if (!/\S\s+\S/.test(whole.text)) return [whole];
  const each = whole.width / whole.text.length;
  return [...whole.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    ...whole,
    text,
    x: whole.x + index * each,
    width: text.length * each,
  }));
}

/** A number by itself, with dashes or without, at the top or the bottom of the page. */
function isPageNumber({ text, y }: PdfLine, height: number): boolean {
  const outer = y < height * 0.1 || y > height * 0.87;
  return (
    outer &&
    /^[-－—–―─·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,3}(?:\s*页)?)?[-－—–―─·\s]*$/.test(text)
  );
}

function lineBlock(line: PdfLine, left: number, above: PdfLine | undefined): SourceLine {
  const indented = line.x > left + line.size * 1.2;
  const gap = above !== undefined && line.y - above.y > line.size * 2.6;
  return { kind: "line", text: line.text, whole: false, indented, gap };
}
