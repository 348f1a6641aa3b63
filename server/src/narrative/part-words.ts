import type { Token } from "./tokens.ts";
import { isWay } from "./way-words.ts";
import { isApplicant, isOutcome, isResult, isWord, textOf } from "./words.ts";

/** What the words of a part, and those of the whole, say of how the one divides the other. */

/** Verbs: what was done with a thing does not divide it (采纳50条，回复75条). */
const VERBS =
  /开展|召开|举办|组织|印发|采纳|回复|整改|新增|新开|更新|关停|回应|解读了|编制|制作|完成|参加|涉及|已|推送|转载|阅读|点击|浏览|转发|受众|覆盖|审核|处理|处置|化解|撤销|变更|撤下|优化|升级|提出|吸收|解决|公布|点赞|评论|播放/;
/** 组织机构, 优化营商环境, 机构编制, 处理结果: names of columns that hold a verb. */
const COLUMN = /(?:机构|架构|概况|环境|结果|情况|领域|机构编制|人员编制)$/;
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

/** By what a part divides the whole: applicants, outcomes, results. */
export function kindOf(phrase: readonly Token[]): string | undefined {
  for (const token of phrase) {
    if (token.kind !== "word") continue;
    if (isApplicant(token.sense)) return "applicant";
    if (isOutcome(token.sense)) return "outcome";
    if (isResult(token.sense)) return "result";
    if (token.sense === "review" || token.sense === "litigation") return "case";
    if (token.sense === "direct" || token.sense === "afterReview") return "suit";
  }
  return undefined;
}

const CHANNEL =
  /(?:网站|门户|官网|平台|微信|微博|双微|公众号|新媒体|抖音|头条|客户端|媒体|报刊|电视台?|广播|公报|公开栏|[^法联]网|微信号|账号)[上等共]?(?:共|主动|全年|累计)*(?:公开|发布|推送|刊登|刊发|转载|上传|发文)?(?:各类|政府|政务)*(?:信息|文章|稿件|推文|消息)?$|^(?:通过|经由|利用|依托)/;
const BODY = /(?:机关|系统|局|委|厅|中心|镇|乡|街道|部门|[县区市]|办公室|人民政府|管委会|委员会|单位)$/;

/** Where a part was published or by whom; 其他 may be of any sort. */
export function sortOf(phrase: readonly Token[]): "channel" | "body" | "thing" | undefined {
  const text = textOf(phrase);
  if (text === "" || phrase.some((token) => isWord(token, "rest"))) return undefined;
  // A place and a thing.
  if (/^(?:政府)?公报(?:类|信息)*$/.test(text)) return undefined;
  return CHANNEL.test(text) ? "channel" : BODY.test(text) ? "body" : "thing";
}

/** 网站公开80条、公众号发布60条: the same information may be published in more than one place. */
export const mayOverlap = (phrase: readonly Token[]): boolean =>
  sortOf(phrase) === "channel" &&
  phrase.some((token) => isWord(token, "publish") || ("text" in token && /^(?:通过|经由)$/.test(token.text)));

/** 省级以上 holds 国家级; 原创 says how, not of what; one piece may be used twice, and concern two matters. */
export const isAcross = (phrase: readonly Token[]): boolean =>
  phrase.some((token) => isWord(token, "each")) || ACROSS.test(textOf(phrase));
/** 图片120条、文字280条, 最多跑一次1100项、全程网办900项: forms and ways that one item may have together. */
const ACROSS =
  /以上|原创|采用|(?<!招考|招聘|考试|人员)录用|刊用|^(?:其中)?涉(?![企农税外].{2})|^(?:图片|文字|视频|音频|图文)(?:类|信息)?$|跑一次|网办|即办|马上办|一次办/;

/** 部分文件有多种形式: the parts may share members. */
export const isShared = (sentence: readonly Token[]): boolean =>
  /多种|多解|同时|重复计|交叉|形式/.test(textOf(sentence));

/** 公开重点领域信息300条: one item may concern several fields. */
export const isOfFields = (whole: readonly Token[]): boolean => textOf(whole).includes("重点领域");

