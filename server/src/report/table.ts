import type { TableRow } from "../draft/index.ts";
import type { ColumnForm, RowForm, TableForm } from "../edition/index.ts";
import { bindColumns, type Columns } from "./columns.ts";
import type {
  BoundCaption,
  BoundCell,
  BoundColumn,
  BoundLabel,
  BoundRow,
  BoundSection,
  BoundTable,
  WrappedRow,
} from "./report.ts";
import { bindRows, type LabelledRow } from "./rows.ts";
import type { Segment } from "./segments.ts";
import { assess } from "./sums.ts";
import { withTwoNumbers } from "./two-numbers.ts";
import { readValue } from "./value.ts";
import type { TableOf } from "./vocabulary.ts";
import { wrappedRows } from "./wrapped-labels.ts";

/** Binds a segment to the table of the form that it was identified as: columns, rows, cells, values, sums. */
export function bindTable(
  segment: Segment,
  { edition, form }: TableOf,
  caption: BoundCaption | BoundLabel | undefined,
  section: BoundSection | undefined,
): BoundTable {
  const columns = bindColumns(segment, form);
  const { width } = segment;
  const derived = derivedCells(form);
  const wrapped = columns.wide ? [] : wrappedRows(segment.body, form);
  const rows = columns.wide
    ? wideRows(segment, form, columns, width, derived)
    : bindRows(withoutRests(segment.body, wrapped), columns.labelColumns, form).map((row) =>
        boundRow(row, form, columns, width, derived),
      );
  const index = rowIndex(rows);
  const cell = (row: string, column: string) => index.get(row)?.cells.find((one) => one.column.id === column);
  return {
    form,
    edition,
    source: segment.source,
    ...(caption && { caption }),
    ...(section && { section }),
    header: segment.header,
    repeatedHeader: segment.repeatedHeader ?? [],
    ...(columns.corner && { corner: columns.corner }),
    ...(columns.numbering && { numbering: columns.numbering }),
    ...(columns.shortHeader && { shortHeader: columns.shortHeader }),
    width,
    labelColumns: columns.labelColumns,
    wide: columns.wide,
    columns: columns.columns,
    rows,
    wrapped,
    missingRows: missingRows(form, rows, columns.labelColumns),
    missingColumns: columns.missing,
    cell,
    ...assess(form, rows, columns.columns, cell),
  };
}

function withoutRests(body: readonly TableRow[], wrapped: readonly WrappedRow[]): readonly TableRow[] {
  if (wrapped.length === 0) return body;
  const rests = new Set(wrapped.flatMap(({ rows, main }) => rows.filter((row) => row !== main)));
  const whole = new Map(wrapped.map(({ main, row }) => [main, row]));
  return body.filter((row) => !rests.has(row)).map((row) => whole.get(row) ?? row);
}

function missingRows({ rows: wanted }: TableForm, rows: readonly BoundRow[], labelColumns: number): RowForm[] {
  const found = new Set<RowForm | undefined>();
  for (const row of rows) {
    found.add(row.form);
    for (const group of row.groups) found.add(group.form);
  }
  // In several label columns the group stands in a cell of its own and need not have a row.
  return wanted.filter((row) => !found.has(row) && (!row.heads || labelColumns === 1));
}

/** Whether the form computes a cell from others. */
type Derived = (row: RowForm, column: ColumnForm) => boolean;

const derivedOf = new WeakMap<TableForm, Derived>();

function derivedCells(form: TableForm): Derived {
  const known = derivedOf.get(form);
  if (known) return known;
  const rows = new Set(form.columnSums.map((sum) => sum.total));
  const columns = new Map(form.rowSums.map((sum) => [sum.total, new Set(sum.except)]));
  const derived: Derived = (row, column) => rows.has(row.id) || columns.get(column.id)?.has(row.id) === false;
  derivedOf.set(form, derived);
  return derived;
}

function boundRow(row: LabelledRow, form: TableForm, columns: Columns, width: number, derived: Derived): BoundRow {
  const ragged = raggedness(row.source, columns, width);
  // Cells behind the header that hold nothing are dropped by Markdown itself; numbers there leave all in doubt.
  const certain = ragged === undefined || row.source.cells.slice(width).every(({ text }) => text === "");
  const sure = certain && ragged !== "short" && !row.repeats;
  const read = row.form ? cellsOf(row.form, form, row.source, columns.columns, derived, sure) : [];
  const cells = withTwoNumbers(read);
  const { source, label, form: bound, repeats, groups } = row;
  return { source, label, form: bound, repeats, groups, ragged, cells };
}

function raggedness(row: TableRow, columns: Columns, width: number): BoundRow["ragged"] {
  if (row.cells.length > width) return "long";
  return row.cells.length < Math.min(width, columns.width) ? "short" : undefined;
}

function cellsOf(
  row: RowForm,
  table: TableForm,
  from: TableRow,
  columns: readonly BoundColumn[],
  derived: Derived,
  certain: boolean,
): BoundCell[] {
  const cells: BoundCell[] = [];
  for (const { form: column, index } of columns) {
    const source = from.cells[index];
    if (!column || !source) continue;
    const value = readValue(source.text, column.kind);
    cells.push({ table, row, column, source, value, derived: derived(row, column), certain });
  }
  return cells;
}

/** Section four in the official layout: the numbers of one row, dealt out to the rows of the form in turn. */
function wideRows(segment: Segment, form: TableForm, columns: Columns, width: number, derived: Derived): BoundRow[] {
  return segment.body.flatMap((source, n): BoundRow[] => {
    const ragged = raggedness(source, columns, width);
    const bare = { source, label: undefined, repeats: undefined, groups: [] };
    if (n > 0) return [{ form: undefined, ragged, cells: [], ...bare }];
    return form.rows.map((row, block) => {
      const part = columns.columns.filter((column) => column.block === block);
      const cells = cellsOf(row, form, source, part, derived, ragged === undefined);
      return { form: row, ragged: block === 0 ? ragged : undefined, cells, ...bare };
    });
  });
}

/** The rows by the form's ids: the first of each. */
function rowIndex(rows: readonly BoundRow[]): Map<string, BoundRow> {
  const index = new Map<string, BoundRow>();
  for (const row of rows) if (row.form && !index.has(row.form.id)) index.set(row.form.id, row);
  return index;
}
