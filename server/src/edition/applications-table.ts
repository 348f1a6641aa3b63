import type { EditionInput } from "./schema.ts";

type TableInput = NonNullable<EditionInput["sections"][number]["tables"]>[number];
type RowInput = TableInput["rows"][number];

/** The six kinds of applicant and their 总计. */
const applicantColumns: TableInput["columns"] = [
  { id: "naturalPerson", label: "自然人", kind: "count" },
  { id: "business", label: "商业企业", aliases: ["企业"], kind: "count" },
  { id: "research", label: "科研机构", kind: "count" },
  { id: "charity", label: "社会公益组织", kind: "count" },
  { id: "legalService", label: "法律服务机构", kind: "count" },
  { id: "otherApplicant", label: "其他", aliases: ["其它"], kind: "count" },
  { id: "total", label: "总计", aliases: ["合计"], kind: "count" },
];

const under = (group: string, rows: [id: string, label: string][]): RowInput[] =>
  rows.map(([id, label]) => ({ id, label, group }));

/** 三、本年度办理结果, down to （五）; （六） is what the editions differ in. */
const outcomeRows: RowInput[] = [
  { id: "received", label: "一、本年新收政府信息公开申请数量" },
  { id: "carriedOver", label: "二、上年结转政府信息公开申请数量" },
  { id: "outcomes", label: "三、本年度办理结果", heads: true },
  { id: "granted", label: "（一）予以公开", group: "outcomes" },
  {
    id: "partlyGranted",
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    aliases: ["（二）部分公开"],
    group: "outcomes",
  },
  { id: "denied", label: "（三）不予公开", group: "outcomes", heads: true },
  ...under("denied", [
    ["deniedStateSecret", "1.属于国家秘密"],
    ["deniedByLaw", "2.其他法律行政法规禁止公开"],
    ["deniedStability", "3.危及“三安全一稳定”"],
    ["deniedThirdParty", "4.保护第三方合法权益"],
    ["deniedInternal", "5.属于三类内部事务信息"],
    ["deniedProcess", "6.属于四类过程性信息"],
    ["deniedEnforcementFile", "7.属于行政执法案卷"],
    ["deniedInquiry", "8.属于行政查询事项"],
  ]),
  { id: "unavailable", label: "（四）无法提供", group: "outcomes", heads: true },
  ...under("unavailable", [
    ["unavailableNotHeld", "1.本机关不掌握相关政府信息"],
    ["unavailableNotMade", "2.没有现成信息需要另行制作"],
    ["unavailableUnclear", "3.补正后申请内容仍不明确"],
  ]),
  { id: "notProcessed", label: "（五）不予处理", group: "outcomes", heads: true },
  ...under("notProcessed", [
    ["notProcessedPetition", "1.信访举报投诉类申请"],
    ["notProcessedRepeated", "2.重复申请"],
    ["notProcessedPublication", "3.要求提供公开出版物"],
    ["notProcessedExcessive", "4.无正当理由大量反复申请"],
    ["notProcessedConfirmation", "5.要求行政机关确认或重新出具已获取信息"],
  ]),
];

/** Section three, with the rows of （六）其他处理 that the edition has. */
export function applicationsTable(otherOutcomes: RowInput[]): TableInput {
  const rows: RowInput[] = [
    ...outcomeRows,
    ...otherOutcomes,
    { id: "outcomeTotal", label: "（七）总计", aliases: ["（七）合计", "合计"], group: "outcomes" },
    { id: "carriedForward", label: "四、结转下年度继续办理" },
  ];
  const kinds = applicantColumns.map((column) => column.id).filter((id) => id !== "total");
  const heads = new Set(rows.filter((row) => row.heads).map((row) => row.id));
  const results = rows.filter((row) => row.group && !heads.has(row.id) && row.id !== "outcomeTotal");
  return {
    id: "applications",
    corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    cornerIsNote: true,
    printed: {
      columns: [
        {
          label: "申请人情况",
          over: [
            "naturalPerson",
            { label: "法人或其他组织", over: ["business", "research", "charity", "legalService", "otherApplicant"] },
            "total",
          ],
        },
      ],
    },
    columns: applicantColumns,
    rows,
    rowSums: [{ rule: "row-total", total: "total", parts: kinds, except: ["outcomeTotal"] }],
    columnSums: [{ rule: "column-total", total: "outcomeTotal", parts: results.map((row) => row.id) }],
    carried: [{ rule: "carried-over", row: "carriedOver", from: "carriedForward" }],
    balances: [
      {
        rule: "balance",
        left: ["received", "carriedOver"],
        right: ["outcomeTotal", "carriedForward"],
        at: "carriedForward",
        says: {
          zh: "第一项加第二项之和，等于第三项加第四项之和",
          en: "items 1 + 2 equal items 3 + 4",
        },
      },
    ],
    charts: [
      {
        title: { zh: "收到、办理和结转", en: "Received, handled, carried on" },
        bars: "rows",
        rows: rows.filter(({ group }) => group === undefined).map(({ id }) => id),
      },
      {
        title: { zh: "办理结果", en: "Outcomes" },
        bars: "rows",
        rows: rows.filter(({ id, group }) => group === "outcomes" && id !== "outcomeTotal").map(({ id }) => id),
      },
      { title: { zh: "新收申请的申请人", en: "Applicants" }, bars: "columns", rows: ["received"] },
    ],
  };
}
