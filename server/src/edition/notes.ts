import type { Text } from "../message.ts";

/**
 * What the parts of the form ask for or count, by id: a section or aspect, `table`, `table.row` or `table/column`. The
 * articles are those of 《中华人民共和国政府信息公开条例》 (国令第711号). One text serves every edition that has the part.
 */
export const notes: Readonly<Record<string, Text>> = {
  overview: {
    zh: "概述本年度工作，一般分主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。",
    en: "The year's work in words, by five aspects: disclosure on one's own initiative, requests, management, platforms, supervision.",
  },
  disclosed: {
    zh: "对应条例第二十条的主动公开内容，只填表，没有发生的填 0。",
    en: "What article 20 asks to be published unasked: tables only; 0 where there was nothing.",
  },
  problems: {
    zh: "写明存在的主要问题和改进情况，两方面都要有实际内容。",
    en: "The main problems, and what was done about them.",
  },
  others: {
    zh: "其他需要报告的事项；2021 年格式要求在此报告收取信息处理费的情况，没有收取也要说明。",
    en: "Whatever else is to be reported; the form of 2021 asks here for the processing fees collected, also where there were none.",
  },
  disclosure: { zh: "主动公开：公开了什么、公布了多少。", en: "What was published unasked." },
  request: {
    zh: "依申请公开：收到、办结、结转的申请，数字要与第三部分一致。",
    en: "Requests received, finished and carried forward; the numbers agree with section three.",
  },
  management: {
    zh: "政府信息管理：规范性文件的清理、保密审查、更新等。",
    en: "Management of information: review of documents, confidentiality, updates.",
  },
  platform: { zh: "政府信息公开平台建设：网站、政务新媒体、公报等。", en: "Websites, accounts, gazettes." },
  supervision: {
    zh: "监督保障：考核、培训、社会评议、责任追究。",
    en: "Appraisal, training, public review, accountability.",
  },
  regulations: {
    zh: "条例第二十条第（一）项：规章和行政规范性文件。",
    en: "Article 20 (1): rules and normative documents.",
  },
  "regulations/issued": { zh: "本年度内新印发的件数。", en: "Issued within the year." },
  "regulations/repealed": { zh: "本年度内废止的件数。", en: "Repealed within the year." },
  "regulations/inForce": {
    zh: "到本年度末仍然有效的件数：上年现行有效 + 本年制发 − 本年废止。",
    en: "In force at the end of the year: last year's + issued − repealed.",
  },
  "regulations.rules": {
    zh: "规章只有国务院部门、省级和设区的市级人民政府可以制定，其他机关填 0。",
    en: "Only departments of the State Council, provinces and cities with districts make rules; others write 0.",
  },
  licences: { zh: "条例第二十条第（五）项：行政许可的办理结果。", en: "Article 20 (5): the outcome of licensing." },
  penalties: {
    zh: "条例第二十条第（六）项：行政处罚、行政强制的处理决定。",
    en: "Article 20 (6): decisions on penalties and coercive measures.",
  },
  fees: { zh: "条例第二十条第（八）项：行政事业性收费。", en: "Article 20 (8): administrative fees." },
  "fees/amount": {
    zh: "本年收费金额，以万元计，小数至多六位。",
    en: "In units of 10 000 yuan, with at most six decimals.",
  },
  procurement: { zh: "条例第二十条第（九）项：政府集中采购。", en: "Article 20 (9): central procurement." },
  applications: {
    zh: "收到和处理政府信息公开申请的情况，按申请人分列。勾稽关系：第一项加第二项之和，等于第三项加第四项之和。",
    en: "Requests received and handled, by kind of applicant. Items 1 + 2 equal items 3 + 4.",
  },
  "applications.received": {
    zh: "本年度 1 月 1 日至 12 月 31 日新收到的申请。",
    en: "Requests received from 1 January to 31 December.",
  },
  "applications.carriedOver": {
    zh: "上年度没有办结、转到本年度办理的申请，等于上年年报的“结转下年度继续办理”。",
    en: "Unfinished at the end of last year: what last year's report carries forward.",
  },
  "applications.outcomes": {
    zh: "本年度办结的申请，按结果分列；本行不填数。",
    en: "Requests finished this year, by outcome; no numbers in this row.",
  },
  "applications.granted": {
    zh: "全部予以公开（条例第三十六条第（一）、（二）项）。",
    en: "Disclosed in full (article 36 (1), (2)).",
  },
  "applications.partlyGranted": {
    zh: "区分处理后公开一部分（条例第三十七条）；只计这一情形，不再计入其他情形。",
    en: "Disclosed in part (article 37); counted here only.",
  },
  "applications.denied": {
    zh: "不予公开，按理由分列；本行不填数。",
    en: "Not disclosed, by reason; no numbers in this row.",
  },
  "applications.deniedStateSecret": { zh: "依法确定为国家秘密（条例第十四条）。", en: "State secrets (article 14)." },
  "applications.deniedByLaw": {
    zh: "其他法律、行政法规禁止公开（条例第十四条）。",
    en: "Forbidden by another law (article 14).",
  },
  "applications.deniedStability": {
    zh: "公开后可能危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）。",
    en: "A danger to national, public or economic security or social stability (article 14).",
  },
  "applications.deniedThirdParty": {
    zh: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益（条例第十五条）。",
    en: "Business secrets or privacy of third parties (article 15).",
  },
  "applications.deniedInternal": {
    zh: "人事管理、后勤管理、内部工作流程三类信息（条例第十六条第一款）。",
    en: "Personnel, logistics, internal procedure (article 16, paragraph 1).",
  },
  "applications.deniedProcess": {
    zh: "讨论记录、过程稿、磋商信函、请示报告四类信息（条例第十六条第二款）。",
    en: "Minutes, drafts, letters of consultation, requests for instruction (article 16, paragraph 2).",
  },
  "applications.deniedEnforcementFile": {
    zh: "行政执法案卷信息（条例第十六条第二款）。",
    en: "Files of law enforcement (article 16, paragraph 2).",
  },
  "applications.deniedInquiry": {
    zh: "工商、不动产登记资料等另有查询规定的信息（条例第三十六条第（七）项）。",
    en: "Registers that other laws say how to consult (article 36 (7)).",
  },
  "applications.unavailable": {
    zh: "无法提供，按原因分列；本行不填数。",
    en: "Cannot be provided, by cause; no numbers in this row.",
  },
  "applications.unavailableNotHeld": {
    zh: "经检索没有，或者不由本机关负责公开（条例第三十六条第（四）、（五）项）。",
    en: "Not found, or another agency's (article 36 (4), (5)).",
  },
  "applications.unavailableNotMade": {
    zh: "需要对现有信息加工、分析（条例第三十八条）。",
    en: "Would have to be made from what there is (article 38).",
  },
  "applications.unavailableUnclear": {
    zh: "补正后申请内容仍不明确（条例第三十条）。",
    en: "Still unclear after correction (article 30).",
  },
  "applications.notProcessed": {
    zh: "不予处理，按情形分列；本行不填数。",
    en: "Not processed, by case; no numbers in this row.",
  },
  "applications.notProcessedPetition": {
    zh: "以申请形式进行信访、投诉、举报等活动（条例第三十九条第一款）。",
    en: "Petitions and complaints in the form of a request (article 39, paragraph 1).",
  },
  "applications.notProcessedRepeated": {
    zh: "就同一内容重复申请（条例第三十六条第（六）项）。",
    en: "The same request again (article 36 (6)).",
  },
  "applications.notProcessedPublication": {
    zh: "要求提供公报、报刊、书籍等公开出版物（条例第三十九条第二款）。",
    en: "Asks for publications (article 39, paragraph 2).",
  },
  "applications.notProcessedExcessive": {
    zh: "申请数量、频次明显超过合理范围，理由不合理（条例第三十五条）。",
    en: "Far too many, without a reason (article 35).",
  },
  "applications.notProcessedConfirmation": {
    zh: "要求对已获取的信息进行确认或者重新出具。",
    en: "Asks to confirm or reissue what was obtained before.",
  },
  "applications.otherOutcome": { zh: "以上五种以外的处理结果。", en: "Any other outcome." },
  "applications.otherNotCorrected": {
    zh: "逾期不补正视为放弃申请（条例第三十条）。",
    en: "Not corrected in time: taken as withdrawn (article 30).",
  },
  "applications.otherNotPaid": {
    zh: "逾期未缴费视为放弃申请（政府信息公开信息处理费管理办法）。",
    en: "Fee not paid in time: taken as withdrawn.",
  },
  "applications.otherRest": { zh: "申请人主动撤回等其他情形。", en: "Withdrawn by the applicant, and the like." },
  "applications.outcomeTotal": { zh: "（一）至（六）各项结果之和。", en: "The sum of all outcomes above." },
  "applications.carriedForward": {
    zh: "到年末没有办结、转到下年度办理的申请。",
    en: "Unfinished at the end of the year.",
  },
  "applications/naturalPerson": { zh: "以个人名义提出的申请。", en: "Requests by natural persons." },
  "applications/total": { zh: "六类申请人之和。", en: "The sum of the six kinds of applicant." },
  reviews: {
    zh: "因政府信息公开引起的行政复议、行政诉讼，按本年度的结果统计。",
    en: "Administrative reviews and suits about disclosure, by their outcome in the year.",
  },
  "reviews.review": { zh: "被申请行政复议的案件。", en: "Administrative reviews." },
  "reviews.litigationDirect": { zh: "没有经过复议、直接起诉的案件。", en: "Suits without a review before." },
  "reviews.litigationAfterReview": { zh: "经过复议后起诉的案件。", en: "Suits after a review." },
  "reviews/pending": { zh: "到年末还没有结果的案件。", en: "Still open at the end of the year." },
  "reviews/total": { zh: "四种结果之和。", en: "The sum of the four outcomes." },
};
