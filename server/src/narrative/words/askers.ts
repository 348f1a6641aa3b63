import type { Token } from "./tokens.ts";
import { isApplication, isWord } from "./words.ts";

/**
 * 收到197个申请人提出的申请584件: how many asked is no number of the tables; the sentence reads on as if it were not there.
 * 10名申请人提出申请54件 is told of some.
 */
export function withoutAskers(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((_, i) => askersEnd(tokens, i) > i);
  return at < 0 ? tokens : [...tokens.slice(0, at), ...tokens.slice(askersEnd(tokens, at))];
}

/** Behind those who asked, counted at `at`, and 提出的. */
function askersEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^[个名位人]$/.test(token.unit)) return at;
  const before = tokens[at - 1];
  if (!before || !(isWord(before, "take") || isWord(before, "takeNew"))) return at;
  const who = tokens[at + 1];
  const deed = who && isWord(who, "limit") && who.text === "申请人" ? at + 2 : at + 1;
  const [asks, noun] = [tokens[deed], tokens[deed + 1]];
  const asked =
    asks && isWord(asks, "filler") && (/^提[出交]/.test(asks.text) || (deed > at + 1 && asks.text === "的"));
  return asked && noun && isApplication(noun) ? deed + 1 : at;
}
