import type { Cell } from "../draft/index.ts";
import type { Edit } from "../edit/edit.ts";
import { lineEndOf } from "../edit/insert.ts";
import type { RowForm } from "../edition/index.ts";
import { say } from "../message.ts";
import type { BoundRow, BoundTable } from "../report/index.ts";
import type { Finding } from "./rule.ts";
import { namedRow } from "./strangers.ts";

const joined = {
  zh: "两行写在了一行里，从“{label}”起应另起一行",
  en: "Two rows stand in one line; “{label}” begins a row of its own",
};
const part = { zh: "分成两行", en: "Make it two rows" };

/** Rows of the form that a line holds behind its first one, each with all of its cells. */
interface Behind {
  readonly form: RowForm;
  /** Its label, and what stands between that and the row before it: an empty cell where each has pipes at its ends. */
  readonly label: Cell;
  readonly seam: Cell | undefined;
}

/** What is to be said of a line that holds several rows. */
export function joinedRows(row: BoundRow, table: BoundTable, text: string): Finding | undefined {
  const behind = rowsBehind(row, table);
  const [first] = behind;
  const last = row.source.cells.at(-1);
  if (!first || !last) return undefined;
  const edits = behind.map(({ label, seam }): Edit => {
    const newText = lineEndOf(text) + (seam ? "" : "|");
    return { span: seam?.cell ?? { from: label.cell.from, to: label.cell.from }, newText };
  });
  return {
    at: { from: first.label.span.from, to: last.span.to },
    message: say(joined, { label: first.label.text }),
    fixes: [{ title: say(part), safe: true, edits }],
  };
}

export const formsBehind = (row: BoundRow, table: BoundTable): RowForm[] =>
  rowsBehind(row, table).map(({ form }) => form);

function rowsBehind({ ragged, source: { cells }, label }: BoundRow, table: BoundTable): Behind[] {
  const { width, labelColumns, wide } = table;
  if (ragged !== "long" || wide || labelColumns !== 1 || !label) return [];
  const behind: Behind[] = [];
  let at = width;
  while (at < cells.length) {
    const seam = cells[at]?.text === "" ? cells[at] : undefined;
    const first = cells[seam ? at + 1 : at];
    const form = first && namedRow(table, first.text);
    if (!form) return [];
    behind.push({ form, label: first, seam });
    at += width + (seam ? 1 : 0);
  }
  return at === cells.length ? behind : [];
}
