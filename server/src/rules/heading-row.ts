import type { SectionForm } from "../edition/index.ts";
import type { BoundRow, BoundTable, Report } from "../report/index.ts";
import { fold } from "../report/label.ts";
import { headingLabel } from "../report/sections.ts";

/** A section's heading that is typed, or was pasted, as a row of the table above. */
export interface HeadingRow {
  readonly table: BoundTable;
  readonly row: BoundRow;
}

/** Such a row, where the section has no heading of its own. */
export function headingRow(report: Report, form: SectionForm): HeadingRow | undefined {
  if (report.sections.some((section) => section.form === form)) return undefined;
  for (const table of report.tables) {
    const row = table.rows.find((one) => !one.form && isHeading(one, form));
    if (row) return { table, row };
  }
  return undefined;
}

function isHeading({ label, source }: BoundRow, form: SectionForm): boolean {
  if (!label || source.cells.some(({ text }) => text !== "" && text !== label.text)) return false;
  return headingLabel(form).folded.includes(fold(label.text));
}
