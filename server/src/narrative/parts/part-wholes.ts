import type { SaidNumber } from "../words/number.ts";
import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { has, isAnew, isApplication, isEnd, isMark, isWord } from "../words/words.ts";
import { phraseOf } from "./part-openings.ts";

/** The numbers that a list may divide: the one before it, then those of the same unit further ahead. */
export function wholesBefore(
  tokens: readonly Token[],
  depths: readonly number[],
  at: number,
  bracket: boolean,
): SaidNumber[] {
  const depth = depths[at];
  if (bracket) {
    // 收到4份依申请公开信件（其中3份为网络申请，…）.
    const noun = tokens[at - 1];
    const before = noun && isApplication(noun) ? tokens[at - 2] : noun;
    return before?.kind === "number" ? [before] : [];
  }
  // 受理76件，从申请主体看，…；从申请方式看，…: the same whole once more.
  const first = isAnew(tokens[at]) ? tokens.findIndex((token) => isWord(token, "list")) : at;
  if (first < at && depths[first] === depth) {
    const wholes = wholesBefore(tokens, depths, first, false);
    // 不予公开19件，其中国家秘密3件；从办理结果看，予以公开93件: what ended in one way is not what is divided anew.
    return wholes.some((one) => phraseOf(one, tokens).some(isEnd)) ? [] : wholes;
  }
  const wholes: SaidNumber[] = [];
  for (let i = at - 1; i >= 0 && !(isMark(tokens[i], "；;") && wholes.length === 0); i--) {
    const token = tokens[i] as Token;
    // 复议31件（其中4件被纠错），诉讼5件（其中维持3件）: what stands in another bracket is no whole of this one.
    if ((depths[i] ?? 0) < (depth ?? 0)) break;
    if (token.kind !== "number" || depths[i] !== depth || isPercent(token.unit)) continue;
    if (wholes.length === 0 || wholes[0]?.unit === token.unit) wholes.push(token);
  }
  return wholes;
}

/** 收到11件，上年结转1件，其中网络申请7件: what was carried in is not what is divided. */
export const isCarriedIn = (number: SaidNumber, tokens: readonly Token[]) => has(phraseOf(number, tokens), "carryIn");
