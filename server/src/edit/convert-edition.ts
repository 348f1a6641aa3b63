import { type ColumnForm, type Edition, type RowForm, type TableForm, tablesOf } from "../edition/index.ts";
import type { BoundCell, BoundTable, Report } from "../report/index.ts";
import { canonicalTable } from "./canonical.ts";
import type { Edit } from "./edit.ts";
import type { FormatOptions } from "./format.ts";
import { isTogether, rowsSpan, writeLines } from "./relayout.ts";

/** A table in the form of another edition. */
export interface Converted {
  readonly edit: Edit;
  /** Numbers for which that form has no place. */
  readonly lost: readonly BoundCell[];
  /** Numbers in a row that the other form divides further: whoever knows the cases has to divide them. */
  readonly undivided: readonly BoundCell[];
}

/**
 * A table of an outdated edition as the form of the report has it: every number that has a place there stays, what is
 * new is left blank. The numbers without a place are kept in a comment below. None where the form has no such table,
 * or where the draft's holds what its own form does not know.
 */
export function convertEdition(report: Report, table: BoundTable, options: FormatOptions = {}): Converted | undefined {
  const form = targetOf(report.edition, table);
  const { text } = report.draft;
  if (!form || !isPlain(report, table)) return undefined;
  const placed = new Set<BoundCell>();
  const lines = canonicalTable(form, (row, column) => valueFor(table, row, column, placed));
  const cells = table.rows.flatMap((row) => row.cells).filter(({ source }) => source.text !== "");
  const undivided = cells.filter((cell) => !placed.has(cell) && divides(form, cell.row));
  for (const cell of undivided) {
    const line = lines.findIndex((one) => one.startsWith(`| ${sameRow(form, cell.row)?.label} |`));
    lines[line] = withCell(
      lines[line] ?? "",
      form.columns.findIndex((column) => countsTheSame(column, cell.column)) + 1,
      cell.source.text,
    );
  }
  const lost = cells.filter((cell) => !placed.has(cell) && !undivided.includes(cell));
  const comment = lost.length > 0 ? ["", commentOn(table.edition, lost)] : [];
  return {
    edit: { span: rowsSpan(table.source), newText: writeLines([...lines, ...comment], text, options) },
    lost,
    undivided,
  };
}

function targetOf(edition: Edition, table: BoundTable): TableForm | undefined {
  return table.edition === edition ? undefined : tablesOf(edition).find(({ id }) => id === table.form.id);
}

/** One table in its block, with nothing in it that would be dropped unseen. */
function isPlain({ draft, tables }: Report, table: BoundTable): boolean {
  const { source, rows, columns } = table;
  const alone = isTogether(table) && tables.filter((one) => one.source === source).length === 1;
  const known = rows.every((row) => row.form && !row.ragged) && columns.every(({ form }) => form);
  return alone && known && !draft.text.slice(source.block.from, source.block.to).includes("<!--");
}

function valueFor(table: BoundTable, row: RowForm, column: ColumnForm, placed: Set<BoundCell>): string {
  const from = table.form.columns.find((one) => countsTheSame(one, column))?.id;
  const cell = from && table.cell(row.id, from);
  if (cell && !cell.row.heads) {
    placed.add(cell);
    return cell.source.text;
  }
  // A row of numbers that was a group before: the sum of what stood under it.
  const below = from
    ? table.form.rows.filter(({ group }) => group === row.id).map(({ id }) => table.cell(id, from))
    : [];
  if (cell && below.length > 0) return sumOf(below, placed);
  // A new row of a group that was one row before: nothing to be divided is nothing in each.
  const group = from && row.group !== undefined ? table.cell(row.group, from) : undefined;
  if (!group || group.row.heads || group.value.kind !== "number" || group.value.value !== 0) return "";
  placed.add(group);
  return "0";
}

function sumOf(cells: readonly (BoundCell | undefined)[], placed: Set<BoundCell>): string {
  let sum = 0;
  for (const cell of cells) {
    if (cell?.value.kind !== "number" || !cell.certain) return "";
    sum += cell.value.value;
  }
  for (const cell of cells) if (cell) placed.add(cell);
  return String(sum);
}

/** Columns of two forms, whatever each calls it. */
const countsTheSame = (one: ColumnForm, other: ColumnForm): boolean =>
  one.id === other.id || one.formerly === other.id || other.formerly === one.id;

/** A row of numbers that the form makes a group of. */
const divides = (form: TableForm, row: RowForm): boolean => sameRow(form, row)?.heads === true && !row.heads;

const sameRow = (form: TableForm, row: RowForm): RowForm | undefined => form.rows.find(({ id }) => id === row.id);

function withCell(line: string, index: number, text: string): string {
  const cells = line.split("|").slice(1, -1);
  cells[index] = ` ${text} `;
  return `|${cells.join("|")}|`;
}

/** In the words of the form, for the author to read. */
function commentOn({ id }: Edition, lost: readonly BoundCell[]): string {
  const words = lost.map(({ row, column, source }) => `${row.label} ${column.label} ${source.text}`);
  return `<!-- ${id} 年格式中的数，本年格式没有对应的格：${words.join("；")} -->`;
}
