import type { Token } from "../words/tokens.ts";
import { isPercent } from "../words/units.ts";
import { isWord } from "../words/words.ts";
import type { Counted } from "./clauses.ts";

/** 收到信件12件, 办理提案8件: something came in, whatever it was; not 主动公开规范性文件2件, nor 占办理总数的97.4%. */
export const takesIn = ({ before, number }: Counted) =>
  !isPercent(number.unit) &&
  before.some((token) => isWord(token, "take") || isWord(token, "handle") || isWord(token, "foreign")) &&
  !before.some((token) => isWord(token, "document") || isReply(token));

/** 印发告知书54件: what was sent to those who asked. */
export const isReply = (token: Token) => isWord(token, "foreign") && /^(?:告知书|补正通知)$/.test(token.text);
