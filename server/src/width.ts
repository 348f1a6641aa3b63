import { eastAsianWidth } from "get-east-asian-width";

/** Marks that stand on the character before them, and signs that are not seen at all. */
const UNSEEN = /^[\p{M}\p{Cf}\p{Cc}]/u;

/**
 * The columns that a text takes on a screen with characters of one width, where a Chinese character takes two.
 * `ambiguousAsWide`: quotation marks, dashes and the like take two as well, as the fonts for Chinese draw them.
 */
export function displayWidth(text: string, ambiguousAsWide = true): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, ambiguousAsWide);
  return width;
}

function characterWidth(character: string, ambiguousAsWide: boolean): number {
  const code = Number(character.codePointAt(0));
  // Almost all that a draft is made of.
  if (code >= 0x20 && code <= 0x7e) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return UNSEEN.test(character) ? 0 : eastAsianWidth(code, { ambiguousAsWide });
}
