import { parseDraft, type TableRow } from "../draft/index.ts";
import { blanks, canonicalRow } from "../edit/canonical.ts";
import type { Edit } from "../edit/edit.ts";
import type { FormatOptions } from "../edit/format.ts";
import { lineEndOf } from "../edit/insert.ts";
import type { RowForm } from "../edition/index.ts";
import type { Position } from "../position.ts";
import { type BoundTable, bindReport } from "../report/index.ts";
import { displayWidth } from "../width.ts";
import type { CheckedDraft } from "./checked-draft.ts";

/**
 * Enter at the end of a row: the next row of the form on the new line, its cells blank, as wide as those above. Behind
 * a header without one, the delimiter row comes first. None where the next row is there already, or there is no next.
 */
export function nextRowEdit(
  { report, lines }: CheckedDraft,
  { line }: Position,
  options: FormatOptions,
): Edit | undefined {
  const { text } = report.draft;
  const fresh = lines.lineSpan(line);
  if (line === 0 || text.slice(fresh.from, fresh.to).trim() !== "") return undefined;
  const above = lines.lineSpan(line - 1);
  if (!text.slice(above.from, above.to).includes("|")) return undefined;
  // The empty line has just cut the table in two: it is read as if it were not there.
  const whole = bindReport(parseDraft(text.slice(0, above.to) + text.slice(fresh.to)));
  for (const table of whole.tables) {
    const row = table.source.rows.find((one) => one.line.to === above.to);
    const next = row && table.labelColumns === 1 ? rowAfter(table, row) : undefined;
    if (!row || !next) continue;
    const widths = widthsOf(text, row, options);
    const rows = [canonicalRow(table.form, next, blanks)];
    if (table.header.at(-1) === row && !table.source.rows.some((one) => one.delimiter))
      rows.unshift(delimiterOf(table));
    return { span: fresh, newText: rows.map((one) => fitted(one, widths, options)).join(lineEndOf(text)) };
  }
  return undefined;
}

/** The row of the form that comes after a row of a table, if the table lacks it. */
function rowAfter(table: BoundTable, row: TableRow): RowForm | undefined {
  const bound = table.rows.find((one) => one.source === row);
  const atTop = row.delimiter || table.header.includes(row);
  if (!bound?.form && !atTop) return undefined;
  const next = table.form.rows[bound?.form ? table.form.rows.indexOf(bound.form) + 1 : 0];
  return next && table.missingRows.includes(next) ? next : undefined;
}

const delimiterOf = (table: BoundTable): string => `| :-- |${" --: |".repeat(table.form.columns.length)}`;

function widthsOf(text: string, row: TableRow, options: FormatOptions): number[] {
  const wide = options.ambiguousAsWide ?? true;
  return row.cells.map(({ cell }) => displayWidth(text.slice(cell.from, cell.to), wide));
}

/** A canonical row, its cells padded to the widths of another. */
function fitted(row: string, widths: readonly number[], options: FormatOptions): string {
  const cells = row.split("|").slice(1, -1);
  const padded = cells.map((cell, column) => {
    const room = (widths[column] ?? 0) - displayWidth(cell, options.ambiguousAsWide ?? true);
    if (room <= 0) return cell;
    const dashes = /^( :?)-+(:? )$/.exec(cell);
    if (dashes) return dashes[1] + "-".repeat(cell.trim().replaceAll(":", "").length + room) + dashes[2];
    return cell.trimEnd() === "" ? " ".repeat(cell.length + room) : cell + " ".repeat(room);
  });
  return `|${padded.join("|")}|`;
}
