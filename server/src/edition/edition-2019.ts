import { applicationsTable } from "./applications-table.ts";
import { aspects, commonCitations, formerly, instructions, notice2019, notice2021 } from "./common.ts";
import { reviewsTable } from "./reviews-table.ts";
import type { EditionInput } from "./schema.ts";

type ColumnInput = NonNullable<EditionInput["sections"][number]["tables"]>[number]["columns"][number];

const lastYear: ColumnInput = { id: "lastYear", label: "上一年项目数量", kind: "count" };
const change: ColumnInput = { id: "change", label: "本年增/减", variants: ["本年增减"], kind: "change" };
const decisions: ColumnInput = { id: "decisions", label: "处理决定数量", kind: "count" };

/** 国办公开办函〔2019〕60号, the trial form: the reports on 2019 and 2020. */
export const edition2019: EditionInput = {
  id: "2019",
  from: 2019,
  source: notice2019,
  title: "{agency}{year}年政府信息公开工作年度报告",
  sections: [
    { id: "overview", heading: "一、总体情况", aliases: formerly.overview, aspects },
    {
      id: "disclosed",
      heading: "二、主动公开政府信息情况",
      tables: [
        {
          id: "regulations",
          caption: "第二十条第（一）项",
          corner: "信息内容",
          columns: [
            { id: "made", label: "本年新制作数量", kind: "count" },
            { id: "published", label: "本年新公开数量", kind: "count" },
            { id: "allPublished", label: "对外公开总数量", kind: "count" },
          ],
          rows: [
            { id: "rules", label: "规章" },
            { id: "normativeDocuments", label: "规范性文件", variants: ["行政规范性文件"] },
          ],
          // 新公开 and 对外公开总数 may hold rules that a body above has made.
          power: { row: "rules", columns: ["made"] },
        },
        {
          id: "licences",
          caption: "第二十条第（五）项",
          corner: "信息内容",
          columns: [lastYear, change, decisions],
          rows: [
            { id: "licensing", label: "行政许可" },
            { id: "otherServices", label: "其他对外管理服务事项" },
          ],
        },
        {
          id: "penalties",
          caption: "第二十条第（六）项",
          corner: "信息内容",
          columns: [lastYear, change, decisions],
          rows: [
            { id: "penalty", label: "行政处罚" },
            { id: "coercion", label: "行政强制" },
          ],
        },
        {
          id: "fees",
          caption: "第二十条第（八）项",
          corner: "信息内容",
          columns: [lastYear, change],
          rows: [{ id: "administrativeFees", label: "行政事业性收费" }],
        },
        {
          id: "procurement",
          caption: "第二十条第（九）项",
          corner: "信息内容",
          columns: [
            { id: "projects", label: "采购项目数量", kind: "count" },
            { id: "amount", label: "采购总金额", kind: "amount" },
          ],
          rows: [{ id: "governmentProcurement", label: "政府集中采购" }],
        },
      ],
    },
    {
      id: "applications",
      heading: "三、收到和处理政府信息公开申请情况",
      aliases: formerly.applications,
      tables: [applicationsTable([{ id: "otherOutcome", label: "（六）其他处理", group: "outcomes" }])],
    },
    {
      id: "reviews",
      heading: "四、政府信息公开行政复议、行政诉讼情况",
      variants: ["四、政府信息公开被申请行政复议、行政诉讼情况"],
      tables: [reviewsTable],
    },
    {
      id: "problems",
      heading: "五、存在的主要问题及改进情况",
      variants: ["五、政府信息公开工作存在的主要问题及改进情况"],
      minLength: 10,
    },
    { id: "others", heading: "六、其他需要报告的事项" },
  ],
  // The notice of 2021 is no slip in a report on 2020 that was revised later.
  citations: [...commonCitations, notice2019, notice2021],
  instructions,
};
