import type { Token } from "../words/tokens.ts";
import { isMark, isWord } from "../words/words.ts";

/** 比2023年增加3件，…: a year that this one is compared with, in a clause that ends before `to`. */
export function isComparedWith(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
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
