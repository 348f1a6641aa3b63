import type { Sense } from "../lexicon/sense.ts";
import type { Token } from "../words/tokens.ts";
import { isMark, isWord } from "../words/words.ts";

/** More ways than these nobody names. */
const MOST_TOKENS = 14;

/** Behind 以信件、数据电文等书面形式, which begins at `at` and is every way in which an application may come; `at` where none does. */
export function allWaysEnd(tokens: readonly Token[], at: number): number {
  const [opener, to] = [tokens[at] as Token, Math.min(tokens.length, at + MOST_TOKENS)];
  if (!("text" in opener) || !/^(?:以|通过|经由?)$/.test(opener.text)) return at;
  for (let next = at + 1; next < to; next++) {
    const token = tokens[next] as Token;
    if (isWord(token, "limit") && /^等.*(?:途径|渠道|方式|形式)的?$/.test(token.text)) return next + 1;
    if (!mayNameWay(token)) return at;
  }
  return at;
}

/** 以信访、投诉等形式 is another matter. */
const mayNameWay = (token: Token): boolean =>
  token.kind === "rest" ||
  isMark(token, "、") ||
  ["limit", "filler", "applicationBare"].some((sense) => isWord(token, sense as Sense)) ||
  (isWord(token, "foreign") && /^(?:来?信件?|书信|来[电访])$/.test(token.text));
