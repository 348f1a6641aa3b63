import { editions, titleFor } from "../edition/index.ts";
import { say } from "../message.ts";
import { squeeze } from "../report/label.ts";
import { restore } from "./restored.ts";
import { defineRule } from "./rule.ts";

const wrong = { zh: "标题应为“{title}”", en: "The title should be “{title}”" };
const incomplete = {
  zh: "标题应为“<机关名称><年>年政府信息公开工作年度报告”，这里缺少{lost}",
  en: "The title should be “<agency><year>年政府信息公开工作年度报告”; {lost} is missing",
};
const agency = { zh: "机关名称", en: "the agency" };
const year = { zh: "年份", en: "the year" };
const both = { zh: "机关名称和年份", en: "agency and year" };
const before = {
  zh: "{year} 年的报告没有现行格式可以对照（格式自 {from} 年度起），请核对年份；其余不作检查",
  en: "There is no form for a report on {year} (the first is for {from}); check the year. Nothing else is checked",
};

/** `title-wording`: the title is agency, year and the fixed words. Source: both forms, the title. */
export const titleWording = defineRule({
  id: "title-wording",
  group: "wording",
  severity: "warning",
  title: { zh: "报告的标题用规定的写法", en: "The title is worded as the form has it" },
  about: {
    zh: "标题写作“<机关名称><年>年政府信息公开工作年度报告”。漏掉“工作”、“年度”重复、词序颠倒都不合格式；空格不算。",
    en: "The title is “<agency><year>年政府信息公开工作年度报告”. 工作 left out, 年度 twice or words out of order are not the form's wording; white space does not matter.",
  },
  *check(report) {
    const { title } = report;
    if (!title) return;
    if (report.beforeForms) {
      const from = editions[0]?.from ?? "";
      yield { at: title.yearSpan ?? title.span, message: say(before, { year: title.year ?? "", from }) };
    } else if (title.agency === undefined || title.year === undefined) {
      const lost = say(title.agency === undefined ? (title.year === undefined ? both : agency) : year);
      yield { at: title.span, message: say(incomplete, { lost }) };
    } else {
      const wanted = titleFor(report.edition, title.agency, title.year);
      if (squeeze(title.text) === wanted) return;
      yield {
        at: title.span,
        message: say(wrong, { title: wanted }),
        fixes: [restore(title.span, wanted, true)],
      };
    }
  },
  examples: [
    {
      bad: "# 示例县人民政府办公室2024年度政府信息公开年度报告",
      good: "# 示例县人民政府办公室2024年政府信息公开工作年度报告",
    },
  ],
});
