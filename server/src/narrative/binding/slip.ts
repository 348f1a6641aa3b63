/**
 * Whether a number was most likely typed for another: two digits exchanged (418 for 481), or, of numbers long enough that
 * it is no chance, one digit wrong, missing or too many. A wrong last digit is no slip for sure: what was received and what
 * was done differ by a few. Both are counts, or amounts with a decimal part; in any order.
 */
export function isSlip(said: number, meant: number): boolean {
  const [one, other] = [String(said), String(meant)];
  if (one.length !== other.length) return one.length > other.length ? hasMore(one, other) : hasMore(other, one);
  if (one.indexOf(".") !== other.indexOf(".")) return false;
  const apart = [...one].flatMap((digit, at) => (digit === other.charAt(at) ? [] : at));
  const [first = 0, second = 0] = apart;
  if (apart.length === 1) return one.length >= LONG && first < one.length - 1;
  const exchanged = one.charAt(first) === other.charAt(second) && one.charAt(second) === other.charAt(first);
  return apart.length === 2 && exchanged && (second - first === 1 || one.length >= LONG);
}

/** Numbers of so many digits are not alike by chance. */
const LONG = 4;

/** 3127 and 31127: one more digit in the longer one. */
function hasMore(longer: string, shorter: string): boolean {
  if (longer.length - shorter.length !== 1 || longer.length < LONG) return false;
  const at = [...longer].findIndex((digit, i) => digit !== shorter.charAt(i));
  return longer.slice(0, at) + longer.slice(at + 1) === shorter;
}
