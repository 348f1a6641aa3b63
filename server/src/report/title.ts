import type { Block, Draft, HeadingBlock, Line, Span } from "../draft/index.ts";
import { squeeze } from "./label.ts";
import type { Title } from "./report.ts";

/** Longer than this a line is a sentence, not a title. */
const MOST = 70;

/**
 * Finds the title among the lines before the first section: the first heading of the first level, else the first
 * heading or line that reads like one. Agency and year are taken from it; the agency may stand on a line of its own
 * above, as official documents print it.
 */
export function findTitle(draft: Draft, before: number): Title | undefined {
  const lines = linesBefore(draft.blocks, before);
  const at = lines.findIndex((line) => "level" in line && line.level === 1);
  const titleLike = (line: TitleLine) =>
    line.text.length <= MOST && /报告|年报/.test(line.text) && !/[。；：]|.《/.test(line.text);
  const like = lines.findIndex((line) => titleLike(line) && /公开/.test(line.text) && /年/.test(line.text));
  const first = lines[at];
  const index = first && (titleLike(first) || like < 0) ? at : like;
  const line = lines[index];
  if (!line) return undefined;
  const title = readTitle(draft.text, line.span);
  const above = lines[index - 1];
  if (title.agency !== undefined || !above || above.text.length > 40 || /[，。；：、]/.test(above.text)) return title;
  const span = { from: above.span.from, to: line.span.to };
  return { ...title, span, text: above.text + title.text, agency: squeeze(above.text) };
}

type TitleLine = HeadingBlock | Line;

function linesBefore(blocks: readonly Block[], before: number): TitleLine[] {
  const lines: TitleLine[] = [];
  for (const block of blocks) {
    if (block.block.from >= before) break;
    if (block.kind === "heading") lines.push(block);
    else if (block.kind === "paragraph" && !block.nested) {
      for (const line of block.lines) if (line.line.from < before) lines.push(line);
    }
  }
  return lines;
}

/** 年 may be forgotten. */
const YEAR =
  /([12](?:\s?\d){3}|[１２](?:\s?[０-９]){3}|二[〇○零Ｏ]\s?[〇○零一二三四五六七八九]{2})\s*(?:年|(?=度?(?:政府信息|政务)公开|[)）]\s*$))/;

/** The words behind the agency, where they stand before the year: 甲县政府信息公开工作年度报告（2024年）. */
const FIXED_WORDS = /(?:政府信息公开|政务公开)(?:工作|情况|年度?|年报|报告)*$/;
const OPENED = /[《〈“"（(【[]+$/;

const MARKS = /<br\s*\/?>|\*\*|__/gi;

function readTitle(text: string, span: Span): Title {
  // White space in their place keeps every offset.
  const words = text.slice(span.from, span.to).replace(MARKS, (mark) => " ".repeat(mark.length));
  const match = YEAR.exec(words);
  const plain = squeeze(words);
  if (!match?.[1]) {
    const agency = /^(.*?[^\d年度])\d{0,4}年?度?(?:政府信息公开|政务公开)/.exec(plain)?.[1];
    return { span, text: words, ...(agency && { agency }) };
  }
  const from = span.from + match.index;
  const before = squeeze(words.slice(0, match.index))
    .replace(OPENED, "")
    .replace(FIXED_WORDS, "")
    .replace(/^《?(?:关于)?|关于$/g, "");
  // The words out of order: 2024年渠县人民政府政府信息公开工作年度报告.
  const after = /^年(?:度|(?!度))(.+)(?:政府信息公开|政务公开)/.exec(
    squeeze(words.slice(match.index + match[1].length)),
  )?.[1];
  const agency = before || after;
  return {
    span,
    text: words,
    year: readYear(match[1]),
    yearSpan: { from, to: from + match[1].length },
    ...(agency && { agency }),
  };
}

function readYear(digits: string): number {
  const plain = squeeze(digits).normalize("NFKC");
  return Number(
    plain.replace(/[〇○零O一二三四五六七八九]/g, (d) =>
      String("〇一二三四五六七八九".indexOf(d.replace(/[○零O]/, "〇"))),
    ),
  );
}
