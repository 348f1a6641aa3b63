const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The value of a number in Chinese characters (二十三, 一百零八, 二〇); nothing where it is none. */
export function readChinese(words: string): number | undefined {
  if (words.length > 1 && [...words].every((word) => word in DIGITS)) return readSpelt(words);
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const word of words) {
    const place = PLACES[word];
    const times = GROUPS[word];
    if (word in DIGITS) {
      // 三三: two digits in a row are not how a number is said, but for a 零 between.
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[word];
    } else if (place !== undefined) {
      if (digit === undefined && place > 10) return undefined;
      group += (digit ?? 1) * place;
      digit = undefined;
    } else if (times !== undefined) {
      if (group + (digit ?? 0) === 0) return undefined;
      total = (total + group + (digit ?? 0)) * times;
      [group, digit] = [0, undefined];
    }
  }
  return total + group + (digit ?? 0);
}

/** Digit by digit, as years and page numbers are spelt; as a count only with a 〇 or 零 in it. */
function readSpelt(words: string): number | undefined {
  return /[〇零]/.test(words) ? Number([...words].map((word) => DIGITS[word]).join("")) : undefined;
}
