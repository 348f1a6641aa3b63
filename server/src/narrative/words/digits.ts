/** The digit at a place, full-width ones included; −1 for none. */
export const digitAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
};

/** Whether a sign, if there is one, is among these. */
export const isOneOf = (signs: string, sign: string): boolean => sign !== "" && signs.includes(sign);

const isSpace = (code: number) =>
  code === 32 || code === 0x3000 || code === 0xa0 || code === 9 || code === 10 || code === 13;

export function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

interface Run {
  readonly to: number;
  /** Plain digits, with a point where there is one. */
  readonly digits: string;
  readonly step: number;
  readonly whole: boolean;
  /** Full-width, spaced or with separators. */
  readonly styled: boolean;
}

/** Digits with separators, spaces inside and a decimal part. */
export function scan(text: string, from: number, end: number): Run {
  let digits = "";
  let styled = false;
  let decimals = -1;
  let groups = 0;
  let at = from;
  while (at < end) {
    const digit = digitAt(text, at);
    if (digit >= 0) {
      if (text.charCodeAt(at) > 255) styled = true;
      digits += digit;
      if (decimals >= 0) decimals++;
      at++;
      continue;
    }
    const sign = text.charAt(at);
    const group = groupAt(text, at + 1, end);
    const separates = sign === "," || (sign === "，" && text.charCodeAt(at - 1) > 255);
    if (separates && decimals < 0 && group === 3 && (groups++ > 0 || digits.length <= 3)) styled = true;
    else if ((sign === "." || sign === "．") && decimals < 0 && group > 0) [digits, decimals] = [`${digits}.`, 0];
    else if (isSpace(text.charCodeAt(at)) && decimals < 0 && group > 0 && isSpaced(text, from, at, group, end))
      styled = true;
    else break;
    at++;
  }
  return { to: at, digits, step: decimals > 0 ? 10 ** -decimals : 1, whole: decimals < 0, styled };
}

/** How many digits stand at `at`. */
function groupAt(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && to - at < 5 && digitAt(text, to) >= 0) to++;
  return to - at;
}

/** A space inside a number: letter-spaced digits, or groups of three. */
function isSpaced(text: string, from: number, at: number, group: number, end: number): boolean {
  if (text.charCodeAt(at) === 10) return false;
  const after = text.charAt(skipSpace(text, at + 1 + group, end));
  if (/[年月日]/.test(after) && group > 1) return false;
  let last = at;
  while (last > from && digitAt(text, last - 1) >= 0) last--;
  return (group === 1 && at - last === 1) || (group === 3 && at - last <= 3);
}

/** The character before, white space and bold marks left out. */
export function previous(text: string, from: number): string {
  let at = from - 1;
  while (at >= 0 && (isSpace(text.charCodeAt(at)) || text.charAt(at) === "*")) at--;
  return text.charAt(at);
}
