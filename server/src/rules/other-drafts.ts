import { type Message, say } from "../message.ts";
import type { BoundCell, BoundTable, Report } from "../report/index.ts";
import type { Related } from "./rule.ts";

/** What the rules across drafts have in common. */

/** A cell's number, where it can be relied on. */
export function numberIn(cell: BoundCell | undefined): number | undefined {
  return cell?.certain && cell.value.kind === "number" ? cell.value.value : undefined;
}

/** The same table in another report. */
export function sameTable({ form }: BoundTable, other: Report): BoundTable | undefined {
  return other.tables.find((table) => table.form.id === form.id);
}

/** A place in another draft. */
export function elsewhere(cell: BoundCell, other: Report, message: Message): Related {
  return { at: cell.source.span, message, in: other };
}

const lastYears = { zh: "上年报告“{row}”的“{column}”：{value}", en: "last year's {column} of “{row}”: {value}" };

export function lastYear(cell: BoundCell, previous: Report): Related {
  const args = { row: cell.row.label, column: cell.column.label, value: numberIn(cell) ?? cell.source.text };
  return elsewhere(cell, previous, say(lastYears, args));
}
