import { isShortFor } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { isWord } from "../words/words.ts";
import { isSame } from "./compared.ts";

/** The words before a position, back to a mark. */
export function phraseBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let from = end;
  while (from > 0 && end - from < 20 && tokens[from - 1]?.kind !== "mark" && tokens[from - 1]?.kind !== "number")
    from--;
  return tokens.slice(from, end);
}

const MATTER = /^(?:方面|工作|中)$/;
const NARROW = new Set(["foreign", "limit", "licence", "penalty", "coercion", "document", "rule"]);

/**
 * 行政执法工作没有被申请行政复议, 政府采购方面，未发生行政复议, 通过网站未收到申请: whether what stands before a negation makes it
 * one of one matter or of one way; 通过各种渠道 is all of them, and 县住建局 is the `agency` itself.
 */
export function isNarrow(tokens: readonly Token[], at: number, agency: string | undefined): boolean {
  const phrase = phraseBefore(tokens, at);
  const clause = phrase.length > 0 ? phrase : phraseBefore(tokens, at - 1);
  const matter = clause.slice(-1).some((one) => isWord(one, "filler") && MATTER.test(one.text));
  if (phrase.length === 0 && !matter) return false;
  if (clause.some((one) => isWord(one, "filler") && /^(?:各类|各种|任何|所有)/.test(one.text))) return false;
  if (isUpToMonth(clause)) return true;
  return clause.some((one) =>
    one.kind === "rest" ? !isSame(one) && !isShortFor(one.text, agency) : one.kind === "word" && NARROW.has(one.sense),
  );
}

const LAST_MONTH = 12;

/** 截至6月底, 1至9月: not the whole year. */
function isUpToMonth(clause: readonly Token[]): boolean {
  const month = clause.findLast((one, at) => {
    const next = clause[at + 1];
    return one.kind === "digits" && next !== undefined && "text" in next && next.text.startsWith("月");
  });
  return month?.kind === "digits" && month.value < LAST_MONTH;
}
