import { isWay } from "../clauses/way-words.ts";
import type { Sense } from "../lexicon/sense.ts";
import { isRevised } from "../meaning/following.ts";
import type { Token } from "../words/tokens.ts";
import { isEnd as endsSo, has, isWord, textOf } from "../words/words.ts";
import { isGeneralName, sortOf } from "./part-words.ts";

/** Whether the words of a part name a thing that divides the whole, or say that something else was done. */

/** Verbs: what was done with a thing does not divide it (采纳50条，回复75条). */
const VERBS =
  /开展|召开|举办|组织|印发|采纳|回复|整改|新增|新开|更新|关停|回应|解读了|编制|制作|完成|参加|涉及|已|推送|转载|阅读|点击|浏览|转发|受众|覆盖|审核|处理|处置|化解|撤销|变更|撤下|优化|升级|改版|撤并|停更|提出|吸收|解决|公布|点赞|评论|播放/;
/** 组织机构, 优化营商环境, 机构编制, 处理结果: names of columns that hold a verb. */
const COLUMN = /(?:机构|架构|概况|环境|结果|情况|领域|机构编制|人员编制)(?:类|信息)*$/;
/** Of the words that narrow a number those that are deeds. */
const HANDLING = /审|查|修|补正|[延逾超]期|协助|协调|指导|督|转|交|整改/;
const DOES = new Set([
  "takeNew",
  "take",
  "handle",
  "publish",
  "change",
  "share",
  "neg",
  "extra",
  "issue",
  "repeal",
  "lapse",
  "inForce",
  "keep",
  "levy",
  "fee",
  "last",
  "all",
]);
const TOTAL = /^(?:共|共计|合计|总计|累计|总共|一共)$/;

/** Whether the words of a part are those of another statement. */
export function doesSomething(phrase: readonly Token[], known: boolean, general: boolean): boolean {
  if (general && isOfTheRest(phrase)) return false;
  return phrase.some((token, at) => {
    if (token.kind === "rest") return VERBS.test(token.text) && !COLUMN.test(token.text);
    if (token.kind !== "word") return token.kind === "digits";
    // 审计整改: the second half of a name; 整改80条 is a deed.
    if (token.sense === "limit") return HANDLING.test(token.text) && !(general && phrase[at - 1]?.kind === "rest");
    if (isColumn(phrase, at, general)) return false;
    return (
      DOES.has(token.sense) ||
      (TOTAL.test(token.text) && !isNamed(phrase, at, general)) ||
      (!known && ["finish", "answer", "decide"].includes(token.sense))
    );
  });
}

/** 其他结合我市实际应当公开的信息. */
const isOfTheRest = (phrase: readonly Token[]) =>
  phrase[0] !== undefined && isWord(phrase[0], "rest") && /的信息$/.test(textOf(phrase));

/** 解读及回应信息共计110条: one item of several things; 各类信息共计110条 is another statement. */
const isNamed = (phrase: readonly Token[], at: number, general: boolean) =>
  general && at === phrase.length - 1 && !isGeneralName(textOf(phrase.slice(0, at)));

/** 规划公示, 公示公开, 公开指南, 建议提案办理: names of columns; 网站公开: where. */
function isColumn(phrase: readonly Token[], at: number, general: boolean): boolean {
  const token = phrase[at];
  const [before, behind] = [textOf(phrase.slice(0, at)), textOf(phrase.slice(at + 1))];
  if (token?.kind !== "word") return false;
  if (token.sense === "take") return general && at > 0 && /^(?:公告|公示|结果|信息|类)+$/.test(behind);
  if (token.sense === "handle" || token.text === "办理结果")
    return /(?:建议|提案|议案)$/.test(before) && /^(?:情况|结果|类|信息)*$/.test(behind);
  // 房屋征收与补偿领域信息, 价格收费; 土地征收类.
  if (token.sense === "levy") return at > 0 && (general || behind === "类");
  if (!general || token.sense !== "publish") return false;
  if (phrase.length > 1 && phrase.every((one) => isWord(one, "publish"))) return true;
  if (/^(?:指南|目录|专栏|年报|年度报告|制度|规定)/.test(behind)) return token.text === "公开";
  if (sortOf(phrase) === "channel") return before !== "";
  return /^(?:公开|公示|发布)$/.test(token.text) && before.length > 1 && /^(?:类|信息|情况|类信息)*$/.test(behind);
}

/** 11件按程序答复，8件由于申请人撤回未作答复; 11件为网上申请: an application ends in one way only, and comes in one way only. */
export const isEnding = (phrase: readonly Token[]) =>
  phrase.every((token) => token.kind === "word") &&
  (has(phrase, "withdraw") || (!phrase.some(isDone) && (phrase.some(isEnd) || isWay(phrase))));

const isDone = (token: Token) => token.kind === "word" && DOES.has(token.sense);
const isEnd = (token: Token) =>
  isWord(token, "finish") || isWord(token, "answer") || isWord(token, "carryOut") || endsSo(token);

/** 其中32件为申请公开招生录取信息: what some of them were about. */
export const describes = ([first]: readonly Token[]) =>
  first !== undefined &&
  ((isWord(first, "filler") && /^(?:为|是|属于)$/.test(first.text)) ||
    (isWord(first, "limit") && /^(?:涉及?|关于|有关|针对|不属于)$/.test(first.text)));

/** 公开信息148篇，其中公开动态61篇，转载公开文件4篇: what was done with the whole, said again. */
export function saidAgain(phrase: readonly Token[], whole: readonly Token[]): readonly Token[] {
  // 办理提案议案9件，其中办理建议6件.
  const [first] = phrase;
  const again = first?.kind === "word" && ["handle", "answer"].includes(first.sense) && has(whole, first.sense);
  if (again) return phrase.slice(1);
  if (!whole.some(isPublished)) return phrase;
  const leads = (token: Token) => ["publish", "issue", "thisYear"].some((sense) => isWord(token, sense as Sense));
  const end = phrase.findIndex((token) => !leads(token) && !isOf(token));
  const last = phrase.slice(0, Math.max(0, end)).findLast((token) => !isOf(token));
  return last && isPublished(last) ? phrase.slice(end) : phrase;
}

const isOf = (token: Token) => isWord(token, "filler") && token.text === "的";

const isPublished = (token: Token) => "text" in token && /(?:公开|发布)$/.test(token.text);

/** 新制定4件，修改14件: what was done with a document. */
export const isRevising = (token: Token) =>
  ["filler", "issue", "repeal", "lapse"].some((sense) => isWord(token, sense as Sense)) || isRevised(token);

/** 含规范性文件60条. */
export const isWithin = ([first]: readonly Token[]) => first !== undefined && "text" in first && /^含/.test(first.text);
