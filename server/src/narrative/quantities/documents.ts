import { once } from "./once.ts";
import { type Quantity, type Reading, reading } from "./quantity.ts";

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

const deedNames: Readonly<Record<DocumentDeed, readonly [string, string]>> = {
  issue: ["本年制发的", "issued"],
  repeal: ["本年废止的", "repealed"],
  lapse: ["本年失效废止的", "lapsed or repealed"],
  inForce: ["现行有效的", "in force"],
  shown: ["对外公开的", "published in all"],
  publish: ["现行有效的", "in force"],
  keep: ["继续有效的", "still in force"],
};

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
  const [doneZh, doneEn] = deedNames[deed];
  const zh = doneZh + kinds.map((kind) => documentNames[kind][0]).join("和");
  const en = `${kinds.map((kind) => documentNames[kind][1]).join(" and ")} ${doneEn}`;
  return { id, says: { zh, en }, table: "regulations", readings };
}
