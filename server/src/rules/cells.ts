import { writeCell } from "../edit/cell.ts";
import type { Edit } from "../edit/edit.ts";
import { say } from "../message.ts";
import type { BoundCell, BoundTable, Report, Sum, Value } from "../report/index.ts";
import { numberRows } from "../report/number-rows.ts";
import type { Fix } from "./rule.ts";
import { texts } from "./texts.ts";

/** What the rules on single cells have in common. */

/** The cells for numbers whose value is of a sort. */
export function numberCells<Sort extends Value>(
  report: Report,
  isOf: (value: Value) => value is Sort,
): { readonly table: BoundTable; readonly cell: BoundCell; readonly value: Sort }[] {
  const found: ReturnType<typeof numberCells<Sort>> = [];
  for (const table of report.tables) {
    for (const row of numberRows(table)) {
      for (const cell of row.cells) if (isOf(cell.value)) found.push({ table, cell, value: cell.value });
    }
  }
  return found;
}

/** The sum whose total a cell is. */
export function sumAt(table: BoundTable, cell: BoundCell): Sum | undefined {
  return table.sums.find((sum) => sum.at === cell && !sum.balance);
}

/** Writes another value into a cell. */
export function changeCell({ source }: BoundCell, value: number | string, safe: boolean): Fix {
  return { title: say(texts.changeTo, { value }), safe, edits: [writeCell(source, String(value))] };
}

/** Fills every blank of a table: 0 in the base cells, then the sums in the derived ones, as far as they can be computed. */
export function fillBlanks(table: BoundTable): Edit[] {
  const blanks = numberRows(table).flatMap(({ cells }) =>
    cells.filter(({ value, certain }) => value.kind === "blank" && certain),
  );
  return blanks.flatMap((cell) => {
    if (!cell.derived) return writeCell(cell.source, "0");
    const value = sumWithoutBlanks(sumAt(table, cell));
    return value === undefined ? [] : writeCell(cell.source, String(value));
  });
}

function sumWithoutBlanks(sum: Sum | undefined): number | undefined {
  if (!sum?.complete) return undefined;
  let total = 0;
  for (const cell of sum.base.keys()) {
    if (cell.value.kind === "unreadable" || !cell.certain) return undefined;
    if (cell.value.kind === "number") total += cell.value.value;
  }
  return total;
}
