import { applicationsTable } from "./applications-table.ts";
import { aspects, commonCitations, formerly, instructions, notice2019, notice2021 } from "./common.ts";
import { reviewsTable } from "./reviews-table.ts";
import type { EditionInput } from "./schema.ts";

/** 国办公开办函〔2021〕30号: the form for the reports on 2021 and later. */
export const edition2021: EditionInput = {
  id: "2021",
  from: 2021,
  source: notice2021,
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
            { id: "issued", label: "本年制发件数", kind: "count", formerly: "made" },
            { id: "repealed", label: "本年废止件数", kind: "count" },
            { id: "inForce", label: "现行有效件数", kind: "count" },
          ],
          rows: [
            { id: "rules", label: "规章" },
            { id: "normativeDocuments", label: "行政规范性文件" },
          ],
          running: [{ rule: "in-force", column: "inForce", plus: "issued", minus: "repealed" }],
          power: { row: "rules", columns: ["issued", "repealed", "inForce"] },
        },
        {
          id: "licences",
          caption: "第二十条第（五）项",
          corner: "信息内容",
          columns: [{ id: "decisions", label: "本年处理决定数量", kind: "count" }],
          rows: [{ id: "licensing", label: "行政许可" }],
        },
        {
          id: "penalties",
          caption: "第二十条第（六）项",
          corner: "信息内容",
          columns: [{ id: "decisions", label: "本年处理决定数量", kind: "count" }],
          rows: [
            { id: "penalty", label: "行政处罚" },
            { id: "coercion", label: "行政强制" },
          ],
        },
        {
          id: "fees",
          caption: "第二十条第（八）项",
          corner: "信息内容",
          columns: [
            {
              id: "amount",
              label: "本年收费金额（单位：万元）",
              aliases: ["本年收费金额"],
              kind: "money",
            },
          ],
          rows: [{ id: "administrativeFees", label: "行政事业性收费" }],
        },
      ],
    },
    {
      id: "applications",
      heading: "三、收到和处理政府信息公开申请情况",
      aliases: formerly.applications,
      tables: [
        applicationsTable([
          { id: "otherOutcome", label: "（六）其他处理", group: "outcomes", heads: true },
          {
            id: "otherNotCorrected",
            label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            group: "otherOutcome",
          },
          {
            id: "otherNotPaid",
            label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            group: "otherOutcome",
          },
          { id: "otherRest", label: "3.其他", group: "otherOutcome" },
        ]),
      ],
    },
    { id: "reviews", heading: "四、政府信息公开行政复议、行政诉讼情况", tables: [reviewsTable] },
    { id: "problems", heading: "五、存在的主要问题及改进情况", minLength: 10 },
    {
      id: "others",
      heading: "六、其他需要报告的事项",
      asks: [
        {
          id: "processingFee",
          label: "收取信息处理费情况",
          keywords: ["处理费", "收费", "费用", "收取"],
          none: "未收取信息处理费",
        },
      ],
    },
  ],
  citations: [...commonCitations, notice2021],
  superseded: [notice2019],
  instructions,
};
