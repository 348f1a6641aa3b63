import type { Cell, Phrase, TableRow } from "../draft/index.ts";
import type { TableForm } from "../edition/index.ts";
import { align } from "./align.ts";
import { formLabel } from "./label.ts";
import type { ShortHeader } from "./report.ts";
import type { Segment } from "./segments.ts";

/**
 * A second or third row of a header that lacks a cell: with a blank one in one place, and in no other, all labels of the
 * form stand above their columns.
 */
export function shortHeaderOf(
  { header, width }: Segment,
  form: TableForm,
  labelsOf: (header: readonly TableRow[]) => readonly (Phrase | undefined)[],
): (ShortHeader & { readonly mended: readonly TableRow[] }) | undefined {
  const [row, ...others] = header.filter(({ cells }) => cells.length !== width);
  if (!row || row === header[0] || others.length > 0 || row.cells.length !== width - 1) return undefined;
  const labels = form.columns.map(formLabel);
  // Among blank cells, as late as can be: words over several columns stand before theirs.
  for (let at = width - 1; at >= 0; at--) {
    const mended = header.map((one) => (one === row ? withBlank(row, at) : one));
    const texts = labelsOf(mended).map((label) => label?.text ?? "");
    const matches = align(texts, labels).slice(width - labels.length);
    if (matches.every((match, i) => match?.index === i)) return { row, at, mended };
  }
  return undefined;
}

function withBlank(row: TableRow, at: number): TableRow {
  const place = row.cells[at]?.cell.from ?? row.line.to;
  const span = { from: place, to: place };
  const blank: Cell = { text: "", span, cell: span };
  return { ...row, cells: [...row.cells.slice(0, at), blank, ...row.cells.slice(at)] };
}
