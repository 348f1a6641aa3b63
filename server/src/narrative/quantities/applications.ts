import type { Deed, Outcome } from "../lexicon/sense.ts";
import { type Quantity, type Reading, reading } from "./quantity.ts";

const applications = (id: string, zh: string, en: string, readings: readonly Reading[]): Quantity => ({
  id,
  says: { zh, en },
  table: "applications",
  readings,
});

const fresh = reading("新收", "new", ["received"]);
/** 办理10件（其中新收9件，上年结转1件) is of both. */
const freshAlone = reading("新收", "new", ["received"], { unlessHolds: ["carryIn"] });
const newAndDone = reading("新收-结转下年", "new − carried forward", ["received"], { minus: ["carriedForward"] });
const withCarried = reading("新收+上年结转", "new + carried in", ["received", "carriedOver"]);
const done = reading("办结（七）", "done （七）", ["outcomeTotal"]);
/** 收到16件 of those that were done; not where 办结16件 or 结转2件 stands beside it. */
const takenAsDone = reading("办结（七）", "done （七）", ["outcomeTotal"], {
  unless: ["finish", "answer", "carryOut"],
});
const doneOfNew = reading("新收中办结", "done of the new ones", ["received"], {
  minus: ["carriedForward"],
  more: ["carriedOver", "carriedForward"],
  unlessHolds: ["carryIn"],
});
/** Withdrawn applications are counted under （六）3, and some do not call that finished. */
const doneButRest = reading("办结-（六）3.其他", "done − （六）3.其他", ["outcomeTotal"], { minus: ["otherRest"] });
const doneButOther = reading("办结-其他处理", "done − other", ["outcomeTotal"], { minus: ["otherOutcome"] });
const doneButUnprocessed = reading("办结-不予处理-其他处理", "done − not processed − other", ["outcomeTotal"], {
  minus: ["notProcessed", "otherOutcome"],
});
const carriedIn = reading("上年结转", "carried in", ["carriedOver"]);
const carriedOn = reading("结转下年", "carried forward", ["carriedForward"]);

/** By what was done with applications. */
export const deeds = {
  takeNew: applications("takeNew", "新收申请", "new applications", [fresh]),
  take: applications("take", "收到的申请", "applications received", [fresh, withCarried, takenAsDone]),
  handle: applications("handle", "办理的申请", "applications handled", [withCarried, freshAlone, done, doneOfNew]),
  /** 办理30件，其中本年度27件、上年结转3件: those of the year that were done, maybe. */
  newOnes: applications("takeNew", "新收申请", "new applications", [fresh, newAndDone]),
  /** 新收与结转合计. */
  both: applications("handle", "新收和结转的申请", "applications new and carried in", [withCarried]),
  finish: applications("finish", "办结的申请", "applications done", [done, doneOfNew, doneButRest]),
  answer: applications("answer", "答复的申请", "applications answered", [
    done,
    doneOfNew,
    doneButRest,
    doneButOther,
    doneButUnprocessed,
  ]),
  carryIn: applications("carryIn", "上年结转的申请", "applications carried in", [carriedIn]),
  carryOut: applications("carryOut", "结转下年的申请", "applications carried forward", [carriedOn]),
  carry: applications("carry", "结转的申请", "applications carried over", [carriedOn, carriedIn]),
} satisfies Readonly<Partial<Record<Deed | "both" | "newOnes", Quantity>>>;

const outcome = (id: string, zh: string, en: string, row: string, others: readonly Reading[] = []): Quantity =>
  applications(id, zh, en, [reading(zh, en, [row]), ...others]);

