import type { Cell, TableRow } from "../draft/index.ts";
import type { RowForm, TableForm } from "../edition/index.ts";
import { align } from "./align.ts";
import { fold, formLabel } from "./label.ts";
import { isNumber } from "./label-columns.ts";
import type { BoundLabel } from "./report.ts";

/** A physical row and the labels of the form that its label columns hold. */
export interface LabelledRow {
  readonly source: TableRow;
  readonly label: BoundLabel | undefined;
  readonly form: RowForm | undefined;
  readonly repeats: RowForm | undefined;
  readonly groups: readonly (BoundLabel & { readonly form?: RowForm })[];
}

interface Found {
  label?: BoundLabel;
  form?: RowForm | undefined;
  readonly groups: (BoundLabel & { readonly form?: RowForm })[];
}

interface Item {
  readonly row: number;
  readonly cell: Cell;
  readonly own: boolean;
}

/**
 * Binds the rows of a table by their labels, taken as one column from top to bottom and from left to right. A blank
 * label cell, or `^^`, or the text of the cell above, continues the label above it; the last label of a row is the
 * row's own, those before it name its groups.
 */
export function bindRows(rows: readonly TableRow[], labelColumns: number, form: TableForm): LabelledRow[] {
  const items = itemsOf(rows, labelColumns);
  const matches = align(
    items.map((item) => item.cell.text),
    form.rows.map(formLabel),
  );
  const found: Found[] = rows.map(() => ({ groups: [] }));
  items.forEach((item, i) => {
    const match = matches[i];
    const { span, text } = item.cell;
    const label: BoundLabel = { span, text, fit: match?.fit ?? "near" };
    const bound = match && form.rows[match.index];
    const row = found[item.row] as Found;
    if (!item.own) row.groups.push(bound ? { form: bound, ...label } : label);
    else [row.label, row.form] = [label, bound];
  });
  return rows.map((source, i) => {
    const { label, form: bound, groups } = found[i] as Found;
    const repeats = label && !bound ? repeated(label.text, form) : undefined;
    return { source, label, form: bound, repeats, groups };
  });
}

function itemsOf(rows: readonly TableRow[], labelColumns: number): Item[] {
  const items: Item[] = [];
  const above: string[] = [];
  rows.forEach((source, row) => {
    const { cells } = source;
    let own = Math.min(cells.length, Math.max(1, labelColumns)) - 1;
    while (own >= 0 && !isLabel(cells, own, labelColumns)) own--;
    for (let column = 0; column <= own; column++) {
      const cell = cells[column] as Cell;
      if (!isLabel(cells, column, labelColumns) || (column < own && above[column] === cell.text)) continue;
      items.push({ row, cell, own: column === own });
      above[column] = cell.text;
      above.length = column + 1;
    }
  });
  return items;
}

/** Not blank, not what the cell to the left says already, and where labels stand in several columns not a number. */
function isLabel(cells: readonly Cell[], column: number, labelColumns: number): boolean {
  const text = cells[column]?.text ?? "";
  if (labelColumns > 1 && isNumber(text)) return false;
  return text !== "" && text !== "^^" && text !== cells[column - 1]?.text;
}

/** A label of the form that is there already; two groups may have one label, so equal ones come first. */
function repeated(text: string, form: TableForm): RowForm | undefined {
  const folded = fold(text);
  return form.rows.find((row) => formLabel(row).folded.includes(folded));
}
