import { type Edition, editionById, type TableForm, tablesOf } from "../../server/src/edition/index.ts";

/** The figures of a report as typed: table, row and column by the ids of the form. What is not named is 0. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

export interface Content {
  readonly edition: "2019" | "2021";
  readonly agency: string;
  readonly year: number;
  /** Base cells only: the totals follow from them. */
  readonly base: Figures;
}

export const kinds = ["naturalPerson", "business", "research", "charity", "legalService", "otherApplicant"] as const;
export const outcomes = ["upheld", "corrected", "otherResult", "pending"] as const;
export const cases = ["review", "litigationDirect", "litigationAfterReview"] as const;

export function editionOf(id: Content["edition"]): Edition {
  const edition = editionById(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

export function tableOf(id: Content["edition"], table: string): TableForm {
  const form = tablesOf(editionOf(id)).find((one) => one.id === table);
  if (!form) throw new Error(`no table ${table}`);
  return form;
}

/** The rows of numbers under 三、本年度办理结果, written out here so that no mistake in the form's data hides itself. */
export const results: Readonly<Record<Content["edition"], readonly string[]>> = {
  "2019": resultRows(["otherOutcome"]),
  "2021": resultRows(["otherNotCorrected", "otherNotPaid", "otherRest"]),
};

function resultRows(other: readonly string[]): string[] {
  return [
    "granted",
    "partlyGranted",
    "deniedStateSecret",
    "deniedByLaw",
    "deniedStability",
    "deniedThirdParty",
    "deniedInternal",
    "deniedProcess",
    "deniedEnforcementFile",
    "deniedInquiry",
    "unavailableNotHeld",
    "unavailableNotMade",
    "unavailableUnclear",
    "notProcessedPetition",
    "notProcessedRepeated",
    "notProcessedPublication",
    "notProcessedExcessive",
    "notProcessedConfirmation",
    ...other,
  ];
}

/** What stands in a cell of a right report: base cells as given, totals added up here, by plain arithmetic. */
export function cellText(content: Content, table: string, row: string, column: string): string {
  const typed = (r: string, c: string) => content.base[table]?.[r]?.[c] ?? "0";
  const total = (rows: readonly string[], columns: readonly string[]) =>
    String(rows.flatMap((r) => columns.map((c) => Number(typed(r, c)))).reduce((sum, value) => sum + value, 0));
  if (table === "applications") {
    const rows = row === "outcomeTotal" ? results[content.edition] : [row];
    if (column === "total") return total(rows, kinds);
    if (row === "outcomeTotal") return total(rows, [column]);
  }
  if (table === "reviews" && column === "total") return total([row], outcomes);
  return typed(row, column);
}
