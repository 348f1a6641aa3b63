import type { Sentence } from "./clauses.ts";
import type { SaidNumber } from "./number.ts";
import { type Division, List } from "./part-list.ts";
import type { Token } from "./tokens.ts";
import { isPercent } from "./units.ts";
import { isMark, isWord } from "./words.ts";

export type { Division } from "./part-list.ts";

/** A sentence of more numbers is no sentence; the bound keeps the whole linear. */
export const MOST_NUMBERS = 80;

/** Every division of a sentence, brackets within it included; `next` is the sentence behind, which may begin with 其中. */
export function divisionsOf(sentence: Sentence, next?: Sentence): Division[] {
  if (sentence.counted.length > MOST_NUMBERS) return [];
  const follows = next?.tokens[0] !== undefined && isWord(next.tokens[0], "list");
  if (!follows && !sentence.tokens.some(isOpening)) return [];
  if (sentence.tokens.some((token) => "text" in token && OVERLAP.test(token.text))) return [];
  const tokens = follows ? [...sentence.tokens, END, ...next.tokens] : sentence.tokens;
  const depths = depthsOf(tokens);
  const found: Division[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const opens = isWord(token, "list") ? "list" : isMark(token, "（(") ? "bracket" : undefined;
    if (!opens) continue;
    const wholes = wholesBefore(tokens, depths, at, opens === "bracket");
    const [whole] = wholes;
    if (!whole || whole.approximate || isPercent(whole.unit)) continue;
    const division = divide(whole, wholes, tokens, depths, at);
    if (division) found.push(division);
  }
  return found;
}

const isOpening = (token: Token) => isWord(token, "list") || isMark(token, "（(");

/** The parts may share members: 部分文件有多种形式. */
const OVERLAP = /多种|同时|重复计|交叉|形式/;

/** Stands between a sentence and the one that goes on with it. */
const END: Token = { kind: "mark", text: "。", span: { from: 0, to: 0 } };

function depthsOf(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map((token) => {
    if (isMark(token, "）)")) return --depth;
    return isMark(token, "（(") ? depth++ : depth;
  });
}

/** The numbers that a list may divide: the one before it, then those of the same unit further ahead. */
function wholesBefore(tokens: readonly Token[], depths: readonly number[], at: number, bracket: boolean): SaidNumber[] {
  const depth = depths[at];
  if (bracket) {
    const before = tokens[at - 1];
    return before?.kind === "number" ? [before] : [];
  }
  const wholes: SaidNumber[] = [];
  for (let i = at - 1; i >= 0 && !(isMark(tokens[i], "；;") && wholes.length === 0); i--) {
    const token = tokens[i] as Token;
    if (token.kind !== "number" || depths[i] !== depth || isPercent(token.unit)) continue;
    if (wholes.length === 0 || wholes[0]?.unit === token.unit) wholes.push(token);
  }
  return wholes;
}

function divide(
  whole: SaidNumber,
  wholes: readonly SaidNumber[],
  tokens: readonly Token[],
  depths: readonly number[],
  at: number,
): Division | undefined {
  const bracket = isMark(tokens[at], "（(");
  const depth = (depths[at] ?? 0) + (bracket ? 1 : 0);
  const list = new List(whole, bracket);
  let phrase: Token[] = [];
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if ((depths[i] ?? 0) < depth) break;
    if ((depths[i] ?? 0) > depth || isMark(token, "（()）")) continue;
    if (token.kind === "number") {
      const after = tokens.slice(i + 1).findIndex((one) => one.kind === "mark" || one.kind === "number");
      const behind = tokens.slice(i + 1, after < 0 ? undefined : i + 1 + after);
      if (!list.add({ number: token, phrase: phrase.length > 0 ? phrase : behind }, phrase.length === 0)) break;
      phrase = [];
    } else if (token.kind === "mark") {
      if (!list.separate(token.text)) break;
      phrase = [];
    } else phrase.push(token);
    if (list.complete) break;
  }
  return list.close(wholes, () => restOf(tokens, depths, at, depth));
}

/** All numbers behind the whole, whatever their unit: a list may go on behind a semicolon. */
function restOf(tokens: readonly Token[], depths: readonly number[], at: number, depth: number): number[] {
  return tokens
    .slice(at)
    .flatMap((token, i) =>
      token.kind === "number" && depths[at + i] === depth && !isPercent(token.unit) ? token.value : [],
    );
}
