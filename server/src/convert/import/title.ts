import { parseDraft } from "../../draft/index.ts";
import { type Edition, editionForYear, newestEdition } from "../../edition/index.ts";
import { findTitle } from "../../report/title.ts";
import { isLine, type SourceBlock } from "../source/source.ts";
import { joined, joinedAll, tidy } from "../tidy.ts";

/** So long may a title be, and over so many lines may it run. */
const MOST = 70;
const MOST_LINES = 4;
const YEAR = /(?:[12１２](?:\s?[\d０-９]){3}|[二〇○零一三四五六七八九]{4})\s*年/;

/** The last words, in whatever order they were typed, and what a title may say of itself behind them. */
const TITLE_END = /(?:报告|年报|公开[工作年度报告]{5,7})(?:[（(].{1,12}[)）])?$/;

export interface FoundTitle {
  readonly text: string;
  readonly agency?: string;
  readonly year?: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The title among the blocks before the first section: the lines that together read `…年…公开…报告`. The agency may stand
 * on a line above. Where such lines stand twice (the name of the page, then the title), the last are the title.
 */
export function findImportTitle(blocks: readonly SourceBlock[], before: number): FoundTitle | undefined {
  let found: { text: string; from: number; to: number } | undefined;
  for (let from = 0; from < before; from++) {
    const block = blocks[from];
    // Below the title the preamble begins, which speaks of the report too.
    if (found && block && isLine(block) && /[，。；]/.test(block.text)) break;
    const to = titleFrom(blocks, from, before);
    if (to === undefined) continue;
    found = { text: textOf(blocks, from, to), from, to };
    from = to - 1;
  }
  found ??= namedTitle(blocks.slice(0, before));
  if (!found) return undefined;
  const above = blocks[found.from - 1];
  const name = above && isLine(above) ? tidy(above.text) : "";
  const line = blocks[found.from];
  const oneParagraph = line && isLine(line) && line.whole && above && isLine(above) && !above.whole;
  if (/^[\d〇○零一二三四五六七八九]{4}年/.test(found.text) && (oneParagraph || isAgency(name))) {
    found = { text: joined(name, found.text), from: found.from - 1, to: found.to };
  }
  const read = findTitle(parseDraft(`# ${found.text}\n`), found.text.length + 3);
  return {
    ...found,
    ...(read?.agency !== undefined && { agency: read.agency }),
    ...(read?.year !== undefined && { year: read.year }),
  };
}

/** The form that a report of this year has; the one in force where the year is not known. */
export function editionOf(title: FoundTitle | undefined): Edition {
  return (title?.year === undefined ? undefined : editionForYear(title.year)) ?? newestEdition;
}

/** 信息名称：…年报告, as a site's table about the page has it: a page without a title of its own has it there alone. */
function namedTitle(blocks: readonly SourceBlock[]): { text: string; from: number; to: number } | undefined {
  for (const [from, block] of blocks.entries()) {
    if (!isLine(block)) continue;
    const text = tidy(/^(?:信息|文件|文章)?(?:名\s*称|标\s*题)\s*[:：\t]\s*(.+)$/.exec(block.text.trim())?.[1] ?? "");
    if (isTitle(text)) return { text, from, to: from + 1 };
  }
  return undefined;
}

/** Where the title ends that begins here; none where a later beginning gives one as well. */
function titleFrom(blocks: readonly SourceBlock[], from: number, before: number): number | undefined {
  for (let to = from + 1; to <= Math.min(before, from + MOST_LINES); to++) {
    if (!blocks.slice(from, to).every(isLine)) return undefined;
    if (!isTitle(textOf(blocks, from, to))) continue;
    for (let later = from + 1; later < to; later++) if (isTitle(textOf(blocks, later, to))) return undefined;
    return to;
  }
  return undefined;
}

function isTitle(text: string): boolean {
  if (text.length > MOST || /[。；：，:;]/.test(text)) return false;
  return YEAR.test(text) && /公开/.test(text) && TITLE_END.test(text);
}

function textOf(blocks: readonly SourceBlock[], from: number, to: number): string {
  return joinedAll(
    blocks
      .slice(from, to)
      .filter(isLine)
      .map((line) => tidy(line.text)),
  );
}

const isAgency = (text: string) =>
  text.length >= 3 &&
  text.length <= 40 &&
  !/[，。；：、:;\d]/.test(text) &&
  /[局府室会院厅委办中心处队镇乡道所公司部区市县]$/.test(text);
