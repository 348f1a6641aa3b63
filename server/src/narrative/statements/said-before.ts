import type { Sentence } from "../clauses/clauses.ts";
import type { Token } from "../words/tokens.ts";
import { isApplication, isMark, isWord } from "../words/words.ts";

/**
 * 收到申请15件。均已办结: a sentence that says 均 and nothing of what, read together with the one right before it; nothing
 * where it does say of what, or counts something itself before that.
 */
export function joinedTo(before: Sentence | undefined, sentence: Sentence): Sentence | undefined {
  const all = sentence.tokens.findIndex(saysAll);
  const end = sentence.tokens[all]?.span.from;
  if (!before || end === undefined || before.counted.length === 0 || before.span.to + 1 !== sentence.span.from)
    return undefined;
  const counts = sentence.counted.some(({ number }) => number.span.from < end);
  if (counts || !saysOfBefore(sentence.tokens, all)) return undefined;
  const stop: Token = { kind: "mark", text: "。", span: { from: before.span.to, to: sentence.span.from } };
  return {
    ...sentence,
    tokens: [...before.tokens, stop, ...sentence.tokens],
    counted: [...before.counted, ...sentence.counted],
  };
}

/** Nothing that says of what; or 本着公开的原则，上述申请, 涉及征收等方面，全部申请. */
function saysOfBefore(tokens: readonly Token[], all: number): boolean {
  const words = tokens.slice(0, all);
  const clause = words.slice(words.findLastIndex((one) => isMark(one, "，,")) + 1);
  const next = tokens[all + 1];
  const named =
    next && isApplication(next) ? clause.length === 0 : clause.some(isApplication) && clause.some(pointsBack);
  return (named ? clause : words).every(isPlain);
}

const pointsBack = (token: Token) => isWord(token, "filler") && /^(?:上述|以上|前述|所有)/.test(token.text);

/** 均, 全部; 申请人为 says so of all who asked. */
const saysAll = (token: Token) =>
  isWord(token, "all") || (isWord(token, "filler") && /^申请(?:人|主体).*为$/.test(token.text));

/** 以上申请, 申请人; 其中 and 对个人隐私 are of some. */
const isPlain = (token: Token) =>
  token.kind === "year" ||
  token.kind === "own" ||
  isApplication(token) ||
  isWord(token, "thisYear") ||
  isWord(token, "unit") ||
  isWord(token, "take") ||
  (isWord(token, "limit") && token.text === "申请人") ||
  (isWord(token, "filler") && !PARTS.has(token.text));

const PARTS = new Set(["中", "其", "对", "对于", "就", "因", "由", "由于", "除", "除了"]);