/** 公开信息24条: of all kinds, so that what follows are kinds; 文件58件 has no 解读 among it. */
export function isGeneral(whole: readonly Token[]): boolean {
  const text = textOf(whole);
  return /信息|稿件|文章|推文|消息/.test(text) && !/申请|来信|信箱|留言|许可|处罚/.test(text);
}

const DOCUMENTS = /文件|公文/;
/** What is neither information nor a document: it is counted beside them. */
const BESIDE = /留言|来信|来电|来访|信箱|热线|工单|网民|舆情|发布会/;
const EXPLAINS = /解读|图解/;

/** 文件58件，其中规范性文件30件，解读29件: what stands beside the whole, not within it. */
export function standsBeside(phrase: readonly Token[], whole: readonly Token[]): boolean {
  const [text, of] = [textOf(phrase), textOf(whole)];
  if (EXPLAINS.test(text) && DOCUMENTS.test(of) && !EXPLAINS.test(of)) return true;
  const beside = BESIDE.exec(text)?.[0];
  if (beside !== undefined && isGeneral(whole)) return true;
  // 网站发布124条，其中动态100条，公众号30条.
  return (
    sortOf(phrase) === "channel" && /网站|门户|官网|微信|微博|公众号/.test(of) && !/新媒体|平台|渠道|、|和|及/.test(of)
  );
}

const GENERAL = /^(?:各类|类|类别|方面|领域|信息|政府信息|政务信息|类信息|内容|情况|主动公开|公开|的)*$/;

/** 其他 and nothing that narrows it: 其他文件99条 leaves more than documents out. */
export function isRemainder(phrase: readonly Token[], whole: readonly Token[]): boolean {
  const at = phrase.findIndex((token) => isWord(token, "rest"));
  if (at < 0) return false;
  const behind = textOf(phrase.slice(at + 1)).replace(/等$/, "");
  return GENERAL.test(behind) || textOf(whole).includes(behind);
}

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
  general && at === phrase.length - 1 && !GENERAL.test(textOf(phrase.slice(0, at)));

/** 规划公示, 公示公开, 公开指南, 建议提案办理: names of columns; 网站公开: where. */
function isColumn(phrase: readonly Token[], at: number, general: boolean): boolean {
  const token = phrase[at];
  const [before, behind] = [textOf(phrase.slice(0, at)), textOf(phrase.slice(at + 1))];
  if (token?.kind !== "word") return false;
  if (token.sense === "take") return general && at > 0 && /^(?:公告|公示|结果|信息|类)+$/.test(behind);
  if (token.sense === "handle" || token.text === "办理结果")
    return /(?:建议|提案|议案)$/.test(before) && /^(?:情况|结果|类|信息)*$/.test(behind);
  if (!general || token.sense !== "publish") return false;
  if (phrase.length > 1 && phrase.every((one) => isWord(one, "publish"))) return true;
  if (/^(?:指南|目录|专栏|年报|年度报告|制度|规定)/.test(behind)) return token.text === "公开";
  if (sortOf(phrase) === "channel") return before !== "";
  return /^(?:公开|公示|发布)$/.test(token.text) && before.length > 1 && /^(?:类|信息|情况|类信息)*$/.test(behind);
}

/** 11件按程序办结，8件申请人主动撤销; 11件为网上申请: an application ends in one way only, and comes in one way only. */
export const isEnding = (phrase: readonly Token[]) =>
  phrase.every((token) => token.kind === "word" && !DOES.has(token.sense)) &&
  (phrase.some((token) => isWord(token, "finish") || isWord(token, "withdraw") || isWord(token, "carryOut")) ||
    isWay(phrase));

/** 公开信息148篇，其中公开动态61篇，转载公开文件4篇: what was done with the whole, said again. */
export function saidAgain(phrase: readonly Token[], whole: readonly Token[]): readonly Token[] {
  if (!whole.some(isPublished)) return phrase;
  const end = phrase.findIndex((token) => !isWord(token, "publish") && !isWord(token, "issue"));
  const last = phrase[end - 1];
  return last && isPublished(last) ? phrase.slice(end) : phrase;
}

const isPublished = (token: Token) => "text" in token && /(?:公开|发布)$/.test(token.text);
