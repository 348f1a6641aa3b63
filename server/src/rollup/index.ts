import { writeCell } from "../edit/cell.ts";
import type { Edit } from "../edit/edit.ts";
import type { BoundCell, Report } from "../report/index.ts";
import { numberRows } from "../report/number-rows.ts";
import { amountOf, type Part, partOf } from "../report/part.ts";
import { sumParts } from "./sum-parts.ts";

export { type PartCell, type PartSum, type PartsTotal, sumParts } from "./sum-parts.ts";

/** Why a consolidated report cannot be made of its parts, or a cell of it cannot be filled. */
export type RollupProblem =
  | { readonly kind: "no-parts" }
  /** The form of 2019 and that of 2021 count different things. */
  | { readonly kind: "edition"; readonly part: Part }
  | { readonly kind: "year"; readonly part: Part }
  /** Its title tells no year, so that it may be of another one than the rest. */
  | { readonly kind: "no-year"; readonly part: Part }
  /** A cell that a part leaves blank, or that cannot be read there. */
  | { readonly kind: "unread"; readonly part: Part; readonly cell: BoundCell };

export interface Rollup {
  /** What to write into the parent's tables. */
  readonly edits: readonly Edit[];
  readonly problems: readonly RollupProblem[];
}

/** Problems of the parts as a whole: then nothing is added up. */
export function unfit(parent: Report, parts: readonly Part[]): RollupProblem[] {
  if (parts.length === 0) return [{ kind: "no-parts" }];
  const year = parent.year ?? parts.find((part) => part.year !== undefined)?.year;
  return parts.flatMap((part): RollupProblem[] => {
    if (part.edition !== parent.edition) return [{ kind: "edition", part }];
    if (part.year === year) return [];
    return [{ kind: part.year === undefined ? "no-year" : "year", part }];
  });
}

/**
 * The tables of a consolidated report, written from those of its parts: every cell of the parent that is not the sum of
 * its parts'. Totals add up like all others. Pure; what cannot be added up is a problem and stays as it is.
 */
export function rollUp(parent: Report, reports: readonly (Report | Part)[]): Rollup {
  const parts = reports.map(partOf);
  const problems = unfit(parent, parts);
  if (problems.length > 0) return { edits: [], problems };
  const total = sumParts(parts, parent.edition);
  const edits: Edit[] = [];
  for (const cell of numberCells(parent)) {
    const { value, unread } = total.at(cell.table.id, cell.row.id, cell.column.id);
    if (unread) problems.push({ kind: "unread", part: unread, cell });
    if (value === undefined || amountOf(cell) === value) continue;
    edits.push(writeCell(cell.source, cell.column.kind === "amount" ? `${value}万元` : String(value)));
  }
  return { edits, problems };
}

/** The cells for numbers of a report, group rows left out. */
export function* numberCells({ tables }: Report): Generator<BoundCell> {
  for (const table of tables) for (const row of numberRows(table)) yield* row.cells;
}
