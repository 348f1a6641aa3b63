import type { Counted } from "../clauses/clauses.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { isAnew, isApplication, isBy, isCases, isDealtWith, isTaken, isWord } from "../words/words.ts";

// What a list divides that opens a sentence.

/**
 * Whether a list that opens the next sentence divides the last number of this one. 自然人148件，企业18件。其中办结160件, 自然人148件，企业18件。
 * 从办理结果看，予以公开69件: of which number before it, is not said.
 */
export function goesOnFrom(counted: readonly Counted[], list: Token): boolean {
  const numbers = counted.filter(({ number }) => !isPercent(number.unit));
  const [only] = numbers;
  if (isAnew(list)) return numbers.length === 1 && only !== undefined && isWhole(only);
  return numbers.length < 2 || !numbers.at(-1)?.before.some((token) => isBy(token));
}

/** 收到申请36件; not 协助答复9件, 行政复议17件, 结转5件. */
const isWhole = ({ before }: Counted) =>
  before.some((token) => isApplication(token) || isTaken(token) || isDealtWith(token)) &&
  !before.some((token) => isCases(token) || isWord(token, "limit"));
