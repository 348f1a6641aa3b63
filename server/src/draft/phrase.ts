import type { Phrase, Span } from "./draft.ts";

/** Spaces of any kind that are typed around words. */
export const isSpace = (code: number) =>
  code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 13 || code === 10 || code === 0xfeff;

/** Markup that hides the words: emphasis around or inside, escapes, `&nbsp;`, `<br>`, links. */
const MARKUP = /[\\*_`<&]|\]\(/;
export const holdsMarkup = (text: string): boolean => MARKUP.test(text);

/**
 * Where the words begin and end between the comments `<!-- … -->` around them, as a directive may stand there; where
 * nothing but comments stands, they are the words.
 */
function withoutComments(raw: string): Span {
  let to = raw.length;
  while (raw.endsWith("-->", to)) {
    to = raw.lastIndexOf("<!--", to - 7);
    while (to > 0 && isSpace(raw.charCodeAt(to - 1))) to--;
    if (to <= 0) return { from: 0, to: raw.length };
  }
  let from = 0;
  while (raw.startsWith("<!--", from)) {
    const close = raw.indexOf("-->", from + 4);
    if (close < 0 || close >= to) break;
    from = close + 3;
    while (from < to && isSpace(raw.charCodeAt(from))) from++;
  }
  return { from, to };
}

/**
 * The words in `text` from `from` to `to`: trimmed of white space (the ideographic space too), of comments behind them
 * and of emphasis around them; `text` of the result is also free of escapes and entities.
 */
export function phraseAt(text: string, from: number, to: number): Phrase {
  const typed = plainAt(text, from, to);
  if (!holdsMarkup(typed.text)) return typed;
  const words = withoutComments(typed.text);
  const raw = typed.text.slice(words.from, words.to);
  const span = { from: typed.span.from + words.from, to: typed.span.from + words.to };
  const width = emphasisAround(raw);
  return width > 0 ? phraseAt(text, span.from + width, span.to - width) : { span, text: plain(raw) };
}

/** The same where no markup is. */
export function plainAt(text: string, from: number, to: number): Phrase {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { span: { from, to }, text: text.slice(from, to) };
}

const LONGEST_MARK: Readonly<Record<string, number>> = { "*": 3, _: 3, "`": Number.POSITIVE_INFINITY };

/** The length of the mark (`**`, `_`, …) that stands on both sides of the words and nowhere among them; 0 for none. */
function emphasisAround(raw: string): number {
  const sign = raw.charAt(0);
  const longest = Math.min(LONGEST_MARK[sign] ?? 0, (raw.length - 1) / 2);
  let width = 0;
  while (width + 1 <= longest && raw.charAt(width) === sign && raw.charAt(raw.length - 1 - width) === sign) width++;
  if (width === 0) return 0;
  const inner = raw.slice(width, -width);
  return inner.trim() !== inner || inner.includes(sign.repeat(width)) ? 0 : width;
}

/**
 * An escape, an entity, a line break, a link, a mark of emphasis: read in one go, so that what is escaped is no mark.
 * What is struck out is not meant, so that `~~3~~` stays no number.
 */
const MARK =
  /\\([!-/:-@[-`{-~])|&(?:([a-z]{2,6})|#(\d{1,7})|#x([\da-f]{1,6}));|(<br\s*\/?>)|!?\[([^[\]\n]{0,200})\]\([^()\s]{0,500}\)|\*\*|__|`/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", zwnj: "", zwj: "", shy: "" },
  ...{ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’" },
  ...{ mdash: "—", ndash: "–", minus: "−", hellip: "…", middot: "·" },
};

function plain(raw: string): string {
  const words = raw.replace(
    MARK,
    (mark, escaped?: string, name?: string, code?: string, hex?: string, lineBreak?: string, link?: string) => {
      if (escaped) return escaped;
      if (name) return ENTITIES[name.toLowerCase()] ?? mark;
      if (code || hex) return fromCode(Number(code ?? `0x${hex}`), mark);
      if (link !== undefined) return link;
      return lineBreak ? " " : "";
    },
  );
  return words.trim();
}

function fromCode(code: number, mark: string): string {
  return code === 0 || code > 0x10ffff ? mark : String.fromCodePoint(code);
}
