import type { Text } from "../message.ts";

export const texts = {
  title: { zh: "政府信息公开工作年度报告检查汇总", en: "Annual reports on information disclosure, checked" },
  units: { zh: "检查份数", en: "Reports" },
  faulty: { zh: "有问题", en: "With findings" },
  errors: { zh: "错误", en: "Errors" },
  warnings: { zh: "警告", en: "Warnings" },
  table: { zh: "各单位情况", en: "Units" },
  how: {
    zh: "问题多的排在前面；点列名可以排序，点单位名看每一处问题。格子里是该条规则发现的处数，颜色越深越多。",
    en: "The worst first; a click on a head sorts, a click on a unit leads to what was found. Cells count findings by rule, the darker the more.",
  },
  find: { zh: "按单位名查找", en: "Find a unit" },
  unit: { zh: "单位", en: "Unit" },
  year: { zh: "年份", en: "Year" },
  charts: { zh: "{year}年申请和办理情况（{units} 份）", en: "Applications and outcomes of {year} ({units} reports)" },
  basis: {
    zh: "由各单位填写的基础数据相加得出，不用各单位填写的合计。",
    en: "Added up from the base figures of the units, not from the totals they typed.",
  },
  wholes: {
    zh: "汇总报告的数已在各单位之中，不再计入。",
    en: "Consolidated reports are left out: their figures are those of the units.",
  },
  findings: { zh: "每一处问题", en: "Every finding" },
  nothing: { zh: "没有发现问题。", en: "Nothing was found." },
  unread: { zh: "没能检查的文件", en: "Not checked" },
  made: { zh: "由 nianbao {version} 生成", en: "Made by nianbao {version}" },
} satisfies Record<string, Text>;
