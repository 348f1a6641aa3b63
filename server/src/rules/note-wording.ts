import { similarity } from "../edit-distance.ts";
import { say } from "../message.ts";
import { fold, squeeze } from "../report/label.ts";
import { isOutdated } from "./outdated.ts";
import { restore } from "./restored.ts";
import { defineRule } from "./rule.ts";

const wrong = { zh: "勾稽关系的说明应为“{form}”", en: "The note on the balance should be “{form}”" };

/** So much of the note makes another text in the corner a drifted note, and not a label of the author's own. */
const LIKE = 0.5;

/** `note-wording`: the sentence on the 勾稽关系 is the form's. Source: both forms, section three, the corner. */
export const noteWording = defineRule({
  id: "note-wording",
  group: "wording",
  severity: "warning",
  title: { zh: "勾稽关系的说明一字不改", en: "The note on the balance is taken letter by letter" },
  about: {
    zh: "第三部分的表左上角写明勾稽关系，这句话由格式规定。",
    en: "The corner of the table in section three states the balance in the form's own words.",
  },
  *check(report) {
    for (const table of report.tables) {
      const { form, corner } = table;
      if (!form.cornerIsNote || !corner || isOutdated(table, report.edition)) continue;
      if (squeeze(corner.text) === form.corner || similarity(fold(corner.text), fold(form.corner)) < LIKE) continue;
      yield {
        at: corner.span,
        message: say(wrong, { form: form.corner }),
        fixes: [restore(corner.span, form.corner, true)],
      };
    }
  },
  examples: [
    {
      bad: "| （本列数据的勾稽关系：第一项加第二项之和等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
      good: "| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
    },
  ],
});
