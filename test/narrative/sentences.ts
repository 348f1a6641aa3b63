import { readFileSync } from "node:fs";
import { writeDraft } from "../kit/draft.ts";
import { type Content, kinds } from "../kit/figures.ts";

/** A sentence of the data file in a report of its own. */
export interface Case {
  readonly name: string;
  readonly text: string;
  /** The sentence within the text. */
  readonly from: number;
  readonly to: number;
  /** What must be marked, and nothing else. */
  readonly marks: readonly string[];
}

const applicationRows: Readonly<Record<string, string>> = {
  新收: "received",
  上年结转: "carriedOver",
  予以公开: "granted",
  部分公开: "partlyGranted",
  国家秘密: "deniedStateSecret",
  其他法律行政法规禁止公开: "deniedByLaw",
  三类内部事务信息: "deniedInternal",
  过程性信息: "deniedProcess",
  执法案卷: "deniedEnforcementFile",
  行政查询事项: "deniedInquiry",
  补正后不明确: "unavailableUnclear",
  不掌握: "unavailableNotHeld",
  另行制作: "unavailableNotMade",
  信访: "notProcessedPetition",
  重复申请: "notProcessedRepeated",
  逾期不补正: "otherNotCorrected",
  其他: "otherRest",
  结转下年: "carriedForward",
};
const reviewRows: Readonly<Record<string, string>> = {
  复议: "review",
  直接起诉: "litigationDirect",
  复议后起诉: "litigationAfterReview",
};
const decisionRows: Readonly<Record<string, readonly [string, string, string]>> = {
  行政许可: ["licences", "licensing", "decisions"],
  行政处罚: ["penalties", "penalty", "decisions"],
  行政强制: ["penalties", "coercion", "decisions"],
  收费: ["fees", "administrativeFees", "amount"],
};

type Open = Record<string, Record<string, Record<string, string>>>;

/** Reads the data file: reports as 表 with their figures, then the sentences under 段. */
export function readCases(file = "sentences.txt"): Case[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
  const cases: Case[] = [];
  let content: Draft = empty("", 2024);
  let lead = "";
  for (const line of lines) {
    const [word = "", ...rest] = line.split(" ");
    if (line === "" || line.startsWith("#")) continue;
    else if (word === "表") content = empty(rest[1] ?? "", Number(rest[2]));
    else if (word === "段") lead = rest.join(" ");
    else if (word === "对" || word === "错") cases.push(caseOf(content, lead, rest.join(" "), word === "错"));
    else put(content, word, rest);
  }
  return cases;
}

/** The figures of a report while they are read. */
export type Draft = Content & { base: Open };

export function empty(agency: string, year: number): Draft {
  // The data file has no line for rules, nor for the documents of the form of 2019: blank cells are unknown.
  if (year >= 2021) {
    const rules = { issued: "", repealed: "", inForce: "" };
    return { edition: "2021", agency, year, base: { regulations: { rules } } };
  }
  const unknown = { made: "", published: "", allPublished: "" };
  return { edition: "2019", agency, year, base: { regulations: { rules: unknown, normativeDocuments: unknown } } };
}

/** Takes one line of figures: the name of a row, and its numbers. */
export function put({ base, edition }: Draft, label: string, numbers: readonly string[]): void {
  const set = (table: string, row: string, columns: readonly string[], to: Record<string, string> = {}) => {
    const sum = (number: string, column: string) => (to[column] ? String(Number(to[column]) + Number(number)) : number);
    const cells = numbers.map((number, at) => [columns[at] ?? "", sum(number, columns[at] ?? "")]);
    base[table] = { ...base[table], [row]: { ...to, ...Object.fromEntries(cells) } };
  };
  const documents = edition === "2019" ? ["made", "published", "allPublished"] : ["issued", "repealed", "inForce"];
  const decision = decisionRows[label];
  if (label === "规章" || label === "规范性文件")
    set("regulations", label === "规章" ? "rules" : "normativeDocuments", documents);
  else if (reviewRows[label]) set("reviews", reviewRows[label], ["upheld", "corrected", "otherResult", "pending"]);
  else if (decision) set(decision[0], decision[1], [decision[2]]);
  // The form of 2019 has no rows below （六）其他处理.
  else if ((label === "其他" || label === "逾期不补正") && edition === "2019")
    set("applications", "otherOutcome", kinds, base.applications?.otherOutcome);
  else if (applicationRows[label]) set("applications", applicationRows[label], kinds);
  else throw new Error(`${label} is no row`);
}

/** Where the sentence goes. */
export const PLACE = "按照有关规定及时完成各项任务，内容准确，群众查询方便。";

function caseOf(content: Content, lead: string, marked: string, wrong: boolean): Case {
  const sentence = marked.replace(/[[\]]/g, "");
  const marks = wrong ? [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "") : [];
  if (wrong === (marks.length === 0)) throw new Error(`“错” and the brackets go together: ${marked}`);
  const draft = writeDraft(content).text;
  const at = draft.indexOf(PLACE);
  const before = `${draft.slice(0, at)}（二）${lead}情况。`;
  return {
    name: `${wrong ? "错" : "对"} ${marked}`,
    text: before + sentence + draft.slice(at + PLACE.length),
    from: before.length,
    to: before.length + sentence.length,
    marks,
  };
}