/** By outcome. */
export const outcomes: Readonly<Record<Outcome, Quantity>> = {
  grant: outcome("grant", "予以公开", "granted", "granted", [
    reading("予以公开+部分公开", "granted + partly", ["granted", "partlyGranted"], { unless: ["partGrant"] }),
  ]),
  partGrant: outcome("partGrant", "部分公开", "partly granted", "partlyGranted"),
  deny: outcome("deny", "不予公开", "denied", "denied", [
    reading("不予公开+不予处理", "denied + not processed", ["denied", "notProcessed"], { unless: ["ignore"] }),
    reading("不予公开+无法提供", "denied + unavailable", ["denied", "unavailable"], { unless: ["lack"] }),
    reading("（一）（二）以外", "all but （一） and （二）", ["outcomeTotal"], {
      minus: ["granted", "partlyGranted"],
      unless: ["lack", "ignore", "other"],
    }),
  ]),
  denyStateSecret: outcome("denyStateSecret", "属于国家秘密", "state secrets", "deniedStateSecret"),
  denyByLaw: outcome("denyByLaw", "法律行政法规禁止公开", "forbidden by law", "deniedByLaw"),
  denyStability: outcome("denyStability", "危及“三安全一稳定”", "safety and stability", "deniedStability"),
  denyThirdParty: outcome("denyThirdParty", "保护第三方合法权益", "third parties", "deniedThirdParty"),
  denyInternal: outcome("denyInternal", "三类内部事务信息", "internal affairs", "deniedInternal"),
  denyProcess: outcome("denyProcess", "四类过程性信息", "process information", "deniedProcess"),
  denyEnforcementFile: outcome("denyEnforcementFile", "行政执法案卷", "enforcement files", "deniedEnforcementFile"),
  denyInquiry: outcome("denyInquiry", "行政查询事项", "inquiries", "deniedInquiry"),
  lack: outcome("lack", "无法提供", "unavailable", "unavailable"),
  lackNotHeld: outcome("lackNotHeld", "本机关不掌握", "not held", "unavailableNotHeld", [
    reading("无法提供", "unavailable", ["unavailable"], { unless: ["lack", "lackNotMade", "lackUnclear"] }),
    // 不掌握2件，信息不存在1件: both are that row.
    reading("本机关不掌握，信息不存在的另计", "not held, without those that do not exist", ["unavailableNotHeld"], {
      atMost: true,
      where: ["lackAbsent"],
    }),
  ]),
  lackAbsent: applications("lackAbsent", "信息不存在", "no such information", [
    reading("本机关不掌握", "not held", ["unavailableNotHeld"], { atMost: true }),
    reading("无法提供", "unavailable", ["unavailable"], { unless: ["lack", "lackNotMade", "lackUnclear"] }),
  ]),
  lackNotMade: outcome("lackNotMade", "需要另行制作", "would have to be made", "unavailableNotMade"),
  lackUnclear: outcome("lackUnclear", "补正后仍不明确", "still unclear", "unavailableUnclear"),
  ignore: outcome("ignore", "不予处理", "not processed", "notProcessed", [
    reading("不予处理+其他处理", "not processed + other", ["notProcessed", "otherOutcome"], { unless: ["other"] }),
  ]),
  ignorePetition: outcome("ignorePetition", "信访举报投诉类申请", "petitions", "notProcessedPetition"),
  ignoreRepeated: outcome("ignoreRepeated", "重复申请", "repeated", "notProcessedRepeated"),
  ignorePublication: outcome("ignorePublication", "要求提供公开出版物", "publications", "notProcessedPublication"),
  ignoreExcessive: outcome("ignoreExcessive", "大量反复申请", "excessive", "notProcessedExcessive"),
  ignoreConfirmation: outcome("ignoreConfirmation", "要求确认或重新出具", "confirmations", "notProcessedConfirmation"),
  other: outcome("other", "其他处理", "other", "otherOutcome", [
    // 逾期未补正3件，其他处理4件.
    reading("（六）3.其他", "（六）3.其他", ["otherRest"]),
    reading("不予处理+其他处理", "not processed + other", ["notProcessed", "otherOutcome"], { unless: ["ignore"] }),
    reading("（一）至（三）以外", "all but （一） to （三）", ["outcomeTotal"], {
      minus: ["granted", "partlyGranted", "denied"],
      unless: ["lack", "ignore"],
    }),
  ]),
  otherNotCorrected: outcome("otherNotCorrected", "逾期不补正", "not corrected in time", "otherNotCorrected"),
  otherNotPaid: outcome("otherNotPaid", "逾期未缴纳费用", "not paid in time", "otherNotPaid"),
};

/** An applicant's number is one of these rows, in the applicant's columns. */
export const byApplicant: Quantity = applications("applicant", "申请", "applications", [fresh, withCarried, done]);
