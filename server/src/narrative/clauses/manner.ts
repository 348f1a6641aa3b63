import type { Token } from "../words/tokens.ts";
import { isDealtWith, isTelling, isWord } from "../words/words.ts";

const OPENER = /^(?:严格)?(?:按照?|依照|依据|根据)(?:[有相]关)?(?:规定)?$/;

/**
 * The words behind a number without the unknown ones from 按, 依照 on to what was done: 20件均按照工作流程规范给予了答复 says how
 * all of them were answered. Before a number they may say which: 按照县司法局要求答复3件.
 */
export function withoutManner(words: readonly Token[]): readonly Token[] {
  const from = words.findIndex((token) => isWord(token, "filler") && OPENER.test(token.text));
  if (from < 0) return words;
  const to = words.findIndex((token, at) => at > from && isTelling(token));
  const deed = words[to];
  if (!deed || !isDealtWith(deed)) return words;
  return words.filter((token, at) => at < from || at > to || token.kind !== "rest");
}
