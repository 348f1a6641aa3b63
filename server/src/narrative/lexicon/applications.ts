import { combine, list } from "../sense.ts";
import type { Words } from "./words.ts";

const lastYear = ["上年", "上年度", "上一年", "上一年度", "去年", "往年", "往年度", "历年", "上年末", "去年底", "年初"];
const nextYear = ["下年", "下年度", "下一年", "下一年度", "次年", "次年度", "来年", "明年"];

/** What is done with applications, how they end, and who makes them. */
export const applications = {
  // What was done
  takeNew: combine(list(`新 本年新 本年度新 当年新 今年新 全年新 新增`), ["收", "收到", "受理", "接收", "接到"]).concat(
    ["新增申请", "新增"],
  ),
  take: list(`
    收到 受理 接收 接到 收悉 收件 接收到 受理到 接受 收受 登记 登记受理 依法受理 共收 受理并登记
  `),
  handle: list(`收办 办理 处理 受理办理 承办 经办 办理和答复 办理答复 处理答复 累计处理 处置`),
  finish: list(`
    办结 办复 办理完毕 办理完结 办毕 答复办结 办结答复 办理完成 处理完成 处理完毕 处理完结 完成办理 审结 回复办结 办理结果
  `),
  answer: list(`答复 回复 完成答复 作出答复 做出答复 予以答复 给予答复 进行答复 答复结果 反馈 答复的`),
  withdraw: combine(
    ["", ...list(`主动 自愿 自行 申请人 申请人主动 申请人自愿 申请人自行`)],
    ["撤回", "撤销", "撤回申请", "撤销申请", "撤件"],
  ),
  carry: list(`
    结转 结转至 结转到 转入 转结 接转 顺延 顺延至 顺延到 延至 延续 跨年 跨年度 转接 滚存 遗留
  `),
  carryOut: [
    ...combine(
      list(`
    转 转至 转到 转入 结转 结转至 结转到 结转入 顺延 顺延至 顺延到 延至 延续至 留待 留转 跨 流转至
  `),
      nextYear.flatMap((year) => combine([year], ["", ...list(`办理 继续办理 答复 处理 继续处理`)])),
    ),
    ...combine(
      ["待", "在"],
      nextYear.map((year) => `${year}办理`),
    ),
    "未办结",
    "尚未办结",
    "正在办理",
    "正在办理之中",
    "尚在办理",
    "在办",
    "办理中",
    "正在办理中",
    "尚在办理中",
    "未答复",
    "尚未答复",
    "待办理",
    "待办",
  ],
  carryIn: combine(
    lastYear,
    list(`
    结转 转入 转结 结转至今年 结转至本年 接转 遗留 结转到本年 结转的 顺延 延续 跨年 未办结 转接 度结转
  `),
  ),
  last: [
    ...lastYear,
    "上年同期",
    "去年同期",
    "同期",
    "近年来",
    "近三年",
    "近两年",
    "近几年",
    "十三五",
    "十四五",
    "以来",
    "年来",
    "年间",
    "本届",
    "届政府",
    "任期",
  ],
  next: nextYear,
  thisYear: list(`本年 本年度 今年 当年 年度 全年 年内 全年度 今年以来 一年来 本报告期 报告期内`),

  // Outcomes of applications
  grant: list(`
    予以公开 同意公开 全部公开 答复公开 予以全部公开 准予公开 属于公开 依法公开 依法予以公开 完全公开
    给予公开 可以公开
  `),
  partGrant: list(`部分公开 予以部分公开 同意部分公开 部分予以公开 区分处理 依法部分公开`),
  deny: ["不予公开", "不公开", "不同意公开", "依法不予公开", "决定不予公开"],
  denyStateSecret: combine(["", "属于", "属", "涉及"], ["国家秘密"]),
  denyByLaw: combine(
    ["", "属于", "属"],
    list(`
    其他法律行政法规禁止公开 法律行政法规禁止公开 法律法规禁止公开 法律、行政法规禁止公开
    其他法律、行政法规禁止公开
  `),
  ),
  denyStability: combine(
    ["", "属于", "属"],
    ["危及“三安全一稳定”", "三安全一稳定", "危及三安全一稳定", "“三安全一稳定”"],
  ),
  denyThirdParty: combine(
    ["", "属于", "属"],
    list(`保护第三方合法权益 第三方合法权益 侵害第三方合法权益 损害第三方合法权益`),
  ),
  denyInternal: combine(["", "属于", "属"], ["三类内部事务信息", "内部事务信息"]),
  denyProcess: combine(["", "属于", "属"], ["四类过程性信息", "过程性信息"]),
  denyEnforcementFile: combine(["", "属于", "属"], ["行政执法案卷", "行政执法案卷信息"]),
  denyInquiry: combine(["", "属于", "属"], ["行政查询事项"]),
  lack: ["无法提供", "不能提供", "无法提供信息", "无法提供政府信息"],
  lackNotHeld: list(`
    本机关不掌握相关政府信息 不掌握相关政府信息 本机关不掌握 不掌握
    本机关不掌握相关信息 不掌握相关信息
  `),
  /** One of the reasons why an agency does not hold it. */
  lackAbsent: ["信息不存在", "政府信息不存在", "非本机关掌握", "非本机关制作"],
  lackNotMade: list(`没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作 没有现成信息需另行制作`),
  lackUnclear: ["补正后申请内容仍不明确", "补正后仍不明确", "补正后内容仍不明确"],
  ignore: ["不予处理", "不再处理", "依法不予处理", "决定不予处理"],
  ignorePetition: combine(
    ["", "属于", "属"],
    list(`信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访投诉举报类申请`),
  ),
  ignoreRepeated: combine(["", "属于", "属"], ["重复申请"]),
  ignorePublication: ["要求提供公开出版物"],
  ignoreExcessive: ["无正当理由大量反复申请", "大量反复申请"],
  ignoreConfirmation: ["要求行政机关确认或重新出具已获取信息", "要求确认或重新出具已获取信息"],
  other: list(`其他处理 其它处理 作其他处理 其他方式处理 做其他处理 其他处理方式 其他情形处理`),
  otherNotCorrected: list(`
    申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 无正当理由逾期不补正 逾期不补正
    申请人逾期不补正 申请人无正当理由逾期不补正
  `),
  otherNotPaid: list(`
    申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 逾期未按收费通知要求缴纳费用
  `),

  // Applicants
  natural: combine(["", "由"], list(`自然人 自然人申请 公民个人 个人申请 公民申请 自然人提出 自然人提交`)),
  legal: combine(
    list(`
    法人 法人或其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人或者其他组织 法人或非法人组织
    法人和非法人组织 法人组织 法人与其他组织
  `),
    ["", "申请", "提出", "提交"],
  ),
  business: combine(["商业企业"], ["", "申请"]),
  enterprise: combine(["企业"], ["", "申请"]),
  research: combine(["科研机构"], ["", "申请"]),
  charity: combine(["社会公益组织", "公益组织"], ["", "申请"]),
  legalService: combine(["法律服务机构"], ["", "申请"]),
  otherApplicant: ["其他申请人", "其它申请人", "其他类申请人", "其他类型申请人"],
} satisfies Words;
