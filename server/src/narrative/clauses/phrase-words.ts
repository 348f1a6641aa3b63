import type { Sense, Topic } from "../lexicon/sense.ts";
import type { Token } from "../words/tokens.ts";
import { has, isDeed, isMark, isNoun, isWord, textOf } from "../words/words.ts";
import { otherCases } from "./about.ts";
import type { About } from "./clauses.ts";

/** What the words of a phrase say of when, by whom and of what it speaks. */

/** What may stand before the subject of a clause. */
const LEADS: ReadonlySet<Sense> = new Set<Sense>(["filler", "thisYear", "last", "list", "extra", "next"]);

export const isTotal = (token: Token) =>
  isWord(token, "filler") && /^(?:共|共计|总计|合计|共有|总共|一共|有|为|达|达到)$/.test(token.text);
export const isDocumentDeed = (token: Token) =>
  ["issue", "repeal", "lapse", "inForce", "shown", "keep"].some((deed) => isWord(token, deed as Sense));

/** What is said once before several nouns. */
export const isShared = (token: Token) =>
  isDocumentDeed(token) || isWord(token, "pending") || isWord(token, "carryIn") || isWord(token, "takeNew");

/** 2021至2024年. */
export const isBareYear = (token: Token | undefined) =>
  token?.kind === "number" && token.unit === "" && token.value > 1990 && token.value < 2100;

/** 2025年继续办理, 2025年1月答复. */
export const isNextYearsWord = (token: Token) => isWord(token, "filler") && token.text === "继续办理";

export const isMonth = (token: Token) => isWord(token, "limit") && token.text === "月";

/** 6月份, 第一季度, 上半年, and nothing else; 1月至12月 is all of it. */
export const isPartOfYear = (phrase: readonly Token[]) =>
  phrase.some((token) => isWord(token, "limit") && /^(?:月|季度|上半年|下半年)$/.test(token.text)) &&
  phrase.every(
    (token) =>
      token.kind === "year" ||
      token.kind === "digits" ||
      isWord(token, "limit") ||
      (token.kind === "rest" && /^[份底初中上下旬第]+$/.test(token.text)),
  );

/** 涉及土地征收政策等方面, 申请内容主要集中在项目建设方面: what something is about. */
export function tellsMatter(phrase: readonly Token[]): boolean {
  const at = phrase.findIndex((token) => !isWord(token, "filler") && !isNoun(token));
  const first = phrase[at];
  if (first !== undefined && isWord(first, "limit") && /^(?:涉及?|关于|有关|针对)$/.test(first.text)) return true;
  const lead = textOf(phrase.slice(0, at < 0 ? phrase.length : at));
  return /集中[在于]$/.test(lead);
}

/** 含撤回, 包括撤回. */
export const isHeld = ([first]: readonly Token[]) =>
  first !== undefined && (isWord(first, "list") || (isWord(first, "filler") && first.text === "含"));

/** 除3件结转下年外，其他14件均已答复: those that are left, not of another kind. */
export const isOthersLeft = (token: Token, tokens: readonly Token[], at: number): boolean =>
  isWord(token, "rest") &&
  /^其[他它]$/.test(token.text) &&
  tokens[at + 1]?.kind === "number" &&
  tokens.slice(Math.max(0, at - 12), at).some(isExcept);

/** 除, 除了. */
export const isExcept = (token: Token) => isWord(token, "filler") && /^除[了去]?$/.test(token.text);

/** 向. */
export const isTowards = (token: Token | undefined) =>
  token !== undefined && isWord(token, "filler") && token.text === "向";

export const isThrough = (token: Token) => isWord(token, "limit") && token.text === "通过";

/** 通过“某某”栏目，…; 因具体行政行为，…: what is counted behind the comma came in that way, or for that reason. */
export const leadsOn = ([first, second, ...more]: readonly Token[]) =>
  first !== undefined &&
  ((isThrough(first) && second?.kind === "quote") ||
    (isWord(first, "filler") &&
      first.text === "因" &&
      second?.kind === "rest" &&
      more.every((token) => isWord(token, "filler"))));

const WAYS =
  /^(?:等书面|等|多|两|三|四|和其他|及其他|以及其他)?(?:各种|各类|[多两三四]?种|多?个|不同)?(?:途径|渠道|方式|形式)的?$/;

/** 通过网站、信函等途径, 收到网上、当面和其他形式的: all ways, which narrows nothing. Where they begin in the phrase; -1 for no such. */
export function allWaysFrom(token: Token, phrase: readonly Token[]): number {
  // Nearly all words end otherwise, and are not looked at any further.
  if (!("text" in token) || !"径道式的".includes(token.text.slice(-1)) || !WAYS.test(token.text)) return -1;
  const last = phrase[phrase.length - 1];
  const all = !/^(?:途径|渠道|方式|形式)/.test(token.text) || (last?.kind === "rest" && last.text.endsWith("等"));
  if (!all) return -1;
  const through = phrase.findLastIndex(
    (one) => isThrough(one) || (isWord(one, "filler") && /^[以经由]$/.test(one.text)),
  );
  if (through >= 0) return withoutWays(phrase, through);
  const from = phrase.findLastIndex((one) => one.kind === "word" && isDeed(one.sense)) + 1;
  return from > 0 && from < phrase.length ? from : -1;
}

/** 当面提交或以信函、网页等形式: other ways right before. */
function withoutWays(phrase: readonly Token[], to: number): number {
  let from = to;
  while (from > 0 && isOfWay(phrase[from - 1] as Token)) from--;
  return from;
}

const isOfWay = (token: Token) =>
  isMark(token, "、") ||
  (isWord(token, "limit") && !isThrough(token)) ||
  (isWord(token, "filler") && /^(?:或者?|和|及|提交)$/.test(token.text));

export const leadsIn = (token: Token) =>
  ["year", "digits", "quote"].includes(token.kind) || (token.kind === "word" && LEADS.has(token.sense));

/** 行政复议、行政诉讼: both together, where they stand in one phrase. */
export function joined(about: About | undefined, topic: Topic, phrase: readonly Token[]): About {
  if (topic === "dispute") return "cases";
  const other = otherCases(topic);
  if (other && has(phrase, other) && (about === other || about === "cases")) return "cases";
  // 因政府信息公开申请引发行政复议: the later word is what is counted.
  return topic;
}

const BODY =
  /(?:机关|系统|局|委|厅|院|所|中心|镇|乡|街道|县|区|市|办|部|队|公司|学校|村|社区|集团|分局|支队|大队|银行|管委会|委员会|办公室|人民政府|海关|法院|站|馆|处|科)$/;

/** 市司法局受理6件: somebody else's. Names of the agency itself have been read before. */
export function isStranger(words: string, next: Token | undefined): boolean {
  const joins = /^(?:会同|联合)/.test(words);
  return (
    BODY.test(words) && words !== "所" && !joins && !VERB.test(words) && next !== undefined && next.kind !== "mark"
  );
}

/** 协办, 转办, 查处: what was done, not who did it. */
const VERB = /[主承经交转督领协代会催拟批需应]办$|[查惩]处$/;

/** 区人民法院受理行政案件: what a court took. */
export const isCourt = (token: Token, next: Token | undefined) =>
  isWord(token, "court") &&
  next !== undefined &&
  ["take", "takeNew", "handle", "finish"].some((deed) => isWord(next, deed as Sense));
