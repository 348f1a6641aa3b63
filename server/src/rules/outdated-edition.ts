import { say } from "../message.ts";
import type { Report } from "../report/index.ts";
import { isOutdated } from "./outdated.ts";
import { defineRule } from "./rule.ts";
import { headOf } from "./table-places.ts";

const old = {
  zh: "表格用的是 {used} 年的格式（{usedNotice}），{year} 年度的报告应用 {wanted} 年的格式（{wantedNotice}）",
  en: "The table is of the form of {used} ({usedNotice}); a report on {year} uses the form of {wanted} ({wantedNotice})",
};
const another = { zh: "这张表也是", en: "and so is this table" };

/** `outdated-edition`: tables are of the edition that holds for the report's year. Source: the notices that issued the forms. */
export const outdatedEdition = defineRule({
  id: "outdated-edition",
  group: "structure",
  severity: "error",
  title: { zh: "表格要用当年的格式", en: "Tables are of the form for the report's year" },
  about: {
    zh: "2019、2020 年度的报告用国办公开办函〔2019〕60号的格式，2021 年度起用国办公开办函〔2021〕30号的格式。用错版式的表格合为一处提示，不再逐个提示其中的名称。",
    en: "Reports on 2019 and 2020 use the form of 国办公开办函〔2019〕60号, from 2021 on that of 国办公开办函〔2021〕30号. Outdated tables are one finding, and their labels are not reported one by one.",
  },
  *check(report) {
    if (report.year === undefined && !report.editionGiven) return;
    const [first, ...rest] = report.tables.filter((table) => isOutdated(table, report.edition));
    if (!first) return;
    yield {
      at: headOf(first),
      message: say(old, {
        used: first.edition.id,
        usedNotice: first.edition.source.text,
        year: yearOf(report),
        wanted: report.edition.id,
        wantedNotice: report.edition.source.text,
      }),
      related: rest.map((table) => ({ at: headOf(table), message: say(another) })),
    };
  },
  examples: [
    {
      bad: "### 第二十条第（五）项\n\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| :-- | --: | --: | --: |\n| 行政许可 | 229 | 8 | 15596 |",
      good: "### 第二十条第（五）项\n\n| 信息内容 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 15596 |",
    },
  ],
});

const yearOf = (report: Report): string => String(report.year ?? report.edition.id);
