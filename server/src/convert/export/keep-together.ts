import type { LaidCell, LaidTable } from "./laid-table.ts";

/** More rows than this are not kept on one page: of a page they would leave too much blank. */
const MOST_ROWS = 12;

/**
 * For each row of a table whether it stays on the page of the next one: a caption and a header are nothing without a
 * row below them, and a short part under a caption, or a group under one label, is not torn in two.
 */
export function keptWithNext({ rows }: LaidTable): boolean[] {
  const kept = rows.map((row) => row.every(({ kind }) => kind !== "value"));
  for (const { from, to } of [...partsOf(rows), ...groupsOf(rows)]) {
    if (to - from <= MOST_ROWS) kept.fill(true, from, to - 1);
  }
  return kept;
}

/** Rows from one to another, that one left out. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

type Laid = LaidTable["rows"];

/** From each caption to the next one. */
function partsOf(rows: Laid): Rows[] {
  const starts = rows.flatMap((row, r) => (row.some(({ kind }) => kind === "caption") ? [r] : []));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? rows.length }));
}

/** The rows beside each label that covers several; of groups within groups, the innermost. */
function groupsOf(rows: Laid): Rows[] {
  return rows.flatMap((row, from) =>
    row.filter(isGroup).flatMap(({ column, rows: count }) => {
      const to = from + count;
      const holdsGroup = rows.slice(from, to).some((one) => one.some((cell) => isGroup(cell) && cell.column > column));
      return holdsGroup ? [] : { from, to };
    }),
  );
}

const isGroup = ({ kind, rows }: LaidCell): boolean => kind === "row" && rows > 1;
