import { isWord } from "./identify.ts";
import { fold } from "./label.ts";
import type { BoundTable, RepeatedTable } from "./report.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * Those of a form's later tables that are its first over again, and not the rest of it or another body's: they hold the
 * whole form, and no word that tells them apart. What stands between them is for the caller to know.
 */
export function repetitions(first: BoundTable, later: readonly BoundTable[]): RepeatedTable[] {
  const whole = later.filter(({ missingRows, missingColumns }) => missingRows.length + missingColumns.length === 0);
  if (whole.length === 0) return [];
  const words = new Set(rowsOf(first).flatMap((row) => row.cells.map(({ text }) => fold(text))));
  const said = saidIn(first);
  return whole
    .filter((table) => !tellsApart(table, (text) => words.has(fold(text))))
    .map((table) => ({ table, first, same: saidIn(table) === said }));
}

/** The name of a body or a year may stand in the corner, above the columns, or in a label. */
function tellsApart({ header, rows }: BoundTable, isKnown: (text: string) => boolean): boolean {
  const inHeader = header.flatMap((row) => row.cells.map(({ text }) => text));
  return (
    inHeader.some((text) => isWord(text) && !vocabulary.isHeaderWord(text) && !isKnown(text)) ||
    rows.some(
      ({ form, label, groups }) =>
        (label && (!form || label.fit === "near") && !isKnown(label.text)) ||
        groups.some((group) => (!group.form || group.fit === "near") && !isKnown(group.text)),
    )
  );
}

const saidIn = (table: BoundTable) => JSON.stringify(rowsOf(table).map((row) => row.cells.map(({ text }) => text)));

/** The rows as they stand, header and body; the wide row of section four once. */
export const rowsOf = ({ header, rows }: BoundTable) => [...new Set([...header, ...rows.map(({ source }) => source)])];
