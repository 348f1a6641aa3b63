import type { Token } from "../words/tokens.ts";
import { has, isApplicant, isCases, isOutcome, isResult, isWord, textOf } from "../words/words.ts";

/** What the words of a part, and those of the whole, say of how the one divides the other. */

/** By what a part divides the `whole`: applicants, outcomes, results. */
export function kindOf(phrase: readonly Token[], whole: readonly Token[]): string | undefined {
  if (whole.some(isCases) && phrase.some(isClosed)) return "result";
  for (const token of phrase) {
    if (token.kind !== "word") continue;
    if (isApplicant(token.sense)) return "applicant";
    if (isOutcome(token.sense) || token.sense === "withdraw") return "outcome";
    if (isResult(token.sense)) return "result";
    if (token.sense === "review" || token.sense === "litigation") return "case";
    if (token.sense === "direct" || token.sense === "afterReview") return "suit";
  }
  return undefined;
}

/** 复议31件、诉讼22件，其中县区复议19件、诉讼13件: reviews are no part of suits, nor suits of reviews. */
export const isOfOtherCases = (phrase: readonly Token[], whole: readonly Token[]): boolean => {
  const names = (words: readonly Token[]) => [has(words, "review"), has(words, "litigation")];
  const [[review, suit], [ofReviews, ofSuits]] = [names(phrase), names(whole)];
  return review !== suit && ofReviews !== ofSuits && review !== ofReviews;
};

/** 撤回1件, 驳回原告诉求5件, 终止2件: a review or a suit that was closed so has no other result. */
const isClosed = (token: Token) =>
  isWord(token, "withdraw") || (isWord(token, "limit") && /驳回|^(?:终止|调解|胜诉|败诉)$/.test(token.text));

const CHANNEL =
  /(?:网站|门户|官网|平台|微信|微博|双微|公众号|新媒体|抖音|头条|客户端|媒体|报刊|电视台?|广播|公报|公开栏|[^法联]网|微信号|账号)[上等共]?(?:共|主动|全年|累计)*(?:公开|发布|推送|刊登|刊发|转载|上传|发文)?(?:各类|政府|政务)*(?:信息|文章|稿件|推文|消息)?数?量?$|^(?:通过|经由|利用|依托)/;
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
/** 领导出席6场、负责人出席20场, 图片120条、文字280条, 最多跑一次1100项、全程网办900项: forms and ways that one item may have together. */
const ACROSS =
  /以上|出席|原创|采用|(?<!招考|招聘|考试|人员)录用|刊用|^(?:其中)?涉(?![企农税外].{2})|^(?:图片|文字|视频|音频|图文)(?:类|信息)?$|跑一次|网办|即办|马上办|一次办/;

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

/** 其余, 剩余的: what the other parts leave. */
export const isOthers = ([first, ...rest]: readonly Token[]): boolean =>
  first !== undefined &&
  isWord(first, "extra") &&
  /^(?:其余|剩余|余下|余)的?$/.test(first.text) &&
  rest.every((token) => isWord(token, "filler"));

/** 领导解读 of 政策解读: the last word of a part is that of the whole. */
export function namesAgain(phrase: readonly Token[], whole: readonly Token[]): boolean {
  const [last, of] = [phrase, whole].map((words) => words.findLast((token) => !isWord(token, "filler")));
  return !!last && !!of && "text" in last && "text" in of && last.text.length > 1 && last.text === of.text;
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

const GENERAL = /^(?:各类|类|类别|方面|领域|信息|政府信息|政务信息|类信息|内容|情况|情形|主动公开|公开|的)*$/;

/** 各类信息, 内容: of whatever kind. */
export const isGeneralName = (text: string): boolean => GENERAL.test(text);

/** 其他 and nothing that narrows it: 其他文件99条 leaves more than documents out. */
export function isRemainder(phrase: readonly Token[], whole: readonly Token[]): boolean {
  const at = phrase.findIndex((token) => isWord(token, "rest"));
  if (at < 0) return false;
  const behind = textOf(phrase.slice(at + 1)).replace(/等$/, "");
  return isGeneralName(behind) || textOf(whole).includes(behind);
}
