import type { Applicant } from "../lexicon/sense.ts";

export interface Columns {
  readonly says: { readonly zh: string; readonly en: string };
  readonly columns: readonly string[];
}

const bodies = ["business", "research", "charity", "legalService", "otherApplicant"];

const other: Columns = { says: { zh: "其他申请人", en: "other applicants" }, columns: ["otherApplicant"] };
/** 其他组织, 其他主体: the form's own 其他, or all whom the sentence does not name. */
const others: readonly Columns[] = [
  other,
  { says: { zh: "法人或其他组织", en: "organisations" }, columns: bodies },
  { says: { zh: "除商业企业外的组织", en: "organisations but businesses" }, columns: bodies.slice(1) },
  {
    says: { zh: "除商业企业和法律服务机构外的组织", en: "organisations but businesses and legal services" },
    columns: ["research", "charity", "otherApplicant"],
  },
];

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
  otherBody: others,
  otherApplicant: others,
  research: [{ says: { zh: "科研机构", en: "research bodies" }, columns: ["research"] }],
  charity: [{ says: { zh: "社会公益组织", en: "charities" }, columns: ["charity"] }],
  legalService: [{ says: { zh: "法律服务机构", en: "legal services" }, columns: ["legalService"] }],
};
