import type { Phrase, TableRow } from "../draft/index.ts";
import { type ColumnForm, headersOf, type TableForm } from "../edition/index.ts";
import { align } from "./align.ts";
import { fold, formLabel } from "./label.ts";
import { countLabelColumns, isNumbered, MOST_LABELS } from "./label-columns.ts";
import type { BoundColumn, ShortHeader } from "./report.ts";
import type { Segment } from "./segments.ts";
import { shortHeaderOf } from "./short-header.ts";

/** How the physical columns of a table stand for those of the form. */
export interface Columns {
  readonly labelColumns: number;
  readonly wide: boolean;
  /** The columns behind the label columns. */
  readonly columns: readonly BoundColumn[];
  readonly missing: readonly ColumnForm[];
  readonly corner?: Phrase;
  /** The first of the label columns counts the rows (序号, and below it 1, 2, 3), with what stands above it. */
  readonly numbering?: Phrase;
  readonly shortHeader?: ShortHeader;
  /** Cells that a row needs to reach every bound column. */
  readonly width: number;
}

export function bindColumns(segment: Segment, form: TableForm): Columns {
  const shortHeader = shortHeaderOf(segment, form, (rows) => columnLabels(rows, form));
  const header = shortHeader?.mended ?? segment.header;
  const labels = columnLabels(header, form);
  const physical = labels.length || segment.width;
  if (!labels.some((label) => label !== undefined)) return byPosition(form, filled(segment, form) ?? physical);
  const texts = labels.map((label) => label?.text ?? "");
  const plain = align(texts, form.columns.map(formLabel));
  // Where one stands twice it is not yet the official row of all.
  const rowsAside = form.wide && countKnown(texts, form) > form.columns.length * 1.5;
  const wanted = rowsAside ? form.rows.flatMap(() => form.columns) : form.columns;
  const matches = rowsAside ? align(texts, wanted.map(formLabel)) : plain;
  const first = matches.findIndex((match) => match !== undefined);
  const numbered = !rowsAside && isNumbered(segment.body, first);
  const labelColumns = countLabelColumns(first, numbered ? 1 : 0, segment, rowsAside);
  const columns: BoundColumn[] = [];
  const taken = new Set<number>();
  for (let index = labelColumns; index < physical; index++) {
    const match = matches[index];
    const label = labels[index];
    const column = match && wanted[match.index];
    if (match) taken.add(match.index);
    columns.push({
      index,
      label: label && { span: label.span, text: label.text, fit: match?.fit ?? "near" },
      form: column,
      block: rowsAside && match ? Math.floor(match.index / form.columns.length) : undefined,
      repeats: label !== undefined && !column && wanted.some((known) => says(known, label.text)),
    });
  }
  const corner = wordsAbove(header, numbered ? 1 : 0, labelColumns);
  const numbering = numbered ? wordsAbove(header, 0, 1) : undefined;
  return {
    labelColumns,
    wide: rowsAside,
    columns,
    missing: wanted.filter((_, i) => !taken.has(i)).filter((column, i, all) => all.indexOf(column) === i),
    width: lastBound(columns) + 1,
    ...(corner && { corner }),
    ...(numbering && { numbering }),
    ...(shortHeader && { shortHeader: { row: shortHeader.row, at: shortHeader.at } }),
  };
}

const says = (column: ColumnForm, text: string) => formLabel(column).folded.includes(fold(text));

/** For each physical column the lowest header text, words that span several columns and corners left out. */
function columnLabels(header: readonly TableRow[], form: TableForm): (Phrase | undefined)[] {
  const width = widest(header);
  // Only above another row can words span several columns.
  const spanning = header.length > 1 ? new Set([...headersOf(form), form.corner].map(fold)) : undefined;
  return Array.from({ length: width }, (_, index) => {
    for (let i = header.length - 1; i >= 0; i--) {
      const cell = header[i]?.cells[index];
      if (cell && cell.text !== "" && cell.text !== "^^" && !spanning?.has(fold(cell.text))) {
        return cell;
      }
    }
    return undefined;
  });
}

function countKnown(texts: readonly string[], form: TableForm): number {
  const known = new Set(form.columns.flatMap((column) => formLabel(column).folded));
  return texts.filter((text) => text !== "" && known.has(fold(text))).length;
}

/** A header that was lost: the numbers stand in the form's order, if there are as many as the form has. */
function byPosition(form: TableForm, physical: number): Columns {
  const labelColumns = Math.min(MOST_LABELS, Math.max(1, physical - form.columns.length));
  const fits = physical - labelColumns === form.columns.length;
  const bare = { label: undefined, block: undefined, repeats: false };
  const columns = form.columns.map((column, i) => ({ form: column, index: labelColumns + i, ...bare }));
  return {
    labelColumns,
    wide: false,
    columns: fits ? columns : [],
    missing: fits ? [] : form.columns,
    width: physical,
  };
}

/** Of one of several tables in one, how far its rows are filled: what fills the block up behind them is no column. */
function filled({ caption, body }: Segment, form: TableForm): number | undefined {
  if (!caption) return undefined;
  const reach = Math.max(0, ...body.map(({ cells }) => cells.findLastIndex(({ text }) => text !== "") + 1));
  return reach > form.columns.length ? reach : undefined;
}

/** The first words of a header over some of its columns. */
function wordsAbove(header: readonly TableRow[], from: number, to: number): Phrase | undefined {
  for (const row of header) {
    const cell = row.cells.slice(from, to).find(({ text }) => text !== "" && text !== "^^");
    if (cell) return cell;
  }
  return undefined;
}

function lastBound(columns: readonly BoundColumn[]): number {
  return columns.reduce((last, column) => (column.form ? Math.max(last, column.index) : last), -1);
}

/** The greatest number of cells in a row. */
export function widest(rows: readonly TableRow[]): number {
  return rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}
