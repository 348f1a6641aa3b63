import { combine, list } from "./sense.ts";
import type { Words } from "./words.ts";

/**
 * Short names of what the form names in full. They may be said of something else as well (评查执法案卷, 信访类事项), so
 * they count only beside another outcome or applicant whose number the table gives.
 */
export const loose = {
  denyByLaw: combine(["", "属于", "因"], list(`法律法规禁止 法律禁止 法律、法规禁止 法律法规规定禁止公开`)),
  denyInternal: combine(["", "属于"], ["内部事务", "内部事务类", "内部事务类信息", "内部管理信息"]),
  denyProcess: combine(
    ["", "属于"],
    ["过程性", "四类过程性", "四类过程信息", "过程性信息类", "过程信息", "过程类信息"],
  ),
  denyEnforcementFile: combine(["", "属于"], ["执法案卷", "执法案卷信息", "行政执法案卷类"]),
  denyInquiry: combine(["", "属于"], ["行政查询", "行政查询类", "行政查询类事项", "行政查询类申请"]),
  denyThirdParty: combine(["", "属于"], ["第三方权益", "侵害第三方权益", "损害第三方权益"]),
  lackAbsent: ["不存在", "属于不存在"],
  lackUnclear: ["补正后不明确", "申请内容不明确", "内容仍不明确"],
  ignorePetition: combine(list(`信访 信访投诉 投诉举报 信访举报`), list(`类 类申请 形式 性质 性质申请`)).concat(
    list(`信访事项 信访举报投诉 信访投诉举报 信访投诉`),
    combine(["属于", "属"], list(`信访 信访投诉 投诉举报 信访举报 信访事项`)),
  ),
  ignoreRepeated: ["重复申请类", "重复提出", "不予重复处理", "重复提交"],
  natural: ["个人"],
  legal: list(`单位申请 单位提出 单位提交`),
  legalService: combine(["律师事务所", "律所"], ["", ...list(`申请 提出 提交 名义`)]),
} satisfies Words;
