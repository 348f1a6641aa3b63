import type { Phrase, Span } from "../draft/index.ts";
import { readChinese } from "../narrative/words/chinese-number.ts";
import type { Report } from "../report/index.ts";

/** Who signed a report, and when: the last lines of the draft, where they say nothing else. */
export interface Signature {
  readonly agency?: Phrase;
  readonly date?: SignedDate;
}

export interface SignedDate {
  readonly span: Span;
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE =
  /^([12]\d{3}|二[〇○零Ｏ][〇○零一二三四五六七八九]{2})\s?年\s?([\d一二三四五六七八九十]{1,3})\s?月\s?([\d一二三四五六七八九十]{1,3})\s?日$/;
const AGENCY = /^[\u4e00-\u9fff（）()]{4,40}$/;
const BODY = /(?:政府|办公室|办公厅|局|委员会|委|厅|办事处|中心|院|署|处|部|行|会|社|馆|站|队)$/;

export function signatureOf({ draft }: Report): Signature {
  const lines = lastLines(draft.blocks);
  const [last, before] = lines;
  const date = last && readDate(last);
  const name = date ? before : last;
  const agency = name && AGENCY.test(name.text) && BODY.test(name.text) ? name : undefined;
  return agency && date ? { agency, date } : agency ? { agency } : date ? { date } : {};
}

/** The last lines, two of them if there are, the last first; none where the draft ends in something else. */
function lastLines(blocks: Report["draft"]["blocks"]): Phrase[] {
  const lines: Phrase[] = [];
  for (let at = blocks.length - 1; lines.length < 2; at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || block.nested) break;
    lines.push(...block.lines.slice(-2).reverse());
  }
  return lines;
}

function readDate({ span, text }: Phrase): SignedDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(numberOf);
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  return { span, text, year, month, day };
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (readChinese(text.replace(/[○Ｏ]/g, "〇")) ?? 0);
}
