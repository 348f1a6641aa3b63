import type { Token } from "../words/tokens.ts";
import { countsCases } from "../words/units.ts";
import { isWord } from "../words/words.ts";
import type { Counted } from "./clauses.ts";

const TOTAL = /^(?:共|共计|合计|总计|总共|一共|共有)$/;

/** 共, 合计. */
export const isTotalWord = (token: Token) => isWord(token, "filler") && TOTAL.test(token.text);

/** 合计2055件: of what stands before it, and of nothing that it names itself. */
export const saysTotal = ({ number, before, after, otherYear }: Counted) =>
  !otherYear &&
  !number.approximate &&
  countsCases(number.unit) &&
  after.length === 0 &&
  before.every((token) => isWord(token, "filler")) &&
  before.some(isTotalWord);

/** 办理23件，累计办理310件: over all years; 2024年，累计办理23件 and 今年累计办理23件 are not. */
export const isCumulative = ({ before, ofYear }: Counted) =>
  !ofYear &&
  !before.some((token) => isWord(token, "thisYear")) &&
  before.some((token) => isWord(token, "filler") && /^(?:历史)?累计$/.test(token.text));

const WHOLE = ["take", "takeNew", "handle", "finish", "answer", "application", "applicationBare"] as const;

/** 占办结总数的24%, 占新收申请的89%: what a share is said to be of. */
export const isWholeWord = (token: Token): boolean => WHOLE.some((sense) => isWord(token, sense));
