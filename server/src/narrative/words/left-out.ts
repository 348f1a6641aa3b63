import type { Token } from "./tokens.ts";
import { countsCases } from "./units.ts";
import { isTaken, isWord } from "./words.ts";

/** 收到依申请9件: 公开 is left out, and what is counted is all the same. */
export function withLeftOut(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, i) => token.kind === "rest" && token.text === "依" && isShortened(tokens, i));
  const noun = tokens[at + 1];
  if (at < 0 || noun?.kind !== "word") return tokens;
  return [...tokens.slice(0, at), { ...noun, sense: "application" }, ...tokens.slice(at + 2)];
}

function isShortened(tokens: readonly Token[], at: number): boolean {
  const [deed, noun, number] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  return (
    deed !== undefined &&
    isTaken(deed) &&
    noun !== undefined &&
    isWord(noun, "applicationBare") &&
    number?.kind === "number" &&
    countsCases(number.unit)
  );
}
