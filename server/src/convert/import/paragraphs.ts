import type { SourceLine } from "../source/source.ts";
import { joined, printedWidth, tidy } from "../tidy.ts";

/** A paragraph of the narrative, or a heading of an aspect on a line of its own. */
export interface Paragraph {
  readonly text: string;
  readonly level?: number;
}

const ENUMERATED = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)(?![项款条])/;
const NUMBERED = /^\d{1,2}[.．、](?!\d)/;
const ENDS = /[。！？!?][”’」』）)]*$/;
/** A colon or a semicolon ends a paragraph only before the first point of a list. */
const LEADS = /[：；:;]$/;
const FIRST_POINT = /^(?:一是|一、|[（(]一[）)]|1[.．、](?!\d))/;
const DATE = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Joins lines that extraction broke; a line that is whole stays a paragraph of its own. */
export function paragraphsOf(lines: readonly SourceLine[], agency?: string): Paragraph[] {
  const texts = lines.map((line) => tidy(line.text));
  const page = measure(lines, texts);
  const paragraphs: Paragraph[] = [];
  let open: { text: string; level?: number } | undefined;
  let last: { line: SourceLine; text: string } | undefined;
  const close = () => {
    if (open && open.text !== "") paragraphs.push(open);
    open = undefined;
  };
  for (const line of lines) {
    const text = tidy(line.text);
    if (last && endsBefore(last.line, last.text, line, text, page, agency)) close();
    if (open) open.text = joined(open.text, text);
    else open = { text, ...levelOf(line, text, page) };
    last = { line, text };
  }
  close();
  return paragraphs;
}

interface Page {
  /** How wide a full line is. */
  readonly full: number;
  /** Most lines end where the page does, not where a sentence does. */
  readonly wrapped: boolean;
  /** Most lines have a blank line above, so that one says nothing. */
  readonly spaced: boolean;
}

function measure(lines: readonly SourceLine[], texts: readonly string[]): Page {
  const widths = texts
    .map(printedWidth)
    .filter((width) => width >= 10)
    .sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.75)] ?? 0;
  const open = texts.filter((text) => printedWidth(text) > full * 0.8 && !ENDS.test(text)).length;
  const spaced = lines.filter((line) => line.gap).length > lines.length / 2;
  return { full, wrapped: open * 3 > widths.length, spaced };
}

function endsBefore(
  last: SourceLine,
  before: string,
  line: SourceLine,
  text: string,
  page: Page,
  agency: string | undefined,
): boolean {
  if (last.whole || line.whole || line.indented) return true;
  if (isSignature(before, agency) || isSignature(text, agency)) return true;
  if (levelOf(last, before, page).level !== undefined) return true;
  if (ENUMERATED.test(text)) return true;
  const ended = ENDS.test(before) || (LEADS.test(before) && FIRST_POINT.test(text));
  const short = printedWidth(before) < page.full - 2;
  if (NUMBERED.test(text)) return ended || short;
  if (!ended) return false;
  return !page.wrapped || short || (line.gap === true && !page.spaced);
}

const isSignature = (text: string, agency: string | undefined) =>
  DATE.test(text) || (agency !== undefined && text === agency);

/** A heading that the format marks, or a numbered line without a sentence in it. */
function levelOf(line: SourceLine, text: string, page: Page): { level?: number } {
  if (line.level !== undefined && line.level > 1) return { level: Math.max(3, line.level) };
  if (!/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text) || /[。；，：,;:]/.test(text)) return {};
  return printedWidth(text) <= (line.whole ? 30 : Math.min(30, page.full - 4)) ? { level: 3 } : {};
}
