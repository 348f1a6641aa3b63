import type { Token } from "../words/tokens.ts";
import { isWord } from "../words/words.ts";

/** Between 申请人 and 提出的 stands no more than who was asked. */
const MOST_BETWEEN = 3;

/** 申请人向区林草局提出的公开申请: that somebody asked is said of every application, so that it narrows nothing. */
export function isAskedOf(tokens: readonly Token[], at: number): boolean {
  const applicant = tokens[at] as Token;
  if (!isWord(applicant, "limit") || applicant.text !== "申请人") return false;
  let asks = at + 1;
  while (asks <= at + 1 + MOST_BETWEEN && !isAsking(tokens[asks])) asks++;
  const noun = tokens[asks + 1];
  return isAsking(tokens[asks]) && noun !== undefined && isWord(noun, "application");
}

const isAsking = (token: Token | undefined) =>
  token !== undefined && isWord(token, "filler") && /^(?:提出|提交)的$/.test(token.text);
