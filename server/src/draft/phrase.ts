import type { Phrase } from "./draft.ts";

/** Spaces of any kind that are typed around words. */
export const isSpace = (code: number) =>
  code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 13 || code === 10 || code === 0xfeff;

/** Markup that hides the words: emphasis around or inside, escapes, `&nbsp;`, `<br>`. */
const markup = /[\\*_`<&~]/;

/** `<!-- … -->` behind the words, as a directive may stand there; where nothing but comments stands, they are the words. */
function withoutComments(raw: string): string {
  let end = raw.length;
  while (raw.endsWith("-->", end)) {
    end = raw.lastIndexOf("<!--", end - 7);
    while (end > 0 && isSpace(raw.charCodeAt(end - 1))) end--;
    if (end <= 0) return raw;
  }
  return raw.slice(0, end);
}

/**
 * The words in `text` from `from` to `to`: trimmed of white space (the ideographic space too), of comments behind them
 * and of emphasis around them; `text` of the result is also free of escapes and entities.
 */
export function phraseAt(text: string, from: number, to: number): Phrase {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const typed = text.slice(from, to);
  if (!markup.test(typed)) return { span: { from, to }, text: typed };
  const raw = withoutComments(typed);
  to = from + raw.length;
  const width = emphasisAround(raw);
  return width > 0 ? phraseAt(text, from + width, to - width) : { span: { from, to }, text: plain(raw) };
}

const LONGEST_MARK: Readonly<Record<string, number>> = { "*": 3, _: 3, "~": 2, "`": Number.POSITIVE_INFINITY };

/** The length of the mark (`**`, `_`, …) that stands on both sides of the words and nowhere among them; 0 for none. */
function emphasisAround(raw: string): number {
  const sign = raw.charAt(0);
  const longest = Math.min(LONGEST_MARK[sign] ?? 0, (raw.length - 1) / 2);
  let width = 0;
  while (width + 1 <= longest && raw.charAt(width) === sign && raw.charAt(raw.length - 1 - width) === sign) width++;
  if (width === 0 || (sign === "~" && width < 2)) return 0;
  const inner = raw.slice(width, -width);
  return inner.trim() !== inner || inner.includes(sign.repeat(width)) ? 0 : width;
}

/** An escape, an entity, a line break, a mark of emphasis: read in one go, so that what is escaped is no mark. */
const MARK = /\\([!-/:-@[-`{-~])|&(nbsp|ensp|emsp|#160|lt|gt|amp|quot);|(<br\s*\/?>)|\*\*|__|~~|`/gi;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

function plain(raw: string): string {
  return raw.replace(MARK, (_, escaped?: string, entity?: string, lineBreak?: string) => {
    if (escaped) return escaped;
    if (entity) return ENTITIES[entity.toLowerCase()] ?? " ";
    return lineBreak ? " " : "";
  });
}
