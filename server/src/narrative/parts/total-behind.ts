import { isTotalWord } from "../clauses/total-words.ts";
import type { Token } from "../words/tokens.ts";
import { isMark, isWord } from "../words/words.ts";
import type { Part } from "./division.ts";
import { isGeneralName } from "./part-words.ts";

/** A list with its total behind it: 组织机构4条、价格收费55条、投资管理19条，共发布78条. */
export interface Totalled {
  readonly whole: Part;
  /** The list stands between these tokens, both left out. */
  readonly from: number;
  readonly to: number;
}

/** The list whose total the number at `at` is: the comma before its words ends a list, and they name nothing new. */
export function totalledAt(tokens: readonly Token[], at: number): Totalled | undefined {
  const number = tokens[at];
  if (number?.kind !== "number" || number.approximate) return undefined;
  let to = at - 1;
  while (to > 0 && tokens[to]?.kind === "word") to--;
  const phrase = tokens.slice(to + 1, at);
  if (!isMark(tokens[to], "，,") || tokens[to - 1]?.kind !== "number" || !isTotal(phrase)) return undefined;
  let from = to - 1;
  while (from >= 0 && !opens(tokens[from] as Token)) from--;
  return { whole: { number, phrase }, from, to };
}

const isTotal = (phrase: readonly Token[]) =>
  phrase.some(isTotalWord) &&
  phrase.every((token) => isWord(token, "filler") || isWord(token, "publish") || isGeneralName(text(token)));

const text = (token: Token) => ("text" in token ? token.text : "?");

const opens = (token: Token) => isWord(token, "list") || isMark(token, "：:；;（()）。");
