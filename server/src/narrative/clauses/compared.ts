import type { Token } from "../words/tokens.ts";
import { isMark, isWord } from "../words/words.ts";

/** 与上年相同: the like of another year, told of this one. */
export const isSame = (token: Token | undefined): boolean =>
  token?.kind === "rest" && /^(?:相同|一样|一致)$/.test(token.text);

/** 比2023年增加3件，…: a year that this one is compared with, in a clause that ends before `to`. */
export function isComparedWith(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const [same, behind] = [tokens[at + 1], tokens[at + 2]];
  // 和上年相同无结转; 与上年一样，未发生行政诉讼 may be told of either.
  if (before && "text" in before && /^[与和同]$/.test(before.text) && isSame(same))
    return behind !== undefined && isWord(behind, "neg");
  const compares = before !== undefined && isWord(before, "change") && /^[比较]/.test(before.text);
  return compares && tokens.slice(at, to).some((token) => isMark(token, "，,；;"));
}

/** Where a sentence begins to speak of another year than the report's; 比2023年增加3件 but compares. */
export function otherYearIn(tokens: readonly Token[], year: number | undefined): number {
  const at = tokens.findIndex(
    (token, i) => token.kind === "year" && token.year !== year && !isComparedWith(tokens, i, tokens.length),
  );
  return at < 0 ? tokens.length : at;
}
