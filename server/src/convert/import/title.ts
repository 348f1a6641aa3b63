import { parseDraft } from "../../draft/index.ts";
import { type Edition, editionForYear, newestEdition } from "../../edition/index.ts";
import { findTitle } from "../../report/title.ts";
import { isLine, type SourceBlock } from "../source/source.ts";
import { joined, joinedAll, tidy } from "../tidy.ts";

/** So long may a title be, and over so many lines may it run. */
const MOST = 70;
const MOST_LINES = 4;
/** 年 may be forgotten before what the report is about. */
export const YEAR =
  /(?:[12１２](?:\s?[\d０-９]){3}|[二〇○零一三四五六七八九]{4})\s*(?:年|(?=度?(?:政府信息|政务)公开))/;
const YEAR_FIRST = new RegExp(`^${YEAR.source}`);

/** The last words, in whatever order they were typed, and what a title may say of itself behind them. */
const TITLE_END = /(?:报告|年报|公开[工作年度报告]{5,7})(?:[（(].{1,12}[)）])?$/;

export interface FoundTitle {
  readonly text: string;
  readonly agency?: string;
  readonly year?: number;
  readonly from: number;
  readonly to: number;
  /** It stands in the head of the page alone, which a reader does not see. */
  readonly unseen?: boolean;
  /** A sentence gives it, which stays where it is. */
  readonly said?: boolean;
}

/**
 * The title among the blocks before the first section: the lines that together read `…年…公开…报告`. The agency may stand
 * on a line above. Where such lines stand twice (the name of the page, then the title), the last are the title. `names`
 * are what the head of a page calls it.
 */
export function findImportTitle(
  blocks: readonly SourceBlock[],
  before: number,
  names: readonly string[] = [],
): FoundTitle | undefined {
  let found: Stretch | undefined;
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
  if (found) return withRead(withAgencyAbove(found, blocks));
  // …年度报告_示例县人民政府: the site's name stands behind.
  const unseen = names
    .flatMap((name) => name.split(/[-_|｜>»–—]/))
    .map(tidy)
    .find(isTitle);
  return unseen === undefined ? undefined : { ...withRead({ text: unseen, from: 0, to: 0 }), unseen: true };
}

/** A title, and the blocks that hold it. */
type Stretch = Pick<FoundTitle, "text" | "from" | "to">;

/** The agency on the line above a title that names none itself. */
function withAgencyAbove(found: Stretch, blocks: readonly SourceBlock[]): Stretch {
  const above = blocks[found.from - 1];
  if (!above || !isLine(above) || !YEAR_FIRST.test(found.text) || withRead(found).agency !== undefined) return found;
  const line = blocks[found.from];
  const oneParagraph = line && isLine(line) && line.whole && !above.whole;
  const name = tidy(above.text);
  if (!oneParagraph && !isAgency(name)) return found;
  return { text: joined(name, found.text), from: found.from - 1, to: found.to };
}

export function withRead(found: Stretch): FoundTitle {
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

const NAMED = /^(?:信息|文件|文章)?(?:名\s*称|标\s*题)\s*[:：]?\s*(.+)$/;

/** 信息名称：…年报告, as a site's table about the page has it: a page without a title of its own has it there alone. */
function namedTitle(blocks: readonly SourceBlock[]): Stretch | undefined {
  for (const [from, block] of blocks.entries()) {
    if (!isLine(block)) continue;
    const text = namedIn(block.text);
    if (text !== undefined) return { text, from, to: from + 1 };
  }
  return undefined;
}

/** The title that a line of such a table gives. */
export function namedIn(line: string): string | undefined {
  const text = tidy(NAMED.exec(line.trim())?.[1] ?? "");
  return isTitle(text) ? text : undefined;
}

/** Where the title ends that begins here; none where a later beginning gives one as well. */
function titleFrom(blocks: readonly SourceBlock[], from: number, before: number): number | undefined {
  for (let to = from + 1; to <= Math.min(before, from + MOST_LINES); to++) {
    const lines = blocks.slice(from, to);
    if (!lines.every(isLine) || NAMED.test(lines[0]?.text.trim() ?? "")) return undefined;
    if (!isTitle(textOf(blocks, from, to))) continue;
    for (let later = from + 1; later < to; later++) if (isTitle(textOf(blocks, later, to))) return undefined;
    return to;
  }
  return undefined;
}

export function isTitle(text: string): boolean {
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

export const isAgency = (text: string) =>
  text.length >= 3 &&
  text.length <= 40 &&
  !/[，。；：、:;\d]/.test(text) &&
  /[局府室会院厅委办中心处队镇乡道所公司部区市县]$/.test(text) &&
  !/(?:专区|大厅)$/.test(text);
