import type { Token } from "../words/tokens.ts";
import { isMark, isNoun, isWord } from "../words/words.ts";
import type { Division, Part } from "./division.ts";
import { standsBeside } from "./part-words.ts";

/**
 * 收到28件，其中32件为申请征地信息; 收到214件，其中区政府受理312件: whatever is said of it, what stands right behind 其中 is not more
 * than what stands right before it, nor than all that was counted so far together.
 */
export function beyondWhole(whole: Part, tokens: readonly Token[], at: number): Division | undefined {
  const { number } = whole;
  // 建议19件（含主办件25件）.
  const holds = isMark(tokens[at], "（(") && isHolding(tokens[at + 1]);
  if (!holds && !(isWord(tokens[at] as Token, "list") && standsRightBefore(number, tokens, at))) return undefined;
  let next = at + 1;
  while (isPlain(tokens[next], next === at + 1)) next++;
  const part = tokens[next];
  if (part?.kind !== "number" || part.unit !== number.unit || part.approximate) return undefined;
  if (standsBeside(tokens.slice(at + 1, next), whole.phrase)) return undefined;
  // 复议4起；诉讼6起，其中胜诉7起: what stands behind a semicolon is counted anew.
  const from = tokens.slice(0, tokens.indexOf(number)).findLastIndex((token) => isMark(token, "；;")) + 1;
  const said = tokens.slice(from, at).flatMap((token) => (token.kind === "number" ? token : []));
  const all = said.reduce((sum, { unit, value }) => (unit === number.unit ? sum + value : sum), 0);
  return part.value > all ? { whole: number, parts: [part], sum: part.value, fault: "exceed" } : undefined;
}

/** Nothing but nouns and one mark stands between; or it is all that the sentence before counts. */
function standsRightBefore(number: Token, tokens: readonly Token[], at: number): boolean {
  if (isMark(tokens[at - 1], "。")) return tokens.slice(0, at).every((one) => one === number || one.kind !== "number");
  let from = at - 1;
  if (isMark(tokens[from], "（(")) from--;
  if (isMark(tokens[from], "，,：:。")) from--;
  while (tokens[from] && isNoun(tokens[from] as Token)) from--;
  return tokens[from] === number;
}

/** 含, 其中. */
const isHolding = (token: Token | undefined) =>
  token !== undefined && (isWord(token, "list") || (isWord(token, "filler") && token.text === "含"));

/** Words, and one mark right behind 其中. */
const isPlain = (token: Token | undefined, first: boolean) =>
  token !== undefined &&
  token.kind !== "number" &&
  (token.kind !== "mark" || token.text === "、" || (first && isMark(token, "，,：:")));
