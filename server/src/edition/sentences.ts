/**
 * Sentences that reports say their numbers in, to be offered where they belong. `{year}` is the report's year;
 * `{table.row/column}` the number of a cell, a total at its computed value and a group at the sum of its rows; `+` adds.
 */
export interface SentenceForm {
  readonly id: string;
  /** The aspects or sections that it is said in. */
  readonly places: readonly string[];
  readonly text: string;
  /** Said only where one of these numbers is not 0. */
  readonly some?: readonly string[];
  /** Said only where all of these numbers are 0. */
  readonly none?: readonly string[];
  /** Said only where the aspect or section does not hold these words yet. */
  readonly unless?: string;
  /** What one has to be sure of, where no table says it. */
  readonly claim?: boolean;
}

const cases = ["reviews.review/total", "reviews.litigationDirect/total", "reviews.litigationAfterReview/total"];
const suits = "reviews.litigationDirect/total+reviews.litigationAfterReview/total";

export const sentences: readonly SentenceForm[] = [
  {
    id: "documents-2021",
    places: ["disclosure", "management"],
    text: "{year}年，制发行政规范性文件{regulations.normativeDocuments/issued}件，废止{regulations.normativeDocuments/repealed}件，现行有效{regulations.normativeDocuments/inForce}件。",
  },
  {
    id: "documents-2019",
    places: ["disclosure", "management"],
    text: "{year}年，新制作规范性文件{regulations.normativeDocuments/made}件，新公开{regulations.normativeDocuments/published}件，对外公开总数{regulations.normativeDocuments/allPublished}件。",
  },
  {
    id: "decisions",
    places: ["disclosure"],
    text: "{year}年，作出行政许可决定{licences.licensing/decisions}件、行政处罚决定{penalties.penalty/decisions}件、行政强制决定{penalties.coercion/decisions}件。",
    some: ["licences.licensing/decisions", "penalties.penalty/decisions", "penalties.coercion/decisions"],
  },
  {
    id: "applications",
    places: ["request"],
    text: "{year}年，新收政府信息公开申请{applications.received/total}件，上年结转{applications.carriedOver/total}件，办结{applications.outcomeTotal/total}件，结转下年度继续办理{applications.carriedForward/total}件。",
    some: ["applications.received/total", "applications.carriedOver/total"],
  },
  {
    id: "no-applications",
    places: ["request"],
    text: "{year}年，未收到政府信息公开申请，没有上年结转的申请。",
    none: ["applications.received/total", "applications.carriedOver/total"],
  },
  {
    id: "applicants",
    places: ["request"],
    text: "新收的申请中，自然人提出{applications.received/naturalPerson}件，法人或其他组织提出{applications.received/business+applications.received/research+applications.received/charity+applications.received/legalService+applications.received/otherApplicant}件。",
    some: ["applications.received/total"],
  },
  {
    id: "outcomes",
    places: ["request"],
    text: "办结的申请中，予以公开{applications.granted/total}件，部分公开{applications.partlyGranted/total}件，不予公开{applications.denied/total}件，无法提供{applications.unavailable/total}件，不予处理{applications.notProcessed/total}件，其他处理{applications.otherOutcome/total}件。",
    some: ["applications.outcomeTotal/total"],
  },
  {
    id: "reviews",
    places: ["request", "supervision"],
    text: `因政府信息公开引起行政复议{reviews.review/total}件、行政诉讼{${suits}}件。`,
    some: cases,
  },
  {
    id: "review-results",
    places: ["request", "supervision"],
    text: "行政复议{reviews.review/total}件中，结果维持{reviews.review/upheld}件，结果纠正{reviews.review/corrected}件，其他结果{reviews.review/otherResult}件，尚未审结{reviews.review/pending}件。",
    some: ["reviews.review/total"],
  },
  {
    id: "no-reviews",
    places: ["request", "supervision"],
    text: "{year}年，未发生因政府信息公开引起的行政复议、行政诉讼。",
    none: cases,
  },
  {
    id: "no-processing-fee",
    places: ["others"],
    text: "{year}年，本机关没有收取信息处理费。",
    unless: "信息处理费",
    claim: true,
  },
];
