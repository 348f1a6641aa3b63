import type { Span } from "../draft/index.ts";
import { writeCell } from "../edit/cell.ts";
import type { RowForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundCell, BoundRow, BoundTable } from "../report/index.ts";
import type { Fix } from "./rule.ts";
import { namedRow } from "./strangers.ts";

const move = { zh: "把 {number} 移到右边的格子里", en: "Move {number} into the cell to the right" };

/** A number that stands in the cell of a label, behind it. */
export interface NumberBehindLabel {
  readonly label: string;
  readonly number: string;
  /** What parts the two. */
  readonly between: Span;
  readonly form: RowForm;
}

export function numberBehindLabel(
  { source }: BoundRow,
  table: BoundTable,
  text: string,
): NumberBehindLabel | undefined {
  const span = source.cells[0]?.span;
  if (!span || table.labelColumns !== 1) return undefined;
  let from = span.to;
  while (from > span.from && /[\d０-９.．]/.test(text.charAt(from - 1))) from--;
  const label = text.slice(span.from, from).trimEnd();
  const number = text.slice(from, span.to);
  const form = /[\d０-９]/.test(number) ? namedRow(table, label) : undefined;
  return form && { label, number, between: { from: span.from + label.length, to: from }, form };
}

/** The blank cell that such a number belongs into. */
export function blankBeside(row: BoundRow, table: BoundTable, text: string): BoundCell | undefined {
  const [cell] = row.cells;
  return cell?.source.text === "" && cell.certain && numberBehindLabel(row, table, text) ? cell : undefined;
}

/** Moves the number there. */
export function movedBeside(row: BoundRow, table: BoundTable, text: string): Fix[] {
  const cell = blankBeside(row, table, text);
  const slipped = cell && numberBehindLabel(row, table, text);
  if (!slipped) return [];
  const { number, between } = slipped;
  const edits = [
    { span: { from: between.from, to: between.to + number.length }, newText: "" },
    writeCell(cell.source, number),
  ];
  return [{ title: say(move, { number }), safe: false, edits }];
}
