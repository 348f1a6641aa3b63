import { type Quantity, type Reading, reading } from "./quantity.ts";
import type { Applicant, Deed, Outcome, Result } from "./sense.ts";

/**
 * What sentences count, and every accepted reading of it over the cells of the form. A number is wrong only where
 * none of its readings gives it. To accept one more reading, write one more line.
 */

const applications = (id: string, zh: string, en: string, readings: readonly Reading[]): Quantity => ({
  id,
  says: { zh, en },
  table: "applications",
  readings,
});

const fresh = reading("新收", "new", ["received"]);
const withCarried = reading("新收+上年结转", "new + carried in", ["received", "carriedOver"]);
const done = reading("办结（七）", "done （七）", ["outcomeTotal"]);
const doneOfNew = reading("新收中办结", "done of the new ones", ["received"], {
  minus: ["carriedForward"],
  more: ["carriedOver", "carriedForward"],
});
/** Withdrawn applications are counted under （六）3, and some do not call that finished. */
const doneButRest = reading("办结-（六）3", "done − （六）3", ["outcomeTotal"], { minus: ["otherRest"] });
const doneButOther = reading("办结-其他处理", "done − other", ["outcomeTotal"], { minus: ["otherOutcome"] });
const doneButUnprocessed = reading("办结-不予处理-其他处理", "done − not processed − other", ["outcomeTotal"], {
  minus: ["notProcessed", "otherOutcome"],
});
const carriedIn = reading("上年结转", "carried in", ["carriedOver"]);
const carriedOn = reading("结转下年", "carried forward", ["carriedForward"]);

/** By what was done with applications. */
export const deeds: Readonly<Partial<Record<Deed, Quantity>>> = {
  takeNew: applications("takeNew", "新收申请", "new applications", [fresh]),
  take: applications("take", "收到的申请", "applications received", [fresh, withCarried, done]),
  handle: applications("handle", "办理的申请", "applications handled", [withCarried, fresh, done, doneOfNew]),
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
};

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

export interface Columns {
  readonly says: { readonly zh: string; readonly en: string };
  readonly columns: readonly string[];
}

const bodies = ["business", "research", "charity", "legalService", "otherApplicant"];

/** The columns that an applicant may stand for. */
export const applicants: Readonly<Record<Applicant, readonly Columns[]>> = {
  natural: [{ says: { zh: "自然人", en: "natural persons" }, columns: ["naturalPerson"] }],
  legal: [
    { says: { zh: "法人或其他组织", en: "organisations" }, columns: bodies },
    { says: { zh: "商业企业", en: "businesses" }, columns: ["business"] },
    { says: { zh: "除“其他”外的法人", en: "organisations but 其他" }, columns: bodies.slice(0, -1) },
  ],
  business: [{ says: { zh: "商业企业", en: "businesses" }, columns: ["business"] }],
  enterprise: [
    { says: { zh: "商业企业", en: "businesses" }, columns: ["business"] },
    { says: { zh: "法人或其他组织", en: "organisations" }, columns: bodies },
  ],
  otherBody: [
    { says: { zh: "其他申请人", en: "other applicants" }, columns: ["otherApplicant"] },
    { says: { zh: "法人或其他组织", en: "organisations" }, columns: bodies },
    { says: { zh: "除商业企业外的组织", en: "organisations but businesses" }, columns: bodies.slice(1) },
    {
      says: { zh: "除商业企业和法律服务机构外的组织", en: "organisations but businesses and legal services" },
      columns: ["research", "charity", "otherApplicant"],
    },
  ],
  otherApplicant: [{ says: { zh: "其他申请人", en: "other applicants" }, columns: ["otherApplicant"] }],
  research: [{ says: { zh: "科研机构", en: "research bodies" }, columns: ["research"] }],
  charity: [{ says: { zh: "社会公益组织", en: "charities" }, columns: ["charity"] }],
  legalService: [{ says: { zh: "法律服务机构", en: "legal services" }, columns: ["legalService"] }],
};

const REVIEW = ["review"];
const DIRECT = ["litigationDirect"];
const AFTER = ["litigationAfterReview"];
const SUITS = [...DIRECT, ...AFTER];
const at = (rows: readonly string[], column: string) => rows.map((row) => `${row}.${column}`);

/** Cases as counted in section four; those that are not yet decided may be left out. */
const casesOf = (rows: readonly string[], zh: string, en: string): Reading[] => [
  reading(zh, en, at(rows, "total")),
  reading(`${zh}-尚未审结`, `${en} − pending`, at(rows, "total"), { minus: at(rows, "pending") }),
];

const reviews = (id: string, zh: string, en: string, readings: readonly Reading[]): Quantity => ({
  id,
  says: { zh, en },
  table: "reviews",
  readings,
});

export type Cases = "review" | "litigation" | "cases" | "direct" | "afterReview";

/** Reviews and suits. */
export const cases: Readonly<Record<Cases, Quantity>> = {
  review: reviews("review", "行政复议", "reviews", casesOf(REVIEW, "复议总计", "reviews")),
  litigation: reviews("litigation", "行政诉讼", "suits", [
    ...casesOf(SUITS, "诉讼总计", "suits"),
    ...casesOf(DIRECT, "直接起诉", "direct suits"),
    ...casesOf(AFTER, "复议后起诉", "suits after review"),
  ]),
  cases: reviews(
    "cases",
    "行政复议和诉讼",
    "reviews and suits",
    casesOf([...REVIEW, ...SUITS], "复议诉讼总计", "reviews and suits"),
  ),
  direct: reviews("direct", "未经复议直接起诉", "direct suits", casesOf(DIRECT, "直接起诉", "direct suits")),
  afterReview: reviews(
    "afterReview",
    "复议后起诉",
    "suits after review",
    casesOf(AFTER, "复议后起诉", "suits after review"),
  ),
};

