/**
 * What web sites print around an article. A line of it found no place in a report; elsewhere in a line the same words
 * are text, so each stands for the whole line or for its beginning up to a colon.
 */
const LABELS =
  "(?:信息|文章)?来源|稿源|作者|供稿|(?:责任)?编辑|编审|审核|发布(?:人|日期|时间|机构|单位)|日期|时间|更新(?:时间|日期)|" +
  "(?:生成|成文)日期|公开(?:日期|机构|方式|范围|类别)|发文(?:日期|机关|机构|字号)|文号|(?:信息)?索引号|信息索引|主题(?:分类|词)|" +
  "有效性|(?:信息|文件)?名称|标题|内容概览|时效|(?:信息|文件|组配)分类|关键词|登记号|所属机构|点击[数量率]|" +
  "(?:浏览|阅读)(?:次数)?|浏览量|访问(?:量|次数)|字号|字体(?:大小)?|分享到?|[上下]一[篇条]|相关链接|相关文档|附件下载|" +
  "(?:当前|所在)位置|您(?:现在|当前)?的位置|[主承]办单位|技术支持|网站标识码|联系电话|版权所有";
const WORDS =
  "打印(?:[本此]页)?|关闭(?:窗口|本页)?|收藏|返回顶部|(?:网站)?首页|网站地图|联系我们|分享到?|大|中|小|(?:我要)?纠错|" +
  "扫一扫在手机(?:打开当前页|上查看当前页面)|无障碍阅读|下载|繁體|简体";

const labelled = `[【[]?(?:${LABELS})[】\\]]?\\s*[:：]`;
const label = new RegExp(`^${labelled}`);
const labels = new RegExp(labelled, "g");
/** `2025-01-22 10:05 来源：…`; a date by itself may be the author's. */
const dated = new RegExp(
  `^\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s*(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?!\\d)|${labelled})`,
);
const word = new RegExp(`^(?:[[【(（|｜\\s]*(?:${WORDS})[\\]】)）|｜\\s]*)+$`);
const address = /ICP备|公网安备/;
/** A file to fetch, or the word above the names of several. */
const attachment = /\.(?:pdf|ofd|docx?|wps|xlsx?|et|pptx?|zip|rar|jpe?g|png|gif|mp4)$|^(?:相关)?附件[:：]?$/i;

/** So long may a line of the site be; one with several of its labels may be longer. */
const MOST = 60;
const MOST_LABELLED = 140;

/** A line of the site, not of the report. */
export function isNavigation(line: string): boolean {
  if (line.length > MOST_LABELLED || /。/.test(line)) return false;
  if (line.length > MOST && (line.match(labels) ?? []).length < 2 && !attachment.test(line)) return false;
  return [label, dated, word, address, attachment].some((pattern) => pattern.test(line));
}
