import { holdsMarkup, phraseAt } from "../../draft/phrase.ts";
import { withoutMadeHeaders } from "./made-headers.ts";
import type { Source, SourceBlock } from "./source.ts";
import { readText } from "./text.ts";

/**
 * Markdown that a program made of a scan, a PDF, a Word document or a web page: its marks are the program's and not the
 * report's, and tables may stand in it as HTML, for Markdown has no merged cells.
 */

const HEADING = /^ {0,3}#{1,6}[ \t]+\S/m;
const DELIMITERS = /^ {0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?[ \t]*)?$/m;
const TABLE = /<table[\s>]/i;
/** What a page begins with; inside of Markdown it stands around tables only. */
const PAGE = /<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** Whether a text has headings or tables as Markdown has them, or tables of HTML among its lines. */
export const isMarkdown = (text: string): boolean => HEADING.test(text) || DELIMITERS.test(text) || TABLE.test(text);

/** Whether a text that holds tags is Markdown all the same: a heading of Markdown stands before anything that a page begins with. */
export function isMarkdownWithTags(text: string): boolean {
  const heading = text.search(HEADING);
  const page = text.search(PAGE);
  return heading >= 0 && (page < 0 || heading < page);
}

/** The lines and tables of a Markdown text; its tables of HTML as `tablesOf` reads them. */
export function readMarkdown(text: string, tablesOf: (html: string) => readonly SourceBlock[]): Source {
  const found = { pageNumbers: 0, pictures: 0, madeHeaders: 0 };
  const blocks = stretches(text.replace(FRONT_MATTER, "")).flatMap(({ html, words }) => {
    if (html) return tablesOf(words);
    const { lines, madeUp } = withoutMadeHeaders(plainLines(words));
    const read = readText(lines.join("\n"));
    found.pageNumbers += read.pageNumbers;
    found.pictures += words.match(PICTURES)?.length ?? 0;
    found.madeHeaders += madeUp;
    return read.blocks;
  });
  return { blocks, literal: false, ...found };
}

/** What tools write of the document before it. */
const FRONT_MATTER = /^\ufeff?---\r?\n(?:(?:[\w-]+:|[ \t-]).*\n)*---[ \t]*(?:\r?\n|$)/;

/** The text parted at its tables of HTML. */
function stretches(text: string): { html: boolean; words: string }[] {
  const parts: { html: boolean; words: string }[] = [];
  let from = 0;
  let depth = 0;
  for (const { index, 0: tag, 1: slash } of text.matchAll(/<(\/?)table\b[^<>]*>/gi)) {
    if (slash === "/" && depth === 0) continue;
    const at = slash === "/" ? index + tag.length : index;
    depth += slash === "/" ? -1 : 1;
    // A table inside of another is a part of it.
    if (depth !== (slash === "/" ? 0 : 1)) continue;
    parts.push({ html: slash === "/", words: text.slice(from, at) });
    from = at;
  }
  parts.push({ html: depth > 0, words: text.slice(from) });
  return parts;
}

const PICTURES = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|<img\s|<!-- *image *-->/gi;

/** Comments in a line, and tags that say how words look or what they stand in; they may go over several lines. */
const TAGS =
  /<!--(?:[^-\n]|-(?!->)){0,200}-->|<\/?(?:html|body|div|p|section|center|span|font|u|b|i|em|strong|sup|sub|a|img)(?:\s[^<>]*)?\/?>/gi;
/** $84.4\%$: a number set as a formula. */
const FORMULA = /\$([\d\s.,]{1,30}(?:\\?%)?\s{0,3})\$/g;
/** A fence, a rule between parts, or what Pandoc puts around them. */
const RULE = /^ {0,3}(?:```\w*|:{3,}.*|(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|={3,})$/;
/** {#id .class} behind a heading. */
const ATTRIBUTES = / ?\{[#.][^{}]*\}$/;
/** A whole line in bold type, without a sentence in it: a heading, whatever the program took it for. */
const BOLD = /^\s*(\*\*|__)([^*_。；，]{1,40})\1\s*$/;
/** An item of a list is a paragraph of its own; a hyphen before a number is its sign, and before a pipe there is a row. */
const ITEM = /^\s*[-*+•]\s+(?=[^\d|\s][^|\t]*$)/;

/** The lines without the marks of Markdown in them. */
const plainLines = (text: string): string[] =>
  text
    .replace(TAGS, "")
    .split(/\r?\n/)
    .map((line) => withoutMarks(line.trimEnd()));

function withoutMarks(line: string): string {
  if (RULE.test(line)) return "";
  const words = line
    .replace(FORMULA, (_, number: string) => number.replace(/[\s\\]/g, ""))
    .replace(BOLD, "#### $2")
    .replace(ITEM, "\u3000\u3000");
  // A telephone number with stars for some digits.
  if (!holdsMarkup(words) || /\*{4}/.test(words)) return words.replace(ATTRIBUTES, "");
  const [before = ""] = /^\s*(?:#{1,6}\s+)?/.exec(words) ?? [];
  const { text } = phraseAt(words, before.length, words.length);
  return before + text.replace(ATTRIBUTES, "").replace(/\\$/, "");
}