/** 结案43件: those that are decided, or all of them. */
export const decidedOf = (kind: Cases): Quantity =>
  once(`${kind}.decided`, (id) =>
    reviews(id, `已审结的${cases[kind].says.zh}`, `decided ${cases[kind].says.en}`, cases[kind].readings),
  );

const resultNames: Readonly<Record<Result, readonly [zh: string, en: string]>> = {
  upheld: ["结果维持", "upheld"],
  corrected: ["结果纠正", "corrected"],
  otherResult: ["其他结果", "other results"],
  pending: ["尚未审结", "pending"],
};

const rowsOf: Readonly<Record<Cases, readonly (readonly string[])[]>> = {
  review: [REVIEW],
  litigation: [SUITS, DIRECT, AFTER],
  cases: [[...REVIEW, ...SUITS], REVIEW, SUITS, DIRECT, AFTER],
  direct: [DIRECT],
  afterReview: [AFTER],
};

const rowNames: Readonly<Record<string, string>> = {
  review: "复议",
  litigationDirect: "直接起诉",
  litigationAfterReview: "复议后起诉",
};

/** The results of reviews and suits; several named together add up. */
export function resultsOf(kind: Cases, results: readonly Result[]): Quantity {
  return once(`${kind}.${results.join("+")}`, (id) => resultsWith(id, kind, results));
}

const made = new Map<string, Quantity>();

/** A quantity that is put together of others, made when it is first spoken of: there are few dozens of them. */
function once(id: string, make: (id: string) => Quantity): Quantity {
  const quantity = made.get(id) ?? make(id);
  made.set(id, quantity);
  return quantity;
}

function resultsWith(id: string, kind: Cases, results: readonly Result[]): Quantity {
  const zh = results.map((result) => resultNames[result][0]).join("+");
  const en = results.map((result) => resultNames[result][1]).join(" + ");
  const readings = rowsOf[kind].map((rows) => {
    const where = rows.map((row) => rowNames[row]).join("+");
    return reading(
      `${where}${zh}`,
      `${en} (${where})`,
      results.flatMap((result) => at(rows, result)),
    );
  });
  return reviews(id, zh, en, readings);
}

export type Documents = "document" | "rule";
const documentRows: Readonly<Record<Documents, string>> = { document: "normativeDocuments", rule: "rules" };
const documentNames: Readonly<Record<Documents, readonly [string, string]>> = {
  document: ["规范性文件", "normative documents"],
  rule: ["规章", "rules"],
};

/** What was done with documents: the columns of 第二十条第（一）项, in either edition. */
const documentDeeds = {
  issue: (row) => [
    reading("本年制发", "issued", [`${row}.issued`]),
    reading("本年新制作", "made", [`${row}.made`]),
    reading("本年新公开", "published", [`${row}.published`]),
  ],
  repeal: (row) => [reading("本年废止", "repealed", [`${row}.repealed`])],
  lapse: (row) => [reading("本年废止", "repealed", [`${row}.repealed`], { atLeast: true })],
  inForce: (row) => [reading("现行有效", "in force", [`${row}.inForce`])],
  shown: (row) => [reading("对外公开总数量", "published in all", [`${row}.allPublished`])],
  publish: (row) => [reading("现行有效", "in force", [`${row}.inForce`], { atMost: true })],
  keep: (row) => [
    reading("现行有效", "in force", [`${row}.inForce`]),
    reading("现行有效-本年制发", "in force − issued", [`${row}.inForce`], { minus: [`${row}.issued`] }),
  ],
} satisfies Readonly<Record<string, (row: string) => Reading[]>>;

/** What was done with documents; `publish` is said of those in force. */
export type DocumentDeed = keyof typeof documentDeeds;

export function documentsOf(kinds: readonly Documents[], deed: DocumentDeed): Quantity {
  return once(`${kinds.join("+")}.${deed}`, (id) => documents(id, kinds, deed));
}

function documents(id: string, kinds: readonly Documents[], deed: DocumentDeed): Quantity {
  const parts: Reading[][] = kinds.map((kind) => documentDeeds[deed](documentRows[kind]));
  const [first = []] = parts;
  const readings = first.map((one, at) => ({
    ...one,
    plus: parts.flatMap((readings) => readings[at]?.plus ?? []),
    ...(one.minus && { minus: parts.flatMap((readings) => readings[at]?.minus ?? []) }),
  }));
  const zh = kinds.map((kind) => documentNames[kind][0]).join("和");
  const en = kinds.map((kind) => documentNames[kind][1]).join(" and ");
  return { id, says: { zh, en }, table: "regulations", readings };
}

/** Decisions and charges of section two. */
export const decisions = {
  licence: {
    id: "licence",
    says: { zh: "行政许可处理决定", en: "licensing decisions" },
    table: "licences",
    readings: [reading("行政许可", "licensing", ["licensing.decisions"])],
  },
  penalty: {
    id: "penalty",
    says: { zh: "行政处罚处理决定", en: "penalties" },
    table: "penalties",
    readings: [reading("行政处罚", "penalties", ["penalty.decisions"])],
  },
  coercion: {
    id: "coercion",
    says: { zh: "行政强制处理决定", en: "coercive measures" },
    table: "penalties",
    readings: [reading("行政强制", "coercion", ["coercion.decisions"])],
  },
  charge: {
    id: "charge",
    says: { zh: "行政事业性收费", en: "administrative charges" },
    table: "fees",
    readings: [reading("行政事业性收费", "charges", ["administrativeFees.amount"], { times: 10_000 })],
  },
} satisfies Record<string, Quantity>;
