/** True between the halves of a character outside the basic plane, and of CRLF: no range may begin or end there. */
export function splitsPair(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
