import type { Result, Sense } from "../lexicon/sense.ts";
import { once } from "./once.ts";
import { type Quantity, type Reading, reading } from "./quantity.ts";

const REVIEW = ["review"];
const DIRECT = ["litigationDirect"];
const AFTER = ["litigationAfterReview"];
const SUITS = [...DIRECT, ...AFTER];
const at = (rows: readonly string[], column: string) => rows.map((row) => `${row}.${column}`);

/** Cases as counted in section four; those that are not yet decided may be left out. */
const casesOf = (
  rows: readonly string[],
  zh: string,
  en: string,
  { unless = [], holds = [] }: { readonly unless?: readonly Sense[]; readonly holds?: readonly Sense[] } = {},
): Reading[] => [
  reading(zh, en, at(rows, "total"), { unlessHolds: holds, some: holds.length > 0 }),
  reading(`${zh}-尚未审结`, `${en} − pending`, at(rows, "total"), {
    minus: at(rows, "pending"),
    unlessHolds: ["pending", ...holds],
    unless,
    some: true,
  }),
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
    // 行政诉讼3件，其中直接起诉3件，复议后起诉1件: not the one kind alone.
    ...casesOf(DIRECT, "直接起诉", "direct suits", { holds: ["afterReview"] }),
    ...casesOf(AFTER, "复议后起诉", "suits after review", { holds: ["direct"] }),
  ]),
  cases: reviews(
    "cases",
    "行政复议和诉讼",
    "reviews and suits",
    casesOf([...REVIEW, ...SUITS], "复议诉讼总计", "reviews and suits"),
  ),
  // 行政诉讼8件，直接起诉6件，复议后起诉2件: all of them, decided or not.
  direct: reviews(
    "direct",
    "未经复议直接起诉",
    "direct suits",
    casesOf(DIRECT, "直接起诉", "direct suits", { unless: ["litigation"] }),
  ),
  afterReview: reviews(
    "afterReview",
    "复议后起诉",
    "suits after review",
    casesOf(AFTER, "复议后起诉", "suits after review", { unless: ["litigation"] }),
  ),
};

export const isCasesId = (id: string): id is Cases => id in cases;

/** 结案43件: those that are decided, or all of them. */
export const decidedOf = (kind: Cases): Quantity =>
  once(`${kind}.decided`, (id) =>
    reviews(
      id,
      `已审结的${cases[kind].says.zh}`,
      `decided ${cases[kind].says.en}`,
      // Those that are pending are left out, whatever the sentence says of them.
      cases[kind].readings.map(({ unlessHolds: _, ...rest }) => rest),
    ),
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

const rowNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  review: ["复议", "reviews"],
  litigationDirect: ["直接起诉", "direct suits"],
  litigationAfterReview: ["复议后起诉", "suits after review"],
};

/** The results of reviews and suits; several named together add up. */
export function resultsOf(kind: Cases, results: readonly Result[]): Quantity {
  return once(`${kind}.${results.join("+")}`, (id) => resultsWith(id, kind, results));
}

function resultsWith(id: string, kind: Cases, results: readonly Result[]): Quantity {
  const zh = results.map((result) => resultNames[result][0]).join("+");
  const en = results.map((result) => resultNames[result][1]).join(" + ");
  const readings = rowsOf[kind].map((rows) => {
    const names = rows.flatMap((row) => [rowNames[row] ?? [row, row]]);
    return reading(
      `${names.map(([name]) => name).join("+")}${zh}`,
      `${en} (${names.map(([, name]) => name).join(" + ")})`,
      results.flatMap((result) => at(rows, result)),
    );
  });
  return reviews(id, zh, en, readings);
}

/** What a share of cases may be of: all of a kind, or those that were decided upon; 纠错率 may leave out what was withdrawn. */
export const caseWholes: readonly Quantity[] = (["review", "litigation", "cases"] as const).flatMap((kind) => [
  cases[kind],
  resultsOf(kind, ["upheld", "corrected"]),
]);
