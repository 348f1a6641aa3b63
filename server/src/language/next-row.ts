import { parseDraft, type Span, type TableRow } from "../draft/index.ts";
import { blanks, canonicalRow, delimiterLine } from "../edit/canonical.ts";
import type { Edit } from "../edit/edit.ts";
import { fitted } from "../edit/fitted-row.ts";
import type { FormatOptions } from "../edit/format.ts";
import { lineEndOf } from "../edit/insert.ts";
import type { RowForm } from "../edition/index.ts";
import type { Position } from "../position.ts";
import { type BoundTable, bindReport } from "../report/index.ts";
import type { CheckedDraft } from "./checked-draft.ts";

/** A table as it would be without one of its lines, and the row above that line. */
export interface Gap {
  readonly table: BoundTable;
  readonly above: TableRow;
  /** The line itself. */
  readonly line: Span;
}

/** The table that a line stands in or right under, read as if the line, which may cut it in two, were not there. */
export function gapAt({ report, lines, options }: CheckedDraft, number: number): Gap | undefined {
  const { text } = report.draft;
  const line = lines.lineSpan(number);
  const before = lines.lineSpan(number - 1);
  if (number === 0 || !text.slice(before.from, before.to).includes("|")) return undefined;
  const whole = bindReport(parseDraft(text.slice(0, before.to) + text.slice(line.to)), options);
  for (const table of whole.tables) {
    const above = table.source.rows.find((row) => row.line.to === before.to);
    if (above) return table.labelColumns === 1 && !table.wide ? { table, above, line } : undefined;
  }
  return undefined;
}

/**
 * Enter at the end of a row: the next row of the form on the new line, its cells blank, as wide as those above. Behind
 * a header without one, the delimiter row comes first. None where the next row is there already, or there is no next.
 */
export function nextRowEdit(draft: CheckedDraft, { line }: Position): Edit | undefined {
  const { options, report } = draft;
  const { text } = report.draft;
  const fresh = draft.lines.lineSpan(line);
  const gap = text.slice(fresh.from, fresh.to).trim() === "" ? gapAt(draft, line) : undefined;
  const next = gap && rowAfter(gap);
  if (!next) return undefined;
  const rows = [blankRow(gap, next, text, options)];
  if (lacksDelimiter(gap))
    rows.unshift(fitted(delimiterLine(1, gap.table.form.columns.length), gap.above, text, options));
  return { span: fresh, newText: rows.join(lineEndOf(text)) };
}

/** A row of the form with blank cells, as wide as those above. */
export function blankRow({ table, above }: Gap, row: RowForm, text: string, options: FormatOptions): string {
  return fitted(canonicalRow(table.form, row, blanks), above, text, options);
}

function lacksDelimiter({ table, above }: Gap): boolean {
  return table.header.at(-1) === above && !table.source.rows.some((row) => row.delimiter);
}

/** The row of the form that comes next below a row of a table, if the table lacks it. */
export function rowAfter({ table, above }: Gap): RowForm | undefined {
  const bound = table.rows.find((row) => row.source === above);
  if (!bound?.form && !above.delimiter && !table.header.includes(above)) return undefined;
  const next = table.form.rows[bound?.form ? table.form.rows.indexOf(bound.form) + 1 : 0];
  return next && table.missingRows.includes(next) ? next : undefined;
}
