import type { Cell, Span } from "../draft/index.ts";
import { writeCell } from "../edit/cell.ts";
import { type Cells, widthOf } from "../edit/pasted-cells.ts";
import { pastedNumber } from "../edit/pasted-number.ts";
import type { NumberKind } from "../edition/index.ts";
import type { BoundRow, BoundTable } from "../report/index.ts";
import { type Change, filled, refused, texts } from "./paste-change.ts";
import { within } from "./place.ts";

/** A row of a table as numbers are filled in: its cells behind the labels. */
interface Line {
  readonly row: BoundRow;
  readonly slots: readonly Slot[];
}

interface Slot {
  readonly cell: Cell;
  readonly kind: NumberKind;
}

/** From the cell with the caret on, as a spreadsheet does it: right and down; a blank leaves its cell as it is. */
export function pasteNumbers(table: BoundTable, selected: Span, cells: Cells): Change {
  const lines = linesOf(table);
  const first = lines.findIndex(({ row }) => within(row.source.line, selected.from));
  const column = lines[first]?.slots.findIndex(({ cell }) => within(cell.cell, selected.from)) ?? -1;
  if (column < 0 || lines[first]?.row.form?.heads) return refused(texts.place);
  if (lines.every(({ row }) => row.source.line.to < selected.to)) return refused(texts.beyond);
  const block = first + column === 0 ? belowEachOther(table, cells) : cells;
  const targets = targetsOf(lines.slice(first), column, block);
  if (!Array.isArray(targets)) return targets;
  const written = targets.map(({ slot, text }) => ({ slot, text, value: pastedNumber(text, slot.kind) }));
  const edits = written.flatMap(({ slot: { cell }, value }) =>
    value === undefined || value === cell.text ? [] : [writeCell(cell, value)],
  );
  const unread = written.filter(({ value }) => value === undefined).map(({ text }) => text);
  return filled(edits, { labels: [], cells: unread }, unread.length < written.length);
}

/** The rows for numbers; the one wide row of section four holds all of its cells. */
function linesOf({ rows, columns, wide }: BoundTable): Line[] {
  return (wide ? rows.slice(0, 1) : rows).map((row) => {
    const slots = columns.flatMap(({ form, index }): Slot[] => {
      const cell = row.source.cells[index];
      return cell ? [{ cell, kind: form?.kind ?? "money" }] : [];
    });
    return { row, slots };
  });
}

/** The official form prints section four as one row; in a table of several its numbers stand below each other. */
function belowEachOther({ form, wide }: BoundTable, cells: Cells): Cells {
  const [row = [], ...more] = cells;
  const width = form.columns.length;
  if (!form.wide || wide || more.length > 0 || row.length !== form.rows.length * width) return cells;
  return form.rows.map((_, i) => row.slice(i * width, (i + 1) * width));
}

interface Target {
  readonly slot: Slot;
  readonly text: string;
}

/** Where each of the cells that are not blank goes; or else why they do not all find a place. */
function targetsOf(lines: readonly Line[], column: number, cells: Cells): Target[] | Change {
  const targets: Target[] = [];
  const size = { rows: cells.length, columns: widthOf(cells) };
  let at = 0;
  for (const texts_ of cells) {
    // A row of a group holds no numbers: a spreadsheet has it as a blank one, or not at all.
    const isBlank = texts_.every((text) => text === "");
    while (!isBlank && lines[at]?.row.form?.heads) at++;
    const line = lines[at++];
    if (isBlank) continue;
    if (!line) return refused(texts.size, size);
    if (line.row.ragged) return refused(texts.ragged);
    for (const [i, text] of texts_.entries()) {
      if (text === "") continue;
      const slot = line.slots[column + i];
      if (!slot) return refused(texts.size, size);
      targets.push({ slot, text });
    }
  }
  return targets;
}
