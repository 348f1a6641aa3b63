import type { Token } from "../words/tokens.ts";
import { isDealtWith, isDeed, isTaken, isTopic, isWord, textOf } from "../words/words.ts";
import type { Counted } from "./clauses.ts";
import { isTotal } from "./phrase-words.ts";

/** Whether the words right around a number make it one of something else than the tables count. */
export const countsElse = (counted: Counted): boolean =>
  isCategory(counted) ||
  isStart(counted) ||
  isOfKinds(counted) ||
  isOfThose(counted) ||
  isQuoted(counted) ||
  isAsked(counted) ||
  isPetition(counted) ||
  isPer(counted) ||
  isHeardOf(counted);

/** 规划类22件、登记类14件: what stands before 类 is a matter, not a deed. */
const isCategory = ({ before }: Counted) => {
  const last = before[before.length - 1];
  if (!last || !isWord(last, "filler") || last.text !== "类") return false;
  const deed = before[before.length - 2];
  return deed?.kind === "word" && isDeed(deed.sense);
};

/** 申请量由2件增至6件: where a change starts from. */
function isStart({ before, after: [next] }: Counted): boolean {
  const from = before.findLast((token) => token.kind !== "year" && !isWord(token, "last") && !isOf(token));
  const changes = next && (isWord(next, "change") || (next.kind === "rest" && /^[增降升减]/.test(next.text)));
  return from !== undefined && isWord(from, "filler") && /^[由从]$/.test(from.text) && changes === true;
}

/** 上述6件均已办结: of those that were counted before, whatever they are. */
function isOfThose({ before, after }: Counted): boolean {
  const last = before.at(-1);
  const points = last !== undefined && isWord(last, "filler") && /^(?:上述|前述)$/.test(last.text);
  return points && !after.some((token) => isTopic(token) || isWord(token, "applicationBare"));
}

/** 以“内容不明确”答复2件: those that were answered so. */
const isQuoted = ({ before }: Counted) =>
  before.some((token, at) => isDealtWith(token) && before[at - 1]?.kind === "quote");

/** 对涉及第三方合法权益的3件申请征求意见: who was asked, not how they ended. */
const isAsked = ({ before: [first], after }: Counted) =>
  first !== undefined && isWord(first, "filler") && /^[对就]$/.test(first.text) && /征[求询]/.test(textOf(after));

/** 收到信访事项162件: petitions themselves; 收到信访类申请2件 are applications. */
const isPetition = ({ before }: Counted) => {
  const last = before[before.length - 1];
  return (
    last !== undefined &&
    isWord(last, "ignorePetition") &&
    /(?:事项|投诉|举报)$/.test(last.text) &&
    before.some(isTaken)
  );
};

/** 每百件申请引发复议12件. */
const isPer = ({ before: [first] }: Counted) => first?.kind === "rest" && first.text.startsWith("每");

/** 发出测试申请30件，收到答复28件: what others answered. */
const isHeardOf = ({ before }: Counted) =>
  before.some((token, at) => {
    const next = before[at + 1];
    return isWord(token, "take") && /到$/.test(token.text) && next !== undefined && isWord(next, "answer");
  });

const isOf = (token: Token) => isWord(token, "filler") && token.text === "的";

/** 予以公开和部分公开两项合计18份: two kinds. */
const isOfKinds = ({ number, after: [next] }: Counted) =>
  !number.plain && /^[项类]$/.test(number.unit) && next !== undefined && isTotal(next);
