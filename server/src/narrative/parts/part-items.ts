import type { Token } from "../words/tokens.ts";
import { has, isMark, isWord } from "../words/words.ts";
import type { Part } from "./division.ts";
import type { List } from "./part-list.ts";
import { behind } from "./part-openings.ts";
import { isOthers, isRemainder } from "./part-words.ts";

/** Hands the list its parts, one by one from behind `at`; false where it ends before `end`. */
export function takeItems(
  list: List,
  whole: Part,
  tokens: readonly Token[],
  depths: readonly number[],
  at: number,
  end: number,
  depth = depths[end - 1] ?? 0,
): boolean {
  let phrase: Token[] = [];
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i] as Token;
    if ((depths[i] ?? 0) < depth) return false;
    if ((depths[i] ?? 0) > depth || isMark(token, "（()）")) continue;
    if (token.kind === "number") {
      if (isUndone(phrase, behind(tokens, i), whole)) return false;
      const own = phrase.length > 0 ? [] : behind(tokens, i);
      if (!list.add({ number: token, phrase: phrase.length > 0 ? phrase : own }, phrase.length === 0)) return false;
      if (list.complete && !goesOn(tokens, i + 1 + own.length, whole, list)) return false;
      phrase = [];
    } else if (token.kind === "mark") {
      if (!list.separate(token.text, behind(tokens, i), itemAt(tokens, i))) return false;
      phrase = [];
    } else phrase.push(token);
  }
  return true;
}

/** 办结64件，其中…，剩余2件结转下年度: what is left of those that came in is no part of what was done. */
const isUndone = (phrase: readonly Token[], after: readonly Token[], whole: Part) =>
  isOthers(phrase) && has(after, "carryOut") && (has(whole.phrase, "finish") || has(whole.phrase, "answer"));

/** 许可65条、处罚4条、其他27条: what is left belongs to the list, though the list be complete without it. */
function goesOn(tokens: readonly Token[], at: number, whole: Part, list: List): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  const item = itemAt(tokens, at);
  if (isMark(mark, "，,、") && list.isOfKind(item)) return true;
  if (!next || !isWord(next, "rest")) return list.isLong;
  return isMark(mark, "、") || (isMark(mark, "，,") && isRemainder(item, whole.phrase));
}

/** The words of the item behind a mark: 5件维持，6件纠正 has them behind its number. */
const itemAt = (tokens: readonly Token[], at: number): readonly Token[] =>
  behind(tokens, tokens[at + 1]?.kind === "number" ? at + 1 : at);
