import type { TableRow } from "../draft/index.ts";
import type { RowForm, TableForm } from "../edition/index.ts";
import { fold, formLabel, squeeze } from "./label.ts";
import type { WrappedRow } from "./report.ts";

/** Rows whose label goes on in a row of its own: neither part is a label of the form, both together are, be it with other brackets. */
export function wrappedRows(body: readonly TableRow[], form: TableForm): WrappedRow[] {
  return body.flatMap((upper, i) => {
    const lower = body[i + 1];
    return (lower && wrapped(upper, lower, form)) ?? [];
  });
}

function wrapped(upper: TableRow, lower: TableRow, { rows }: TableForm): WrappedRow | undefined {
  // One of the two holds nothing but its part of the label.
  const ofLower = onlyFilled(lower);
  const at = ofLower ?? onlyFilled(upper);
  const [begun, goesOn] = [upper.cells[at ?? -1], lower.cells[at ?? -1]];
  if (at === undefined || !begun?.text || !goesOn?.text || lower.line.from - upper.line.to > 2) return undefined;
  const typed = begun.text + goesOn.text;
  const rowOf = (text: string): RowForm | undefined => rows.find((row) => formLabel(row).folded.includes(fold(text)));
  const form = rowOf(typed);
  if (!form || rowOf(begun.text) || rowOf(goesOn.text)) return undefined;
  const label = formLabel(form).right.includes(squeeze(typed)) ? typed : form.label;
  const [main, rest] = ofLower === undefined ? [lower, upper] : [upper, lower];
  const cells = main.cells.map((cell, i) => (i === at ? { ...cell, text: label } : cell));
  return { row: { ...main, cells }, main, rest };
}

/** Which of its cells is the only one that is not blank. */
function onlyFilled({ cells }: TableRow): number | undefined {
  const at = cells.findIndex(({ text }) => text !== "");
  return at >= 0 && cells.every(({ text }, i) => i === at || text === "") ? at : undefined;
}
