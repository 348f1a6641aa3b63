import { isExcept } from "./phrase-words.ts";
import type { Token } from "./tokens.ts";
import { has, isMark, isWord } from "./words.ts";

/** From one token up to another, that one left out. */
type Stretch = readonly [from: number, to: number];

/** 除信息公开案件外，另有行政复议66件; 另有行政复议17件，均与信息公开无关: where a sentence tells of cases that openness did not lead to. */
export function otherMatters(tokens: readonly Token[]): readonly Stretch[] {
  return tokens.flatMap((token, at): Stretch[] => {
    if (isExcept(token) && exceptsOpenness(tokens, at)) return [[at, endOf(tokens, at)]];
    return isWord(token, "limit") && token.text === "无关" ? [[startOf(tokens, at), at]] : [];
  });
}

export const isWithin = (stretches: readonly Stretch[], index: number) =>
  stretches.some(([from, to]) => from < index && index < to);

/** 除信息公开案件外, 除依申请公开外: and nothing counted. */
function exceptsOpenness(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex((token, i) => i > at && (token.kind === "mark" || token.kind === "number"));
  const words = tokens.slice(at + 1, end);
  return tokens[end]?.kind === "mark" && has(words, "application") && words.every((token) => token.kind === "word");
}

/** Back to another statement, or to 另有. */
function startOf(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && !isMark(tokens[from - 1], "；;。") && !isWord(tokens[from] as Token, "extra")) from--;
  return from - 1;
}

function endOf(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex((token, i) => i > at && isMark(token, "；;。"));
  return end < 0 ? tokens.length : end;
}
