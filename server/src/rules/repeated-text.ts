import { repetition } from "../history/index.ts";
import { say } from "../message.ts";
import { defineRule } from "./rule.ts";

const wrong = {
  zh: "正文有 {share}% 与上年报告相同（超过 {most}%），请按本年的情况重写",
  en: "{share}% of the text stands in last year's report as well (more than {most}%); it should speak of this year",
};
const here = { zh: "与上年报告相同", en: "the same as in last year's report" };

/** Half of a report may well be said again. */
const MOST = 0.5;
/** As many places as anybody looks at. */
const SHOWN = 5;

/** `repeated-text`: the narrative is this year's own. Source: what reviewers of published reports object to. */
export const repeatedText = defineRule({
  id: "repeated-text",
  group: "drafts",
  severity: "information",
  title: { zh: "正文不照抄上年报告", en: "The text is not last year's" },
  about: {
    zh: "正文与上年报告相同的部分超过一半（比例可以设定）时提示。相同的整句、十三个字以上的相同片段算在内，数字不同也算；固定提法、文件名称和文号不算。有上年的年报才比较。",
    en: "Says so where more than half of the text (the share can be set) stands in last year's report: whole sentences and stretches of thirteen characters, whatever their numbers; set phrases, titles and document numbers do not count. Checked where last year's report is at hand.",
  },
  *check(report) {
    const { previous, title, local } = report;
    if (!previous || !title) return;
    const most = local.repeatedText ?? MOST;
    const { share, stretches } = repetition(report, previous);
    if (share <= most) return;
    const longest = [...stretches].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, SHOWN);
    yield {
      at: title.span,
      message: say(wrong, { share: Math.floor(share * 100), most: Math.round(most * 100) }),
      related: longest.sort((a, b) => a.from - b.from).map((at) => ({ at, message: say(here) })),
    };
  },
  examples: [{ bad: "（与上年报告逐句相同的正文）", good: "（写本年情况的正文）" }],
});
