/** Stands for bytes that are no UTF-8. */
const LOST = "\ufffd";

/** So many at least: the first words of a draft may well hold one. */
const LEAST = 5;

/**
 * Where a text begins that was read in another encoding than its own: at its first U+FFFD, where those outnumber the
 * Chinese characters. Of a report in GBK a hundred are lost for each that chance makes, in UTF-16 some hundreds; a
 * sentence that was damaged or pasted badly leaves thousands of good ones beside it, and all that is found in them.
 */
export function undecodedFrom(text: string): number | undefined {
  const first = text.indexOf(LOST);
  if (first < 0) return undefined;
  let [lost, chinese] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) lost++;
    else if (code >= 0x4e00 && code <= 0x9fff) chinese++;
  }
  return lost >= LEAST && lost > chinese ? first : undefined;
}
