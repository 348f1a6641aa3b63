import type { Token } from "../words/tokens.ts";
import { isEnd, isMark, isTelling, isWord } from "../words/words.ts";

/** Nothing before the number but words that change nothing. */
export const isEmpty = (token: Token) =>
  token.kind === "year" ||
  token.kind === "own" ||
  isMark(token, "、") ||
  (token.kind === "word" &&
    ["filler", "list", "extra", "thisYear", "unit", "area", "town", "office", "government"].includes(token.sense));

/** 余下1件依法延期. */
export const isPutOff = (token: Token) => isWord(token, "limit") && token.text === "延期";

const LEFT = /^(?:尚有|尚余|仍有|还有|余|其余|其他|其它|剩余|另有|余下)$/;
/** 尚有, 其余, and nothing else before the number. */
export const isLeft = (before: readonly Token[]) =>
  before.some((token) => "text" in token && LEFT.test(token.text)) && before.every(isEmpty);

/** Behind a number: known words only, and one that tells what is counted. */
export const isClear = (after: readonly Token[]) =>
  after.some(isTelling) &&
  after.every(
    (token, at) => token.kind === "word" || token.kind === "year" || isMark(token, "、") || isWhy(token, after[at + 1]),
  );

/** 4件分局不掌握相关政府信息; not 5件我县直接办理. */
const isWhy = (token: Token, next: Token | undefined) => token.kind === "own" && next !== undefined && isEnd(next);

/** 尚有25件在法定办理期限内: and nothing done. */
export const isInTime = ([only, ...rest]: readonly Token[]) =>
  rest.length === 0 && only !== undefined && isWord(only, "filler") && /[期时]限内$/.test(only.text);
