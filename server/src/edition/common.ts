import type { EditionInput } from "./schema.ts";

/** What both forms share beside their tables. Each edition takes these parts and adds its own. */

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
