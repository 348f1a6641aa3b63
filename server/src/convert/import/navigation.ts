/**
 * What web sites print around an article. A line of it found no place in a report; elsewhere in a line the same words
 * are text, so each stands for the whole line or for its beginning up to a colon.
 */
const LABELS = [
  "来源",
  "信息来源",
  "文章来源",
  "稿源",
  "作者",
  "供稿",
  "编辑",
  "责任编辑",
  "编审",
  "审核",
  "发布人",
  "发布日期",
  "发布时间",
  "日期",
  "时间",
  "更新时间",
  "更新日期",
  "生成日期",
  "成文日期",
  "公开日期",
  "发文日期",
  "发布机构",
  "发布单位",
  "公开机构",
  "发文机关",
  "发文字号",
  "文号",
  "索引号",
  "信息索引",
  "主题分类",
  "主题词",
  "有效性",
  "名称",
  "信息名称",
  "文件名称",
  "标题",
  "内容概览",
  "时效",
  "信息分类",
  "文件分类",
  "组配分类",
  "关键词",
  "登记号",
  "所属机构",
  "发文机构",
  "信息索引号",
  "公开方式",
  "公开范围",
  "公开类别",
  "点击数",
  "点击量",
  "点击率",
  "浏览",
  "浏览次数",
  "浏览量",
  "阅读",
  "阅读次数",
  "访问量",
  "访问次数",
  "字号",
  "字体",
  "字体大小",
  "分享到",
  "分享",
  "上一篇",
  "下一篇",
  "上一条",
  "下一条",
  "相关链接",
  "相关文档",
  "附件下载",
  "当前位置",
  "您的位置",
  "您现在的位置",
  "您当前的位置",
  "所在位置",
  "主办单位",
  "承办单位",
  "技术支持",
  "网站标识码",
  "联系电话",
  "版权所有",
];
const WORDS = [
  "打印",
  "打印本页",
  "打印此页",
  "关闭",
  "关闭窗口",
  "关闭本页",
  "收藏",
  "返回顶部",
  "首页",
  "网站首页",
  "网站地图",
  "联系我们",
  "分享到",
  "分享",
  "大",
  "中",
  "小",
  "纠错",
  "我要纠错",
  "扫一扫在手机打开当前页",
  "扫一扫在手机上查看当前页面",
  "无障碍阅读",
  "下载",
  "繁體",
  "简体",
];

const labelled = `[【[]?(?:${LABELS.join("|")})[】\\]]?\\s*[:：]`;
const label = new RegExp(`^${labelled}`);
const labels = new RegExp(labelled, "g");
/** `2025-01-22 10:05 来源：…`; a date by itself may be the author's. */
const dated = new RegExp(
  `^\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s*(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?!\\d)|${labelled})`,
);
const word = new RegExp(`^(?:[[【(（|｜\\s]*(?:${WORDS.join("|")})[\\]】)）|｜\\s]*)+$`);
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
