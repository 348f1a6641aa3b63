import type { Phrase } from "./draft.ts";

const isSpace = (code: number) =>
  code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 13 || code === 10 || code === 0xfeff;

/** Markup that hides the words: emphasis around or inside, escapes, `&nbsp;`, `<br>`. */
const markup = /[\\*_`<&~]/;

/**
 * The words in `text` from `from` to `to`: trimmed of white space (the ideographic space too) and of emphasis
 * around them; `text` of the result is also free of escapes and entities.
 */
export function phraseAt(text: string, from: number, to: number): Phrase {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const raw = text.slice(from, to);
  if (!markup.test(raw)) return { span: { from, to }, text: raw };
  const marks = /^(\*{1,3}|_{1,3}|`+|~~)(?=\S)([\s\S]*\S)\1$/.exec(raw);
  if (marks?.[1] && marks[2] !== undefined && !marks[2].includes(marks[1])) {
    return phraseAt(text, from + marks[1].length, to - marks[1].length);
  }
  return { span: { from, to }, text: plain(raw) };
}

function plain(raw: string): string {
  return raw
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/&(?:nbsp|ensp|emsp|#160);/gi, " ")
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"' })[name] ?? "")
    .replace(/\*\*|__|~~|`/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
