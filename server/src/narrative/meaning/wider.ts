import type { Counted } from "../clauses/clauses.ts";
import type { AgencyKind } from "../words/agency.ts";
import type { Token } from "../words/tokens.ts";
import { isWord } from "../words/words.ts";
import type { Meaning } from "./meaning.ts";

/** Whether a number counts more than the tables do, as the numbers beside it show. */
export function isWider({ quantity }: Meaning, counted: readonly Counted[], at: number, kind: AgencyKind): boolean {
  if (kind === "office" && isOffices(counted, at)) return true;
  return quantity.table === "reviews" && isOfAll(counted, at);
}

/** 行政复议案件38件，其中涉及政府信息公开7件, 被诉74件，其中一审42件；涉及政府信息公开的13件: of all matters. */
const isOfAll = (counted: readonly Counted[], at: number) =>
  !saysOpenness(counted[at]) &&
  counted.some(
    (other, i) =>
      i > at && !other.otherYear && saysOpenness(other) && (other.before.some(isList) || isOpenAlone(other)),
  );

const isList = (token: Token) => isWord(token, "list");

/** 涉及政府信息公开的13件, 信息公开类占25.7%: nothing but what they are about. */
const isOpenAlone = ({ before, after }: Counted) =>
  after.length === 0 && before.length > 0 && before.every((token) => isWord(token, "filler") || isWord(token, "share"));

const saysOpenness = (one: Counted | undefined) => [one?.before, one?.after].some((words) => words?.some(isOpenness));
const isOpenness = (token: Token) => token.kind === "word" && token.text.includes("公开");

/**
 * 以县政府为主体的58件，以县政府办公室为主体的74件; 县政府本级申请17件，办公室申请21件; 向县政府申请17件、向县政府办公室申请21件: the office's
 * report may count both.
 */
const isOffices = (counted: readonly Counted[], at: number) =>
  (/^(?:office|unit)$/.test(counted[at]?.subject ?? "") || counted[at]?.before.some(({ kind }) => kind === "own")) &&
  counted.some((one, i) => i < at && one.subject === "government");

/**
 * 公开请求9件，其中网络平台收到3件，协助4件: not all of them were its own. Gives the position before which numbers are divided
 * into such ones.
 */
export function helpedUpTo(counted: readonly Counted[]): number {
  const helped = counted.findLastIndex(({ before }) =>
    before.some((token) => isWord(token, "limit") && /^协[助查]$/.test(token.text)),
  );
  const listed = (one: Counted, at: number) => at <= helped && one.before.some((token) => isWord(token, "list"));
  return counted.findLastIndex(listed);
}
