import type { Token } from "../words/tokens.ts";
import { endOf, endsStatement, isKindWord, isMark, isWord } from "../words/words.ts";
import { isOpenness } from "./asides.ts";
import { causeOfCases, isBecause } from "./causes.ts";

// Numbers of cases that are said to be of another kind, or to have another cause, than openness.

/** Up to where the cases are of another kind that the number at `at` counts; `at` itself where they are not. */
export function otherKindAt(tokens: readonly Token[], at: number): number {
  if (isKindWord(tokens[at - 1]) && isOther(phraseBefore(tokens, at)))
    // 工伤类87件维持71件、纠正9件: what follows in the clause is told of them.
    return endOf(tokens, at, (token) => isMark(token, "，,；;。"));
  // 因行政处罚被复议9件，维持8件，被诉4件: what they were brought for holds on.
  if (hasOtherCause(phraseBefore(tokens, at)))
    return endOf(tokens, at, (token) => endsStatement(token) || isOpenness(token));
  return isOtherBehind(tokens, at) ? at + 1 : at;
}

/** 诉讼3件，均为婚姻登记类; 复议11件（征地补偿类）: the words right behind the number at `at` say what the cases were about. */
function isOtherBehind(tokens: readonly Token[], at: number): boolean {
  const [mark, first] = [tokens[at + 1], tokens[at + 2]];
  const opens = isMark(mark, "（(") || (isMark(mark, "，,") && first !== undefined && isWord(first, "all"));
  if (!opens) return false;
  const from = tokens.slice(at + 2, at + 2 + FAR);
  const end = from.findIndex(isStop);
  const words = end < 0 ? from : from.slice(0, end);
  return isKindWord(words.at(-1)) && isOther(words);
}

const hasOtherCause = (phrase: readonly Token[]) =>
  (phrase.some((token) => isBecause(token) || isWord(token, "cause")) && causeOfCases(phrase) === "other") ||
  isOtherDispute(phrase);

/** 因劳动争议引发仲裁318件，维持11件. */
const isOtherDispute = (phrase: readonly Token[]) =>
  phrase.at(-1)?.kind === "rest" &&
  phrase.some(isBecause) &&
  phrase.some((token) => isWord(token, "cause")) &&
  !phrase.some(isOpenness);

const isOther = (words: readonly Token[]) =>
  words.some((token) => token.kind === "rest" || isWord(token, "foreign")) &&
  !words.some((token) => token.kind === "word" && token.text.includes("公开"));

/** So many tokens around a number may say what it was about; the bound keeps the whole linear. */
const FAR = 12;

/** Back to a mark but 、 or another number. */
function phraseBefore(tokens: readonly Token[], at: number): readonly Token[] {
  let from = at;
  while (from > 0 && at - from < FAR && !isStop(tokens[from - 1] as Token)) from--;
  return tokens.slice(from, at);
}

const isStop = (token: Token) => token.kind === "number" || (token.kind === "mark" && token.text !== "、");
