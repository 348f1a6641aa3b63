import type { EditionInput } from "./schema.ts";

/** What both forms share. Each edition takes these parts and adds its own. */

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
    headers: ["申请人情况", "法人或其他组织"],
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

/** Section four: one wide row of 15 numbers in the official layout, three rows of five in the canonical one. */
export const reviewsTable: TableInput = {
  id: "reviews",
  corner: "类型",
  headers: ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"],
  printed: {
    rows: [
      { label: "行政复议", over: ["review"] },
      {
        label: "行政诉讼",
        over: [
          { label: "未经复议直接起诉", over: ["litigationDirect"] },
          { label: "复议后起诉", over: ["litigationAfterReview"] },
        ],
      },
    ],
  },
  columns: [
    { id: "upheld", label: "结果维持", kind: "count" },
    { id: "corrected", label: "结果纠正", kind: "count" },
    { id: "otherResult", label: "其他结果", kind: "count" },
    { id: "pending", label: "尚未审结", kind: "count" },
    { id: "total", label: "总计", aliases: ["合计"], kind: "count" },
  ],
  rows: [
    { id: "review", label: "行政复议" },
    { id: "litigationDirect", label: "行政诉讼（未经复议直接起诉）", variants: ["未经复议直接起诉"] },
    { id: "litigationAfterReview", label: "行政诉讼（复议后起诉）", variants: ["复议后起诉"] },
  ],
  rowSums: [{ rule: "case-total", total: "total", parts: ["upheld", "corrected", "otherResult", "pending"] }],
  wide: true,
  charts: [
    {
      title: { zh: "行政复议、行政诉讼结果", en: "Reviews and litigation" },
      bars: "columns",
      rows: ["review", "litigationDirect", "litigationAfterReview"],
    },
  ],
};

/** What sections were called before the forms, and often are still. */
export const formerly = {
  overview: ["一、基本情况", "一、概述", "一、概况"],
  applications: ["三、依申请公开政府信息情况", "三、政府信息依申请公开情况", "三、依申请公开办理情况"],
};

/** The five aspects of section one; real reports word their headings freely around these. */
export const aspects: NonNullable<EditionInput["sections"][number]["aspects"]> = [
  { id: "disclosure", label: "（一）主动公开", keywords: ["主动公开"], anywhere: ["主动公开", "主动发布"] },
  {
    id: "request",
    label: "（二）依申请公开",
    keywords: ["依申请", "申请公开"],
    anywhere: ["依申请", "申请公开", "公开申请"],
  },
  {
    id: "management",
    label: "（三）政府信息管理",
    keywords: ["信息管理", "信息资源管理", "信息规范管理"],
    anywhere: ["信息管理"],
  },
  {
    id: "platform",
    label: "（四）政府信息公开平台建设",
    keywords: ["平台"],
    anywhere: ["平台建设", "公开平台", "新媒体建设", "载体建设", "网站建设"],
  },
  {
    id: "supervision",
    label: "（五）监督保障",
    keywords: ["监督", "保障", "考核", "评议"],
    anywhere: ["监督保障", "监督检查", "考核", "评议", "责任追究"],
  },
];

/** 《条例》 and the rules on the processing fee, which reports of every year cite. */
export const commonCitations: EditionInput["citations"] = [
  {
    title: "中华人民共和国政府信息公开条例",
    issuer: "国令",
    number: 711,
    text: "国令第711号",
    variants: ["国务院令第711号", "国务院令711号", "国令711号"],
  },
  {
    title: "政府信息公开信息处理费管理办法",
    issuer: "国办函",
    year: 2020,
    number: 109,
    text: "国办函〔2020〕109号",
  },
];

export const notice2019 = {
  title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
  issuer: "国办公开办函",
  year: 2019,
  number: 60,
  text: "国办公开办函〔2019〕60号",
};

export const notice2021 = {
  title: "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
  issuer: "国办公开办函",
  year: 2021,
  number: 30,
  text: "国办公开办函〔2021〕30号",
};

export const instructions = [
  "（该部分以表格形式报告。表格如下：）",
  "（该部分以表格形式报告）",
  "该部分以表格形式报告。表格如下：",
  "该部分以表格形式报告",
  "（文字描述）",
  "（此处填写机关名称）",
  "（收取信息处理费情况在此处报告）",
];
